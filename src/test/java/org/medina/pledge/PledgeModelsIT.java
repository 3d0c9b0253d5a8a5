package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A pledge begins from a model. */
@IntegrationTest
class PledgeModelsIT {

    private static final String PLEDGES = "/api/v1/pledges";

    private final Accounts accounts;
    private final String base;

    @Autowired
    PledgeModelsIT(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void begin() {
        accounts.organisation("freetown");
    }

    @Test
    void theModelWritesTheFieldsAndTheCityStandsInThem() {
        JsonNode pledge = begun("editor.freetown", "{\"model\": \"model-migration-governance\"}");

        assertThat(pledge.path("title").asString()).startsWith("City of Freetown: one plan");
        assertThat(pledge.path("summary").asString()).startsWith("City of Freetown makes migration");
        assertThat(pledge.path("supportNeeded").path("tools").asString()).contains("Indicators");
        assertThat(pledge.path("commitment").asString()).contains("\n").doesNotContain("{{");
        assertThat(pledge.path("actionAreas").toString()).isEqualTo("[\"2020/1\"]");
    }

    @Test
    void whatWasSaidBesideTheModelStaysAndTheLanguageIsTheOneAskedFor() {
        JsonNode pledge = begun("editor.freetown", """
                {"model": "model-migration-governance", "modelLanguage": "fr", "title": "Ours", "supportNeeded": {"tools": "A map."}}""");

        assertThat(pledge.path("title").asString()).isEqualTo("Ours");
        assertThat(pledge.path("summary").asString()).startsWith("City of Freetown fait de la migration");
        assertThat(pledge.path("supportNeeded").path("tools").asString()).isEqualTo("A map.");
        assertThat(pledge.path("supportNeeded").path("resources").asString()).isNotBlank();
    }

    @Test
    void anOfficerBeginsOneForACityFromTheSameModels() {
        JsonNode pledge = begun("officer", """
                {"model": "model-climate-resilience", "onBehalfOf": "freetown"}""");

        assertThat(pledge.path("title").asString()).startsWith("City of Freetown prepares");
    }

    @Test
    void aModelThatIsNoneIsRefused() {
        for (String wrong : new String[] {"nothing", "note-verbale"}) {
            Answer refused = as("editor.freetown").post(PLEDGES, "{\"model\": \"" + wrong + "\"}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errorAt("model")).isNotBlank();
        }
        assertThat(as("focal.sierraleone")
                        .post(PLEDGES, "{\"model\": \"model-climate-resilience\"}")
                        .status())
                .isEqualTo(403);
    }

    private JsonNode begun(String account, String body) {
        Answer begun = as(account).post(PLEDGES, body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return as(account)
                .get(PLEDGES + "/" + begun.json().path("id").asString())
                .json();
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
