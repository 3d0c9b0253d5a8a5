package org.medina.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.medina.launcher.Home;
import org.medina.launcher.KeycloakServer;
import org.medina.launcher.PortalProcess;
import org.medina.launcher.Ports;
import org.medina.launcher.PostgresServer;

/** The portal as people get it: the built jar in a process of its own, with a database of its own. */
public final class RunningPortal implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<RunningPortal> RUNNING = ConcurrentHashMap.newKeySet();
    private static @Nullable RunningPortal shared;

    private final String database;
    private final Map<String, String> settings;
    private final PortalProcess process;

    private RunningPortal(String database, Map<String, String> settings) {
        this.database = database;
        this.settings = Map.copyOf(settings);
        this.process = new PortalProcess(
                "portal-" + NUMBER.incrementAndGet(), Servers.data(), Home.find(), Ports.anyFree(), this::environment);
        start();
        RUNNING.add(this);
    }

    /** The one that every browser test may use; without the demo story. */
    public static synchronized RunningPortal shared() {
        if (shared == null) {
            shared = fresh(Map.of());
        }
        return shared;
    }

    /** Another portal with an empty database, for tests that kill it or need settings of their own. */
    public static RunningPortal fresh(Map<String, String> settings) {
        PostgresServer postgres = Servers.postgres();
        String database = "portal_" + (NUMBER.get() + 1);
        postgres.createDatabase(database);
        return new RunningPortal(database, settings);
    }

    /** A further node of the same portal: the same database, another port. */
    public RunningPortal secondNode() {
        return new RunningPortal(database, settings);
    }

    private Map<String, String> environment() {
        PostgresServer postgres = Servers.postgres();
        KeycloakServer keycloak = Servers.readyKeycloak();
        Map<String, String> environment = new HashMap<>(PortalProcess.surroundings(postgres, database, keycloak));
        environment.put("MEDINA_DEMO", "false");
        // many portals live in one run of the tests: none keeps connections that it does not use
        environment.put("SPRING_DATASOURCE_HIKARI_MINIMUMIDLE", "0");
        environment.put("SPRING_DATASOURCE_HIKARI_IDLETIMEOUT", "10000");
        environment.putAll(settings);
        return environment;
    }

    public String url() {
        return process.url();
    }

    /** A connection to this portal's database, for a look behind the curtain. */
    public Connection connect() throws SQLException {
        return Servers.postgres().connect(database);
    }

    public Path log() {
        return Servers.data().log(process.name());
    }

    /** Ends the portal as a power cut would; returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** Ends it in order, as for an upgrade; returns when it is gone. */
    public void stop() {
        process.stop();
    }

    /** Starts it again on the same port; returns when it is healthy. */
    public void start() {
        process.start();
        process.awaitReady();
    }

    /** For those who start it again and again: an orderly end once, which leaves the next starts something to go by. */
    public void learnToStartQuickly() {
        if (!process.startsQuickly()) {
            process.stop();
            start();
        }
    }

    @Override
    public void close() {
        RUNNING.remove(this);
        process.stop();
    }

    static synchronized void stopAll() {
        Set.copyOf(RUNNING).forEach(RunningPortal::close);
        shared = null;
    }
}
