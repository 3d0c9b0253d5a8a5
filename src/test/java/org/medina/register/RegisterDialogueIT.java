package org.medina.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the world reads beside a pledge of the dialogue with the ministries. */
@IntegrationTest
class RegisterDialogueIT {

    private static final String OBJECTION =
            "{\"position\": \"OBJECTION\", \"text\": \"Registers are the state’s.\", \"competence\": \"Act 12, section 3\"}";

    private final Publishing publishing;
    private final String base;
    private final DialogueOverHttp http;

    @Autowired
    RegisterDialogueIT(Publishing publishing, PortalClock clock, @LocalServerPort int port) {
        this.publishing = publishing;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
    }

    @Test
    void anObjectionIsReadBesideThePledgeWithTheCitysAnswerAndOnlyWhenBothSidesAgree() throws InterruptedException {
        publishing.awaitPeople();
        String pledge =
                publishing.published("freetown", publishing.content("Lists of the wards", "Wards keep a list."));
        Answer asked = ApiClient.as(base, OFFICER)
                .post("/api/v1/pledges/" + pledge + "/consult", "{\"consulted\": [\"sierraleone\"]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String id = asked.json().path("id").asString();
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(FOCAL, path(id, "release"), OBJECTION);
        http.done(CITY, path(id, "reply"), "{\"text\": \"Our list proves no identity.\"}");
        http.done(CITY, path(id, "send-answers"), null);
        http.done(FOCAL, path(id, "conclude"), null);
        http.done(CITY, path(id, "publication"), "{\"agreed\": true}");
        assertThat(page(pledge)).doesNotContain("Dialogue with the ministries", "Registers are the state");

        http.done(FOCAL, path(id, "publication"), "{\"agreed\": true}");

        assertThat(page(pledge))
                .contains("Dialogue with the ministries", "Objection within national competence")
                .contains("Registers are the state’s.", "Act 12, section 3")
                .contains("Answer of City of Freetown", "Our list proves no identity.")
                .doesNotContain("Coordinator Freetown", "Focal Point");
    }

    private String page(String pledge) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(base + "/register/" + pledge))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
