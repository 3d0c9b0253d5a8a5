package org.medina.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import org.medina.launcher.PortalProcess.Learning;
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

    private RunningPortal(String database, Map<String, String> settings, Learning learning) {
        this.database = database;
        this.settings = Map.copyOf(settings);
        this.process = new PortalProcess(
                "portal-" + NUMBER.incrementAndGet(),
                Servers.data(),
                Home.find(),
                Ports.anyFree(),
                this::environment,
                learning);
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
        RunningPortal portal = inADatabaseOfItsOwn(settings, Learning.NO);
        portal.start();
        return portal;
    }

    /** The same for tests that start it again and again: once a build another one goes before, to learn how to start quickly. */
    public static RunningPortal quick(Map<String, String> settings) {
        learnOnce();
        return fresh(settings);
    }

    private static void learnOnce() {
        try (FileChannel channel = FileChannel.open(
                        Home.find().root().resolve("target/.learning.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            RunningPortal learner = inADatabaseOfItsOwn(Map.of(), Learning.AT_LEISURE);
            if (!learner.process.startsQuickly()) {
                learner.start();
            }
            learner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningPortal inADatabaseOfItsOwn(Map<String, String> settings, Learning learning) {
        String database = "portal_" + (NUMBER.get() + 1);
        Servers.postgres().createDatabase(database);
        return new RunningPortal(database, settings, learning);
    }

    /** A further node of the same portal: the same database, another port. */
    public RunningPortal secondNode() {
        RunningPortal node = new RunningPortal(database, settings, Learning.NO);
        node.start();
        return node;
    }

    private Map<String, String> environment() {
        PostgresServer postgres = Servers.postgres();
        KeycloakServer keycloak = Servers.readyKeycloak();
        Map<String, String> environment = new HashMap<>(PortalProcess.surroundings(postgres, database, keycloak));
        environment.put("MEDINA_DEMO", "false");
        // mandates are entered on screens, and signed under a moment later
        environment.put("MEDINA_SIGNATURE_NEW_SIGNATORY_WAITS", "0s");
        // it lives for minutes and gains nothing from the second compiler, which would take a core from the tests
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
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
