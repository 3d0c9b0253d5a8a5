package org.medina.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One node of the portal: the jar in production mode, which knows its surroundings by environment variables only. */
public final class PortalProcess implements Part {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final String name;
    private final DataDirectory data;
    private final PortalProgram program;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private final PartProcess process;

    /** Whether a run that finds no cache of its build leaves one, which takes a while when it ends. */
    public enum Learning {
        NO(Duration.ofSeconds(30)),
        /** Unless people would have to wait too long for its end. */
        IN_PASSING(Duration.ofSeconds(30)),
        /** For a run that serves nothing else, on a machine that may be busy. */
        AT_LEISURE(Duration.ofMinutes(5));

        private final Duration grace;

        Learning(Duration grace) {
            this.grace = grace;
        }
    }

    /** The name tells several nodes with the same data apart; the environment is asked for at each start. */
    public PortalProcess(
            String name,
            DataDirectory data,
            Home home,
            int port,
            Supplier<Map<String, String>> environment,
            Learning learning) {
        this.name = name;
        this.data = data;
        this.program = new PortalProgram(home, learning != Learning.NO);
        this.process = new PartProcess(learning.grace);
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
        environment.put("MEDINA_REGISTRAR_SECRET", "demo-only");
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
        Map<String, String> variables = new HashMap<>(environment.get());
        variables.put("SERVER_PORT", Integer.toString(port));
        process.start(new ChildProcess.Command(name, "java", StopSignal.TERM, program.line(data), variables), data);
    }

    /** Ends it in order; what the first run of a build has learnt makes the next starts quick. */
    @Override
    public void stop() {
        if (process.stop()) {
            program.keepWhatWasLearnt();
        }
    }

    /** Whether the next start will be a quick one. */
    public boolean startsQuickly() {
        return program.isQuick(data);
    }

    @Override
    public void awaitReady() {
        URI health = URI.create(url() + "/actuator/health");
        Readiness.await(
                title(),
                START_LIMIT,
                process.running(),
                data.log(name),
                () -> Readiness.answers(health, body -> body.contains("\"status\":\"UP\"")));
    }

    @Override
    public PartProcess process() {
        return process;
    }
}
