package org.medina.identity.keycloak;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Whether people can sign in: Keycloak answers for the realm. */
@Component
class IdentityProviderHealthIndicator extends AbstractHealthIndicator {

    private final KeycloakSettings keycloak;
    private final RestClient http = RestClient.builder()
            .requestFactory(KeycloakConfiguration.impatient())
            .build();

    IdentityProviderHealthIndicator(KeycloakSettings keycloak) {
        super("Keycloak does not answer");
        this.keycloak = keycloak;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        http.get().uri(keycloak.backChannel()).retrieve().toBodilessEntity();
        builder.up();
    }
}
