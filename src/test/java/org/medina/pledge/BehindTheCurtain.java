package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.testing.RunningPortal;

/** A look into the portal's database. */
public final class BehindTheCurtain {

    private static final String WORK = """
            select 'task', coalesce(e.task_id, t.id_)
              from (select * from inbox.entry
                     where subject_kind not in ('call', 'help') and task_id not like 'declaration:%' and task_id not like 'letter:%') e
              full join engine.act_ru_task t on t.id_ = e.task_id where e.task_id is null or t.id_ is null
            union all select 'call''s work', coalesce(c.reference, e.task_id)
              from (select * from call.call where handed_over) c
              full join (select * from inbox.entry where subject_kind = 'call') e on e.subject_id = c.id
             where c.id is null or e.task_id is null
            union all select 'help''s work', coalesce(r.reference, e.task_id)
              from (select * from help.request where state = 'ASKED') r
              full join (select * from inbox.entry where subject_kind = 'help') e on e.subject_id = r.id
             where r.id is null or e.task_id is null
            union all select 'declaration''s work of a city', e.task_id
              from inbox.entry e
              left join declaration.declaration d on d.id = e.subject_id and d.status = 'OPEN'
             where e.task_id like 'declaration:%' and d.id is null
            """;

    private static final String CASES = """
            union all select '%1$s', coalesce(k.reference, c.reference) from %2$s k
              full join (select * from casefile.case_file where kind = '%1$s') c on c.id = k.id and c.status = k.%3$s
             where k.id is null or c.id is null
            union all select '%1$s''s process', k.reference from %2$s k
              left join engine.act_ru_execution x on x.business_key_ = k.id::text and x.parent_id_ is null
             where (x.id_ is null) <> (%4$s)
            """;

    private BehindTheCurtain() {}

    /** A kind of case, and when its process is over: unknown (null) where the clock alone ends it. */
    private enum Kind {
        PLEDGE("pledge.pledge", "status", "k.status in ('PUBLISHED', 'WITHDRAWN')"),
        DIALOGUE("dialogue.dialogue", "stage", "k.stage in ('CLOSED', 'DECLINED', 'CALLED_OFF')"),
        /** Has no process. */
        CALL("call.call", "status", "true"),
        /** Has none either. */
        HELP("help.request", "state", "true"),
        /** A refusal waits some days for a request to look at it again, which can be made once. */
        FUNDING("funding.request", "status", """
                case when k.status in ('PIPELINE', 'WITHDRAWN', 'CLOSED') then true
                     when k.status in ('REJECTED', 'INELIGIBLE') then case when k.review is null then null else true end
                     else false end"""),
        APPRAISAL("appraisal.appraisal", "stage", "k.stage in ('DECIDED', 'LAPSED')"),
        GRANT("\"grant\".award", "stage", "k.stage in ('CLOSED', 'DECLINED', 'CALLED_OFF')");

        private final String table;
        private final String status;
        private final String over;

        Kind(String table, String status, String over) {
            this.table = table;
            this.status = status;
            this.over = over;
        }

        private String strangers() {
            return CASES.formatted(name().toLowerCase(Locale.ROOT), table, status, over);
        }
    }

    /** All kinds of cases, case file, inbox and engine know of the same cases and the same work. */
    public static void assertAllTellTheSame(RunningPortal portal) throws SQLException {
        try (Connection database = portal.connect()) {
            assertThat(strangers(database)).isEmpty();
        }
    }

    private static List<String> strangers(Connection database) throws SQLException {
        String query = WORK + Stream.of(Kind.values()).map(Kind::strangers).collect(Collectors.joining());
        try (var statement = database.createStatement();
                var strangers = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (strangers.next()) {
                found.add(strangers.getString(1) + " " + strangers.getString(2));
            }
            return found;
        }
    }
}
