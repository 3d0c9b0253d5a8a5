package org.medina.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts PostgreSQL, Keycloak and the portal, watches them, and stops them in the opposite order. */
public final class Launcher {

    /** The digest of the realm file that this data was made with. */
    private static final String REALM = "realm";

    private final Options options;
    private final Home home;
    private final DataDirectory data;
    private final PrintStream out;
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final PortalProcess portal;
    private final Supervisor supervisor;

    private Launcher(Options options, Home home, DataDirectory data, PrintStream out) {
        this.options = options;
        this.home = home;
        this.data = data;
        this.out = out;
        this.postgres = new PostgresServer(home, data);
        this.keycloak = new KeycloakServer(home, data, postgres, options.keycloakPort(), Map.of());
        this.portal = new PortalProcess(
                "portal", data, home, options.port(), this::portalEnvironment, PortalProcess.Learning.IN_PASSING);
        this.supervisor = new Supervisor(List.of(postgres, keycloak, portal), out);
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Home home = Home.find();
            Options options = Options.parse(Arrays.asList(arguments), home);
            if (options.help()) {
                out.print(Options.USAGE);
                return;
            }
            new Launcher(options, home, DataDirectory.open(options.data()), out).run();
        } catch (LaunchProblem | UncheckedIOException e) {
            System.err.println("Medina cannot run: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            for (String program : LeftBehind.stopAll(data)) {
                out.printf("An earlier run had left %s running: stopped.%n", program);
            }
            requireFree(options.port(), "--port");
            requireFree(options.keycloakPort(), "--keycloak-port");
            start(postgres);
            if (keycloak.needsBuild()) {
                out.println("Preparing the sign-in server, only this once: about half a minute …");
            }
            if (isFirstRun()) {
                // the demo story is told in the name of people whom the sign-in server must know by then
                start(keycloak);
                start(portal);
            } else {
                start(keycloak, portal);
            }
            sayReady();
            supervisor.watch();
        } catch (LaunchProblem problem) {
            if (!supervisor.isStopping()) {
                throw problem;
            }
        }
    }

    private void stop() {
        supervisor.stopAll();
        data.close();
    }

    private boolean isFirstRun() {
        return data.setting(REALM) == null;
    }

    private void start(Part... parts) {
        Instant begin = Instant.now();
        for (Part part : parts) {
            out.printf("Starting %s …%n", part.title());
            supervisor.launch(part);
        }
        for (Part part : parts) {
            part.awaitReady();
            out.printf(
                    "  %s is ready after %d s%n",
                    part.title(), Duration.between(begin, Instant.now()).toSeconds());
        }
    }

    private static void requireFree(int port, String option) {
        if (!Ports.isFree(port)) {
            throw new LaunchProblem(
                    "Port %d is in use by another program. Stop that program, or choose another port, for example: ./medina run %s %d"
                            .formatted(port, option, port + 10));
        }
    }

    private Map<String, String> portalEnvironment() {
        Map<String, String> environment = new HashMap<>(PortalProcess.surroundings(postgres, "medina", keycloak));
        environment.put("MEDINA_DEMO", "true");
        environment.put("MEDINA_PRACTICE", String.valueOf(options.practice()));
        environment.put("MEDINA_REMOVALS_FILE", data.file("removals.jsonl").toString());
        return environment;
    }

    private void sayReady() {
        data.writePrivately("portal.env", exports());
        sayIfRealmChanged();
        out.println("Medina is ready: " + portal.url());
        out.println("Demo accounts, all with the password \"medina\": coordinator.freetown (drafts a pledge),");
        out.println(
                "  mayor.freetown (signs it), officer (checks and publishes it), operator (administers). All: README.md");
        out.println("Ctrl-C stops everything. Logs: " + data.file("logs"));
    }

    /** What {@code ./medina node} gives a second portal node. */
    private String exports() {
        return portalEnvironment().entrySet().stream()
                .filter(variable -> !variable.getKey().equals("MEDINA_DEMO"))
                .map(variable -> "export %s='%s'%n".formatted(variable.getKey(), variable.getValue()))
                .sorted()
                .collect(Collectors.joining());
    }

    private void sayIfRealmChanged() {
        String now = digestOfRealm();
        String imported = data.setting(REALM);
        if (imported == null) {
            data.remember(REALM, now);
        } else if (!imported.equals(now)) {
            out.println(
                    "Note: the realm file has changed since this data was made, and Keycloak keeps the accounts it has.");
            out.println("  To see the new ones, start with an empty folder: ./medina run --data DIR");
        }
    }

    private String digestOfRealm() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(home.realm()));
            return HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
