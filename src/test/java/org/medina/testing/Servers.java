package org.medina.testing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.medina.launcher.DataDirectory;
import org.medina.launcher.Home;
import org.medina.launcher.KeycloakServer;
import org.medina.launcher.LaunchProblem;
import org.medina.launcher.LeftBehind;
import org.medina.launcher.Ports;
import org.medina.launcher.PostgresServer;

/** The PostgreSQL and the Keycloak of this test run: empty at its beginning, started when first asked for. */
public final class Servers {

    /** Everybody's password is known: making it hard to guess would cost a tenth of a second at each of a thousand sign-ins. */
    private static final Map<String, String> QUICK_PASSWORDS = Map.of(
            "KC_SPI_PASSWORD_HASHING__ARGON2__ITERATIONS", "1",
            "KC_SPI_PASSWORD_HASHING__ARGON2__MEMORY", "8");

    private static @Nullable DataDirectory data;
    private static @Nullable PostgresServer postgres;
    private static @Nullable KeycloakServer keycloak;
    private static @Nullable CompletableFuture<Void> keycloakReady;

    private Servers() {}

    /** The database server, answering; durable like the one people work with. */
    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            PostgresServer server = new PostgresServer(Home.find(), data());
            server.start();
            server.awaitReady();
            postgres = server;
        }
        return postgres;
    }

    /**
     * The sign-in server, which may still be starting: a portal starts without it, and so most tests need not wait. Who
     * needs it to answer asks for {@link #readyKeycloak()}.
     */
    public static synchronized KeycloakServer keycloak() {
        if (keycloak == null) {
            KeycloakServer server =
                    new KeycloakServer(Home.find(), data(), postgres(), Ports.anyFree(), QUICK_PASSWORDS);
            keycloak = server;
            keycloakReady = CompletableFuture.runAsync(() -> {
                server.start();
                server.awaitReady();
            });
        }
        return keycloak;
    }

    /** The sign-in server, answering. */
    public static KeycloakServer readyKeycloak() {
        KeycloakServer server = keycloak();
        awaitKeycloak();
        return server;
    }

    private static void awaitKeycloak() {
        CompletableFuture<Void> ready = keycloakReady;
        if (ready != null) {
            ready.join();
        }
    }

    /** Where this run keeps its data and logs: a fresh folder, since a test must not depend on what another run left. */
    static synchronized DataDirectory data() {
        if (data == null) {
            data = freshData();
        }
        return data;
    }

    private static DataDirectory freshData() {
        LaunchProblem problem = new LaunchProblem("not tried");
        for (int number = 1; number <= 9; number++) {
            try {
                DataDirectory folder = DataDirectory.open(Home.find().root().resolve("target/test-servers/" + number));
                LeftBehind.stopAll(folder);
                folder.delete("postgres");
                folder.delete("launcher.properties");
                return folder;
            } catch (LaunchProblem e) {
                // another run of the tests is at work there
                problem = e;
            }
        }
        throw problem;
    }

    static synchronized void stop() {
        if (keycloak != null) {
            keycloak.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
        if (data != null) {
            data.close();
        }
    }
}
