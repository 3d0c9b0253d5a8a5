package org.medina.dialogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.medina.testing.RunningPortal;

/** Lets time pass for one dialogue of a portal that does not run: everything that happened to it lies further back. */
record StoredTime(RunningPortal portal, UUID dialogue) {

    private static final String ITS_JOBS = """
             where process_instance_id_ in (select id_ from engine.act_ru_execution
                                             where business_key_ = cast(? as text) and parent_id_ is null)""";

    void passDays(int days) throws SQLException {
        String back = " - make_interval(days => " + days + ")";
        change("update dialogue.dialogue set created_at = created_at" + back + ", consulted_at = consulted_at" + back
                + ", deadline = deadline" + back + ", hard_end = hard_end" + back + " where id = ?");
        change("update dialogue.clock_event set at = at" + back + ", due = due" + back
                + ", event = jsonb_set(event, '{at}', to_jsonb(to_char(at at time zone 'UTC'" + back
                + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'))) where dialogue = ?");
        if (change("update engine.act_ru_job set duedate_ = duedate_" + back + " " + ITS_JOBS) == 0) {
            throw new AssertionError("no timer waits for the dialogue");
        }
    }

    /** Its timer wakes at once, whether or not anything is due, and whoever had taken it before. */
    void wake() throws SQLException {
        change("update engine.act_ru_job set duedate_ = localtimestamp - interval '1 minute',"
                + " lock_exp_time_ = null, lock_owner_ = null" + " " + ITS_JOBS);
    }

    boolean sleeps() throws SQLException {
        return count("select count(*) from engine.act_ru_job" + " " + ITS_JOBS + " and duedate_ > localtimestamp") == 1;
    }

    int acts(String action) throws SQLException {
        return count("select count(*) from casefile.history where case_id = ? and action = '" + action + "'");
    }

    Instant deadline() throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement query =
                        database.prepareStatement("select deadline from dialogue.dialogue where id = ?")) {
            query.setObject(1, dialogue);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getTimestamp(1).toInstant();
            }
        }
    }

    private int count(String sql) throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setObject(1, dialogue);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private int change(String sql) throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement update = database.prepareStatement(sql)) {
            update.setObject(1, dialogue);
            return update.executeUpdate();
        }
    }
}
