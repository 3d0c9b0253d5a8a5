package org.medina.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.medina.launcher.KeycloakServer;
import org.medina.launcher.PostgresServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells a portal inside the test's JVM where the servers of this run are. */
final class ServerAddresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<ConfigurableApplicationContext> CONTEXTS = new CopyOnWriteArrayList<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        CONTEXTS.add(context);
        PostgresServer postgres = Servers.postgres();
        KeycloakServer keycloak = Servers.readyKeycloak();
        TestPropertyValues.of(
                        "medina.database.url=" + postgres.url("medina"),
                        "medina.database.user=medina",
                        "medina.database.password=" + postgres.password(),
                        "medina.keycloak.url=" + keycloak.url(),
                        "medina.keycloak.internal-url=" + keycloak.url(),
                        "medina.client-secret=demo-only",
                        "medina.service-secret=demo-only",
                        "medina.registrar-secret=demo-only")
                .applyTo(context);
    }

    /** Before their servers stop: a portal that loses its database while it ends waits for it. */
    static void closePortals() {
        CONTEXTS.forEach(ConfigurableApplicationContext::close);
    }
}
