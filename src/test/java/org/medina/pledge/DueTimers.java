package org.medina.pledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.medina.testing.RunningPortal;

/** The timers of some pledges, whose time a look into the database lets come at once. */
final class DueTimers {

    private static final String OF_THESE = """
            where process_instance_id_ in
            (select id_ from engine.act_ru_execution where business_key_ = any (?) and parent_id_ is null)""";

    private final RunningPortal portal;
    private final List<String> pledges;

    DueTimers(RunningPortal portal, List<String> pledges) {
        this.portal = portal;
        this.pledges = pledges;
    }

    void makeDue() throws SQLException {
        int due = change("update engine.act_ru_job set duedate_ = localtimestamp - interval '1 minute' " + OF_THESE);
        if (due != pledges.size()) {
            throw new AssertionError(due + " timers for " + pledges.size() + " pledges");
        }
        change("update pledge.pledge set check_due = now() - interval '1 minute'"
                + " where check_due is not null and id::text = any (?)");
    }

    /** As the five minutes do that a job stays with an engine that took it and ended. */
    void endLocks() throws SQLException {
        change("update engine.act_ru_job set lock_exp_time_ = localtimestamp - interval '1 minute' " + OF_THESE
                + " and lock_owner_ is not null");
    }

    /** Waits until so many of them have done their work. */
    void awaitFired(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> fired() >= count);
    }

    private int fired() throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement query = database.prepareStatement("""
                        select count(distinct case_id) from casefile.history
                         where action in ('partners-silent', 'remind', 'escalate') and case_id::text = any (?)""")) {
            query.setArray(1, database.createArrayOf("text", pledges.toArray()));
            try (var result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private int change(String sql) throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement update = database.prepareStatement(sql)) {
            update.setArray(1, database.createArrayOf("text", pledges.toArray()));
            return update.executeUpdate();
        }
    }
}
