package org.medina.practice;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.MadeElsewhere;
import org.medina.base.PracticeRoom;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Service;

/**
 * Makes the practice room anew: what its modules made elsewhere is taken away, then the portal ends in order, empties its database and leaves; whoever watches over it (the launcher,
 * Docker) starts it again, and it tells its story from the beginning.
 */
@Service
public class RoomReset {

    private static final Logger LOG = LoggerFactory.getLogger(RoomReset.class);
    private static final String SCHEMAS = """
            select quote_ident(nspname) from pg_namespace
             where nspname not like 'pg\\_%' and nspname <> 'information_schema' order by nspname""";

    private final PracticeRoom room;
    private final CurrentActor current;
    private final ConfigurableApplicationContext context;
    private final DataSourceProperties database;
    private final List<MadeElsewhere> elsewhere;

    RoomReset(
            PracticeRoom room,
            CurrentActor current,
            ConfigurableApplicationContext context,
            DataSourceProperties database,
            List<MadeElsewhere> elsewhere) {
        this.room = room;
        this.current = current;
        this.context = context;
        this.database = database;
        this.elsewhere = elsewhere;
    }

    /** Whether the current actor may: the secretariat and operators, in the practice room. */
    public boolean isAllowed() {
        return room.isOn() && current.find().filter(RoomReset::may).isPresent();
    }

    /**
     * Begins at once; the answer still reaches whoever asked.
     *
     * @throws Problem NOT_FOUND in a portal in earnest, FORBIDDEN for all but the secretariat and operators; WRONG_STATE where
     *     what was made elsewhere cannot be taken away now: then nothing is emptied
     */
    public void reset() {
        if (!room.isOn()) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "practice.in-earnest");
        }
        Actor actor = current.get();
        if (!may(actor)) {
            throw Problem.forbidden();
        }
        LOG.info("{} makes the practice room anew", actor.name());
        elsewhere.forEach(MadeElsewhere::takeAway);
        // the machine lives until it is done: a thread of the server’s would end with the server
        Thread.ofPlatform().daemon(false).name("practice-reset").start(this::endAndEmpty);
    }

    private static boolean may(Actor actor) {
        return actor.isOfTheSecretariat() || actor.has(Role.ADMIN);
    }

    private void endAndEmpty() {
        // open requests are answered first: the server’s shutdown is a graceful one
        SpringApplication.exit(context);
        try {
            empty();
        } catch (SQLException e) {
            LOG.error("The practice room was not emptied", e);
        }
        System.exit(0);
    }

    /** The schemas of all modules go, with the notes on which of their migrations are done. */
    private void empty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.determineUrl(), database.determineUsername(), database.determinePassword());
                Statement statement = connection.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(SCHEMAS)) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            connection.setAutoCommit(false);
            for (String schema : schemas) {
                statement.execute("drop schema " + schema + " cascade");
            }
            statement.execute("create schema public");
            connection.commit();
        }
    }
}
