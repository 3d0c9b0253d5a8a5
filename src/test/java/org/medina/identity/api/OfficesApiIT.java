package org.medina.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who opens offices and enters mandates by the API, and who only reads them. */
@IntegrationTest
class OfficesApiIT {

    private static final String OFFICES = "/api/v1/organisations/tyre/offices";

    private final Accounts accounts;
    private final String base;

    @Autowired
    OfficesApiIT(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void everybodyIsKnown() {
        accounts.organisation("tyre");
    }

    @Test
    void theSecretariatOpensAnOfficeAndEntersAMandateThatTheCityReads() {
        String office = opened();
        Answer granted = grant("officer", office, "mayor.tyre", "2003-05-01");
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        String mandate = granted.json().path("id").asString();

        assertThat(as("coordinator.tyre").get(OFFICES).body()).contains(mandate).contains("Council decision 7");

        Answer ended = as("head").post("/api/v1/mandates/" + mandate + "/end", "{\"until\": \"2003-05-31\"}");
        assertThat(ended.json().path("until").asString()).isEqualTo("2003-05-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.tyre", "mayor.tyre"})
    void aCityReadsItsOfficesAndChangesNothing(String account) {
        String office = opened();
        String mandate = grant("officer", office, "mayor.tyre", "2003-06-01")
                .json()
                .path("id")
                .asString();

        assertThat(as(account).get(OFFICES).status()).isEqualTo(200);
        assertThat(as(account).post(OFFICES, "{\"title\": \"Mayor\"}").status()).isEqualTo(403);
        assertThat(grant(account, office, account, "2003-06-01").status()).isEqualTo(403);
        assertThat(as(account)
                        .post("/api/v1/mandates/" + mandate + "/end", "{\"until\": \"2003-06-30\"}")
                        .status())
                .isEqualTo(403);
        as("officer").post("/api/v1/mandates/" + mandate + "/end", "{\"until\": \"2003-06-30\"}");
    }

    @ParameterizedTest
    @CsvSource({"coordinator.freetown", "focal.sierraleone", "reviewer.iom", "observer"})
    void nobodyElseKnowsOfThem(String account) {
        String office = opened();

        assertThat(as(account).get(OFFICES).status()).isEqualTo(404);
        assertThat(as(account).post(OFFICES, "{\"title\": \"Mayor\"}").status()).isEqualTo(404);
        assertThat(grant(account, office, "mayor.tyre", "2003-07-01").status()).isEqualTo(404);
        assertThat(as(account)
                        .post("/api/v1/mandates/" + UUID.randomUUID() + "/end", "{\"until\": \"2003-07-30\"}")
                        .status())
                .isEqualTo(404);
        assertThat(ApiClient.anonymous(base).get(OFFICES).status()).isEqualTo(401);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        String office = opened();

        assertThat(as("officer").post(OFFICES, "{\"title\": \" \"}").errorAt("title"))
                .contains("1 to 200");
        assertThat(grant("officer", office, "mayor.freetown", "2003-08-01").errorAt("person"))
                .contains("does not belong");
        assertThat(as("officer")
                        .post("/api/v1/offices/" + office + "/mandates", "{\"person\": \"mayor.tyre\"}")
                        .errorAt("from"))
                .isNotEmpty();
    }

    private String opened() {
        Answer opened = as("officer").post(OFFICES, "{\"title\": \"Office %s\"}".formatted(UUID.randomUUID()));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.json().path("id").asString();
    }

    private Answer grant(String account, String office, String person, String from) {
        return as(account).post("/api/v1/offices/" + office + "/mandates", """
                        {"person": "%s", "from": "%s", "until": "2003-12-31", "document": "Council decision 7"}""".formatted(person, from));
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
