package org.medina.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the rules. */
@Repository
class RuleRows {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Journeys, each before its kinds of work. */
    List<ReminderRule> all() {
        return jdbc.sql("select * from reminder.rule order by work limit :many")
                .param("many", MANY)
                .query((row, number) -> rule(row))
                .list();
    }

    Optional<ReminderRule> find(String work) {
        return jdbc.sql("select * from reminder.rule where work = :work")
                .param("work", work)
                .query((row, number) -> rule(row))
                .optional();
    }

    /** The rule for a kind of work: its own, else its journey’s. */
    Optional<ReminderRule> of(String kind) {
        int dot = kind.indexOf('.');
        return find(kind).or(() -> dot < 0 ? Optional.empty() : find(kind.substring(0, dot)));
    }

    void put(ReminderRule rule, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into reminder.rule (work, expected_days, points, escalate_after, changed_by, changed_at)
                        values (:work, :expected, :points, :escalate, :by, :now)
                        on conflict (work) do update
                           set expected_days = excluded.expected_days, points = excluded.points,
                               escalate_after = excluded.escalate_after, changed_by = excluded.changed_by,
                               changed_at = excluded.changed_at""")
                .param("work", rule.work())
                .param("expected", rule.expectedDays())
                .param("points", rule.points().toArray(Integer[]::new))
                .param("escalate", rule.escalateAfter())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static ReminderRule rule(ResultSet row) throws SQLException {
        return new ReminderRule(
                row.getString("work"),
                row.getObject("expected_days", Integer.class),
                List.of((Integer[]) row.getArray("points").getArray()),
                row.getObject("escalate_after", Integer.class),
                row.getBoolean("by_journey"));
    }
}
