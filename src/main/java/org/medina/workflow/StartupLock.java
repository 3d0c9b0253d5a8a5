package org.medina.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Lets the nodes of a portal that start together change what they share one after the other. */
@Component
class StartupLock {

    private final DataSource dataSource;

    StartupLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Holds the lock on a connection of its own, so that the work may take as many transactions as it needs. */
    void whileHeld(Runnable work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('medina.workflow.models'))");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(hashtext('medina.workflow.models'))");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock for process models", e);
        }
    }
}
