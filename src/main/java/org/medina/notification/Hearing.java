package org.medina.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.casefile.HistoryRecorded;
import org.medina.identity.PersonId;
import org.medina.inbox.WorkDue;
import org.medina.inbox.WorkHandedOver;
import org.medina.inbox.WorkOpened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what happened, in the transaction in which it happens and by one small statement: nothing is told that was rolled
 * back, and nothing is forgotten that was not. Who is told is found out afterwards.
 */
@Component
class Hearing {

    private final JdbcClient jdbc;

    Hearing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(HistoryRecorded act) {
        if (NoticeKind.of(act.action(), act.moved()).isPresent()) {
            remember(What.HISTORY, act.row(), act.subject(), act.at(), act.by(), null);
        }
    }

    @EventListener
    void on(WorkOpened work) {
        remember(What.WORK, work.entry(), work.subject(), work.at(), work.by(), null);
    }

    @EventListener
    void on(WorkHandedOver work) {
        remember(What.HANDED, work.entry(), work.subject(), work.at(), work.by(), work.to());
    }

    @EventListener
    void on(WorkDue work) {
        What what =
                switch (work.step()) {
                    case NEAR -> What.DUE;
                    case PASSED -> What.LATE;
                    case LONG_PASSED -> What.LONG_LATE;
                };
        remember(what, work.entry(), work.subject(), work.at(), null, null);
    }

    private void remember(
            What what, UUID about, SubjectRef subject, Instant at, @Nullable PersonId by, @Nullable PersonId to) {
        jdbc.sql("""
                        insert into notification.event
                            (id, what, about, case_id, case_kind, at, by_person, to_person, next_try)
                        values (:id, :what, :about, :case, :kind, :at, :by, :to, :at)
                        on conflict (what, about, at) do nothing""")
                .param("id", Ids.next())
                .param("what", what.name())
                .param("about", about)
                .param("case", subject.id())
                .param("kind", subject.kind())
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.value())
                .param("to", to == null ? null : to.value())
                .update();
    }
}
