package org.medina.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** The embedded PostgreSQL: durable, on this machine only, on a port and with a password kept in the data directory. */
public final class PostgresServer implements Part {

    static final String NAME = "postgres";

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    /** After a kill -9 the old server's children hold its memory for a moment longer, and a new one refuses to start. */
    private static final int ATTEMPTS = 8;

    private static final List<String> DATABASES = List.of("medina", "keycloak");

    private final Home home;
    private final DataDirectory data;
    private int port;
    private final PartProcess process = new PartProcess(STOP_GRACE);

    public PostgresServer(Home home, DataDirectory data) {
        this.home = home;
        this.data = data;
    }

    @Override
    public String title() {
        return "the database (PostgreSQL 18)";
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The JDBC address of one database. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Every role of this server has the same password; only the data directory's owner can read it. */
    public String password() {
        return data.password("database");
    }

    @Override
    public void start() {
        PostgresCluster cluster = PostgresCluster.prepared(home, data, password());
        if (port == 0) {
            port = data.port("database");
        }
        for (int attempt = 1; ; attempt++) {
            if (answers(process.start(cluster.command(port), data))) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw Readiness.ended(title(), data.log(name()));
            }
            pause(1000);
        }
    }

    /** True as soon as the server listens, be it to say that it still recovers; false if it ended. */
    private boolean answers(ChildProcess server) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (server.isAlive() && Instant.now().isBefore(limit)) {
            try (Connection ignored = connect("postgres")) {
                return true;
            } catch (SQLException e) {
                if ("57P03".equals(e.getSQLState())) {
                    return true;
                }
                pause(100);
            }
        }
        return false;
    }

    @Override
    public void awaitReady() {
        Readiness.await(title(), START_LIMIT, process.running(), data.log(name()), this::accepts);
        try (Connection connection = connect("postgres")) {
            for (String database : DATABASES) {
                create(connection, database);
            }
        } catch (SQLException e) {
            throw new LaunchProblem("The database does not do what it should: " + e.getMessage(), e);
        }
    }

    private boolean accepts() {
        try (Connection ignored = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** A further database of this name with a role of this name that owns it, as the portal's and Keycloak's own are. */
    public void createDatabase(String database) {
        try (Connection connection = connect("postgres")) {
            create(connection, database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database)) {
                statement.execute("CREATE ROLE \"%s\" LOGIN PASSWORD '%s'".formatted(database, password()));
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                statement.execute("CREATE DATABASE \"%s\" OWNER \"%1$s\"".formatted(database));
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** A connection as the server's own administrator. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", password());
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), login);
    }

    @Override
    public PartProcess process() {
        return process;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchProblem("Interrupted.", e);
        }
    }
}
