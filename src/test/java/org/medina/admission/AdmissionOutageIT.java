package org.medina.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.admission.AdmissionSteps.unused;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.KeycloakAdmin;
import org.medina.testing.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The sign-in server stops in the middle of an admission, and is started again. */
@IntegrationTest
class AdmissionOutageIT {

    private final Accounts accounts;
    private final AdmissionSteps steps;
    private final String base;

    @Autowired
    AdmissionOutageIT(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
        this.steps = new AdmissionSteps(base);
    }

    @Test
    void whatCouldNotBeMadeIsSaidInWordsAndMadeOnceWhenItIsBack() {
        accounts.organisation("secretariat");
        String id = steps.asked(unused("Town of an outage"));
        String before = steps.asked(unused("Town before the outage"));
        steps.admit(before);
        String alias = steps.made(before);
        ApiClient.signIn("head");
        JsonNode invitation;
        Servers.readyKeycloak().kill();
        try {
            steps.admit(id);
            invitation = steps.invite(alias, "outage@" + alias + ".example", "city-coordinator");
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            steps.errand(id).path("why").asString())
                    .contains("does not answer"));
            assertThat(steps.errand(id).path("state").asString()).isEqualTo("WAITING");
            assertThat(steps.stateOf(alias, invitation)).isEqualTo("WAITING");
        } finally {
            Servers.keycloak().start();
            Servers.keycloak().awaitReady();
        }

        ApiClient.forgetTokens();
        String errand = steps.errand(id).path("id").asString();
        steps.as("officer").post("/api/v1/errands/" + errand + "/try-again", null);
        String made = steps.made(id);
        steps.awaitMember(alias, invitation);

        assertThat(steps.as("officer").get("/api/v1/seats").json().path("items").valueStream())
                .filteredOn(seat -> seat.path("alias").asString().equals(made))
                .hasSize(1);
        assertThat(steps.seat(alias).path("members")).hasSize(1);
        String email = "outage@" + alias + ".example";
        KeycloakAdmin.password(email, "medina");
        assertThat(ApiClient.as(base, email).get("/api/v1/pledges").status()).isEqualTo(200);
    }
}
