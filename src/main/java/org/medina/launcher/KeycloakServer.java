package org.medina.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real Keycloak with the project's realm, its own database in our PostgreSQL, and the project's sign-in theme. */
public final class KeycloakServer implements Part {

    private static final Duration STOP_GRACE = Duration.ofSeconds(20);
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private final Home home;
    private final DataDirectory data;
    private final PostgresServer database;
    private final int port;
    private final Map<String, String> settings;
    private final PartProcess process = new PartProcess(STOP_GRACE);

    /** @param settings what it is told beyond where it is, by environment variables */
    public KeycloakServer(
            Home home, DataDirectory data, PostgresServer database, int port, Map<String, String> settings) {
        this.home = home;
        this.data = data;
        this.database = database;
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String title() {
        return "the sign-in server (Keycloak)";
    }

    @Override
    public String name() {
        return "keycloak";
    }

    /** The address people and programs know it by; also the first part of the tokens' issuer. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The password of the Keycloak administrator {@code admin}; not an account of the portal. */
    public String adminPassword() {
        return data.password("keycloak-admin");
    }

    /** Whether {@link #start()} has to build the server first, which takes about half a minute. */
    boolean needsBuild() {
        return !Files.exists(builtMarker());
    }

    @Override
    public void start() {
        Path distribution = home.keycloak();
        if (!Files.isExecutable(distribution.resolve("bin/kc.sh"))) {
            throw new LaunchProblem(
                    "Keycloak is not in %s. Fetch it with: ./mvnw dependency:unpack@keycloak".formatted(distribution));
        }
        try {
            buildOnce(distribution);
            Path imports = Files.createDirectories(distribution.resolve("data/import"));
            Path draft = Files.createTempFile(distribution.resolve("data"), "realm", ".json");
            Files.copy(home.realm(), draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, imports.resolve("medina-realm.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.start(
                new ChildProcess.Command(name(), "java", StopSignal.TERM, line(distribution), environment()), data);
    }

    private Path builtMarker() {
        return home.keycloak().resolve(".built-for-medina");
    }

    private void buildOnce(Path distribution) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        distribution.resolve(".build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            if (needsBuild()) {
                List<String> line = new ArrayList<>(
                        List.of(distribution.resolve("bin/kc.sh").toString(), "build"));
                line.addAll(BUILD_OPTIONS);
                ChildProcess.runToEnd(line, Map.of("JAVA_HOME", javaHome()), data.log("keycloak-build"));
                Files.createFile(builtMarker());
            }
        }
    }

    /** What kc.sh would run, without the shell in between, so that signals and process ids are the server's own. */
    private List<String> line(Path distribution) {
        return List.of(
                Path.of(javaHome(), "bin", "java").toString(),
                // it lives for a demo or a test run: starting soon is worth more than its last bit of speed
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + distribution,
                "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", database.url("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(data.port("keycloak-management")));
        environment.put("KC_HOSTNAME", url());
        // one node: without this it searches for others, which costs 20 seconds after a kill -9
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
        // else the right password is refused while another sign-in of the same person is being checked
        environment.put(
                "KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS", "true");
        if (Files.isDirectory(home.themes())) {
            environment.put("KC_SPI_THEME__FOLDER__DIR", home.themes().toString());
        }
        environment.putAll(settings);
        return environment;
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    @Override
    public void awaitReady() {
        URI realm = URI.create(url() + "/realms/medina/.well-known/openid-configuration");
        Readiness.await(
                title(),
                START_LIMIT,
                process.running(),
                data.log(name()),
                () -> Readiness.answers(realm, body -> body.contains("\"issuer\"")));
    }

    @Override
    public PartProcess process() {
        return process;
    }
}
