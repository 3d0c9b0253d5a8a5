package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.medina.testing.RunningPortal;

/** A look into the portal's database. */
public final class BehindTheCurtain {

    private BehindTheCurtain() {}

    /** Pledges, dialogues, case file, inbox and engine know of the same cases and the same work. */
    public static void assertAllTellTheSame(RunningPortal portal) throws SQLException {
        try (Connection database = portal.connect();
                var strangers = database.createStatement().executeQuery("""
                        select 'task', coalesce(e.task_id, t.id_) from inbox.entry e
                          full join engine.act_ru_task t on t.id_ = e.task_id where e.task_id is null or t.id_ is null
                        union all select 'case', coalesce(p.reference, c.reference) from pledge.pledge p
                          full join (select * from casefile.case_file where kind = 'pledge') c
                                 on c.id = p.id and c.status = p.status
                         where p.id is null or c.id is null
                        union all select 'dialogue', coalesce(d.reference, c.reference) from dialogue.dialogue d
                          full join (select * from casefile.case_file where kind = 'dialogue') c
                                 on c.id = d.id and c.status = d.stage
                         where d.id is null or c.id is null
                        union all select 'process', p.reference from pledge.pledge p
                          left join engine.act_ru_execution x on x.business_key_ = p.id::text and x.parent_id_ is null
                         where (x.id_ is null) <> (p.status in ('PUBLISHED', 'WITHDRAWN'))
                        union all select 'dialogue''s process', d.reference from dialogue.dialogue d
                          left join engine.act_ru_execution x on x.business_key_ = d.id::text and x.parent_id_ is null
                         where (x.id_ is null) <> (d.stage in ('CLOSED', 'DECLINED', 'CALLED_OFF'))""")) {
            List<String> found = new ArrayList<>();
            while (strangers.next()) {
                found.add(strangers.getString(1) + " " + strangers.getString(2));
            }
            assertThat(found).isEmpty();
        }
    }
}
