package org.medina.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of when to look at which work. */
@Repository
class WatchRows {

    private final JdbcClient jdbc;

    WatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Work that waits, and what was told of it.
     *
     * @param due the day that the work itself has
     * @param toldDue the day that was told of; null before the first time
     * @param told the last point that was told of it
     */
    record Watched(
            UUID entry,
            SubjectRef subject,
            String kind,
            String nodeKey,
            OrganisationId organisation,
            Instant since,
            @Nullable Instant due,
            @Nullable Instant toldDue,
            @Nullable Integer told) {}

    void watch(UUID entry, Instant at) {
        jdbc.sql("""
                        insert into reminder.watch (entry, next_at) values (:entry, :at)
                        on conflict (entry) do update set next_at = excluded.next_at, due = null, told = null""").param("entry", entry).param("at", Timestamp.from(at)).update();
    }

    /** Takes those that are to be looked at now, from the other nodes too; forgets those whose work is done. */
    List<Watched> take(Instant now, int most) {
        jdbc.sql("""
                        delete from reminder.watch w
                         where w.entry in (select entry from reminder.watch where next_at <= :now
                                           order by next_at limit :most for update skip locked)
                           and not exists (select 1 from inbox.entry e where e.id = w.entry)""").param("now", Timestamp.from(now)).param("most", most).update();
        return jdbc.sql("""
                        select e.id, e.subject_kind, e.subject_id, e.kind, e.node_key, e.organisation, e.since, e.due,
                               w.due as told_due, w.told
                          from reminder.watch w join inbox.entry e on e.id = w.entry
                         where w.next_at <= :now order by w.next_at limit :most for update of w skip locked""")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> watched(row))
                .list();
    }

    void lookAt(UUID entry, Instant next) {
        jdbc.sql("update reminder.watch set next_at = :next where entry = :entry")
                .param("next", Timestamp.from(next))
                .param("entry", entry)
                .update();
    }

    void told(UUID entry, Instant due, int point) {
        jdbc.sql("update reminder.watch set due = :due, told = :point where entry = :entry")
                .param("due", Timestamp.from(due))
                .param("point", point)
                .param("entry", entry)
                .update();
    }

    /** A rule has changed: its work is looked at now. */
    void lookAgain(String work, Instant now) {
        jdbc.sql("""
                        update reminder.watch w set next_at = :now
                          from inbox.entry e
                         where e.id = w.entry and (e.kind = :work or e.kind like :work || '.%')""").param("now", Timestamp.from(now)).param("work", work).update();
    }

    private static Watched watched(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        Timestamp toldDue = row.getTimestamp("told_due");
        return new Watched(
                row.getObject("id", UUID.class),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("kind"),
                row.getString("node_key"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant(),
                toldDue == null ? null : toldDue.toInstant(),
                row.getObject("told", Integer.class));
    }
}
