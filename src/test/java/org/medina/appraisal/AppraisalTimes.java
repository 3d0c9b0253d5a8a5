package org.medina.appraisal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.medina.testing.RunningPortal;

/** Time that passes for an appraisal in a portal that runs by the real clock, which nobody can move. */
public final class AppraisalTimes {

    private AppraisalTimes() {}

    /** The days of silence after which minutes are adopted are over. */
    public static void endSilence(RunningPortal portal, UUID appraisal) throws SQLException {
        String past = "update appraisal.appraisal"
                + " set minutes = jsonb_set(minutes, '{adopts}', minutes -> 'circulated') where id = ?";
        try (Connection connection = portal.connect();
                PreparedStatement update = connection.prepareStatement(past)) {
            update.setObject(1, appraisal);
            update.executeUpdate();
        }
    }
}
