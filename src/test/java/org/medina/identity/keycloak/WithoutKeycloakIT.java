package org.medina.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medina.MedinaApplication;
import org.medina.base.PortalClock;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Rights;
import org.medina.identity.Role;
import org.medina.identity.SignIn;
import org.medina.testing.Http;
import org.medina.testing.Servers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** A portal that finds no Keycloak where it should be. */
class WithoutKeycloakIT {

    private static ConfigurableApplicationContext portal;
    private static Http http;

    @BeforeAll
    static void startWithoutKeycloak() {
        var postgres = Servers.postgres();
        postgres.createDatabase("without_keycloak");
        portal = new SpringApplicationBuilder(MedinaApplication.class)
                .run(
                        "--server.port=0",
                        "--medina.database.url=" + postgres.url("without_keycloak"),
                        "--medina.database.user=without_keycloak",
                        "--medina.database.password=" + postgres.password(),
                        "--medina.keycloak.url=http://localhost:1",
                        "--medina.keycloak.internal-url=http://localhost:1");
        http = new Http("http://localhost:" + portal.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void thePortalStartsAndShowsItsPublicPages() {
        assertThat(http.get("/register", null).status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/liveness", null).status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/readiness", null).status()).isEqualTo(200);
    }

    @Test
    void itIsNotWhollyHealthy() {
        assertThat(http.get("/actuator/health", null).status()).isEqualTo(503);
    }

    @Test
    void somebodySignedInWorksOnWithTheRightsLastKnown() {
        var now = Instant.now();
        var person = new Person(new PersonId(UUID.randomUUID()), "officer", "Officer", "");
        var rights = new Rights(person, List.of(), Set.of(Role.OBSERVER), new SignIn("oidc-code", now));
        var user = new PortalUser(
                new OidcIdToken(
                        "id",
                        now,
                        now.plusSeconds(300),
                        java.util.Map.of("sub", person.id().toString())),
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "old", now, now.plusSeconds(300)),
                rights,
                portal.getBean(PortalClock.class).instant());
        user.keep(new OAuth2RefreshToken("refresh", now));

        assertThat(portal.getBean(PortalRights.class).current(user)).contains(rights);
    }
}
