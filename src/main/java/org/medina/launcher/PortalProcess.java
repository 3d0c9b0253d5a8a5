package org.medina.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One node of the portal: the jar in production mode, which knows its surroundings by environment variables only. */
public final class PortalProcess implements Part {

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final String name;
    private final DataDirectory data;
    private final Path jar;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private @Nullable ChildProcess child;

    /** The name tells several nodes with the same data apart; the environment is asked for at each start. */
    public PortalProcess(
            String name, DataDirectory data, Path jar, int port, Supplier<Map<String, String>> environment) {
        this.name = name;
        this.data = data;
        this.jar = jar;
        this.port = port;
        this.environment = environment;
    }

    /** What a portal needs to know of the servers it works with; {@code database} is also its role's name. */
    public static Map<String, String> surroundings(PostgresServer postgres, String database, KeycloakServer keycloak) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MEDINA_DATABASE_URL", postgres.url(database));
        environment.put("MEDINA_DATABASE_USER", database);
        environment.put("MEDINA_DATABASE_PASSWORD", postgres.password());
        environment.put("MEDINA_KEYCLOAK_URL", keycloak.url());
        environment.put("MEDINA_KEYCLOAK_INTERNAL_URL", keycloak.url());
        environment.put("MEDINA_CLIENT_SECRET", "demo-only");
        environment.put("MEDINA_SERVICE_SECRET", "demo-only");
        return environment;
    }

    @Override
    public String title() {
        return "the portal";
    }

    @Override
    public String name() {
        return name;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void start() {
        if (!Files.exists(jar)) {
            throw new LaunchProblem("There is no %s. Build it with: ./mvnw package -DskipTests".formatted(jar));
        }
        Map<String, String> variables = new HashMap<>(environment.get());
        variables.put("SERVER_PORT", Integer.toString(port));
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString());
        child = ChildProcess.start(new ChildProcess.Command(name, "java", StopSignal.TERM, line, variables), data);
    }

    @Override
    public void awaitReady() {
        URI health = URI.create(url() + "/actuator/health");
        Readiness.await(
                title(),
                START_LIMIT,
                child(),
                data.log(name),
                () -> Readiness.answers(health, body -> body.contains("\"status\":\"UP\"")));
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

    /** Ends the portal as a power cut would. */
    public void kill() {
        child().kill();
    }

    private ChildProcess child() {
        if (child == null) {
            throw new IllegalStateException("The portal was not started");
        }
        return child;
    }
}
