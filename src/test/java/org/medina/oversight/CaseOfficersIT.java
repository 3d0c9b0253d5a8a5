package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class CaseOfficersIT {

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final String base;
    private PledgeId pledge;

    @Autowired
    CaseOfficersIT(PledgeFixtures pledges, Accounts accounts, @LocalServerPort int port) {
        this.pledges = pledges;
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void aPledge() {
        accounts.organisation("freetown");
        pledge = pledges.draft(pledges.complete("Looked after"));
    }

    @Test
    void whoLooksAfterACaseIsNamedAndFindsItAmongTheirs() {
        assertThat(mine("officer")).doesNotContain(pledge.toString());

        assertThat(put("head", "{\"officer\": \"officer\", \"standIn\": \"head\"}"))
                .isEqualTo(200);

        assertThat(mine("officer")).contains(pledge.toString());
        assertThat(mine("head")).contains(pledge.toString());
        assertThat(ApiClient.as(base, "coordinator.freetown")
                        .get(officer())
                        .json()
                        .path("officer")
                        .asString())
                .isNotBlank();
        assertThat(ApiClient.as(base, "officer")
                        .get("/api/v1/pledges/" + pledge + "/history")
                        .body())
                .contains("case-officer");
        assertThat(Session.of(base, "officer").open("/pledges/" + pledge).all("h2"))
                .contains("Who looks after this case");

        assertThat(put("officer", "{\"officer\": \"officer\"}")).isEqualTo(200);
        assertThat(mine("head")).doesNotContain(pledge.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.freetown, 403, 200",
        "editor.freetown, 403, 403",
        "coordinator.montreal, 404, 404",
        "focal.sierraleone, 404, 404",
        "observer, 403, 403"
    })
    void nobodyElseNamesAnybody(String account, int written, int read) {
        assertThat(put(account, "{\"officer\": \"officer\"}")).isEqualTo(written);
        assertThat(ApiClient.as(base, account).get(officer()).status()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"officer\": \"coordinator.freetown\"}",
                "{\"officer\": \"officer\", \"standIn\": \"officer\"}",
                "{\"officer\": \"officer\", \"standIn\": \"nobody\"}"
            })
    void onlySomebodyOfTheSecretariatIsNamed(String body) {
        assertThat(put("officer", body)).isEqualTo(422);
    }

    private int put(String account, String body) {
        return ApiClient.as(base, account)
                .send("PUT", officer(), body, Map.of())
                .status();
    }

    private String mine(String account) {
        return ApiClient.as(base, account)
                .get("/api/v1/oversight/cases?mine=true&limit=200&words=Looked+after")
                .body();
    }

    private String officer() {
        return "/api/v1/cases/" + pledge + "/officer";
    }
}
