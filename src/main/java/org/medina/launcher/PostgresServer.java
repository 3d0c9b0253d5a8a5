package org.medina.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL: durable, on this machine only, on a port and with a password kept in the data directory. */
public final class PostgresServer implements Part {

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    /** After a kill -9 the old server's children hold its memory for a moment longer, and a new one refuses to start. */
    private static final int ATTEMPTS = 8;

    private static final List<String> DATABASES = List.of("medina", "keycloak");

    private final Home home;
    private final DataDirectory data;
    private int port;
    private @Nullable ChildProcess child;

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
        return "postgres";
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
    public boolean stopLeftBehind() {
        Optional<ChildProcess> left = ChildProcess.leftBehind(name(), data);
        left.ifPresent(server -> server.stop(STOP_GRACE));
        forgetForeignPid();
        return left.isPresent();
    }

    @Override
    public void start() {
        Path binaries = PostgresBinaries.unpackedBelow(home.tools().resolve("postgres"));
        Unprivileged user = Unprivileged.here();
        Path cluster = data.file("postgres");
        if (!Files.isDirectory(cluster)) {
            initialise(binaries, user, cluster);
        }
        user.own(cluster);
        if (port == 0) {
            port = data.port("database");
        }
        for (int attempt = 1; ; attempt++) {
            ChildProcess server = ChildProcess.start(command(binaries, user, cluster), data);
            child = server;
            if (answers(server)) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw stopped();
            }
            pause(1000);
        }
    }

    private ChildProcess.Command command(Path binaries, Unprivileged user, Path cluster) {
        List<String> line = new ArrayList<>(user.prefix());
        line.addAll(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-p", Integer.toString(port)));
        // the first two are the point: what was acknowledged survives kill -9 and a power cut
        for (String setting : List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC")) {
            line.addAll(List.of("-c", setting));
        }
        return new ChildProcess.Command(name(), "postgres", StopSignal.INT, line, Map.of());
    }

    /** Initialises beside the final place and renames at the end: a run that was cut off leaves nothing half made. */
    private void initialise(Path binaries, Unprivileged user, Path cluster) {
        Path draft = data.file("postgres.new");
        Path password = draft.resolveSibling("postgres.password");
        try {
            deleteRecursively(draft);
            Files.createDirectory(draft);
            Files.writeString(password, password());
            user.own(draft);
            user.own(password);
            List<String> line = new ArrayList<>(user.prefix());
            line.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--username=postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--pgdata=" + draft));
            ChildProcess.runToEnd(line, Map.of(), data.log("initdb"));
            Files.move(draft, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteRecursively(password);
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
        Readiness.await(title(), START_LIMIT, child(), data.log(name()), this::accepts);
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
    public CompletableFuture<ProcessHandle> onExit() {
        return child().onExit();
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop(STOP_GRACE);
        }
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        child().kill();
    }

    private ChildProcess child() {
        if (child == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return child;
    }

    private LaunchProblem stopped() {
        return Readiness.ended(title(), data.log(name()));
    }

    /**
     * PostgreSQL's own lock names a process id. After a restart of the machine that id may be anybody's, and PostgreSQL
     * would refuse to start for ever; if it is a server of this very data, it is ended.
     */
    private void forgetForeignPid() {
        Path lock = data.file("postgres").resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return;
            }
            List<String> lines = Files.readAllLines(lock);
            if (lines.size() < 3) {
                return;
            }
            ProcessRecord server = new ProcessRecord(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    "postgres",
                    StopSignal.INT);
            Optional<ProcessHandle> ours = server.find();
            if (ours.isPresent()) {
                server.write(data.processRecord(name()));
                ChildProcess.leftBehind(name(), data).ifPresent(left -> left.stop(STOP_GRACE));
            } else {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
