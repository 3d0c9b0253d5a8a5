package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who learns what of a pledge's way, once the world may read the pledge itself. */
@IntegrationTest
class PledgeHistoryIT {

    private static final String OFFICE_REASON = "The mayor wants a shorter title.";
    private static final String CHECK_REASON = "The baseline is missing.";

    @LocalServerPort
    private int port;

    @Autowired
    private PledgeFixtures fixtures;

    @Autowired
    private PledgeService pledges;

    @Autowired
    private PledgeReading reading;

    @Test
    void reasonsOfReturnsStayWithThoseWhoWorkedOnTheDraft() {
        PledgeId id = publishedAfterTwoReturns();

        assertThat(historyAs("coordinator.freetown", id)).contains(OFFICE_REASON, CHECK_REASON);
        assertThat(historyAs("coordinator.montreal", id)).contains(OFFICE_REASON, CHECK_REASON);
        assertThat(historyAs("officer", id)).contains(CHECK_REASON).doesNotContain(OFFICE_REASON);
        for (String reader : List.of("focal.sierraleone", "commenter.health.sierraleone", "focal.canada", "observer")) {
            assertThat(historyAs(reader, id))
                    .as(reader)
                    .contains("publish")
                    .doesNotContain(OFFICE_REASON, CHECK_REASON, "\"return\"", "Officer", "Mayor Freetown");
        }
    }

    private String historyAs(String account, PledgeId id) {
        ApiClient.Answer answer =
                ApiClient.as("http://localhost:" + port, account).get("/api/v1/pledges/" + id + "/history");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private PledgeId publishedAfterTwoReturns() {
        PledgeId id = fixtures.inReview(fixtures.joint("History, two returns"));
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.returnToDraft(id, OFFICE_REASON));
        toCheck(id);
        fixtures.as("officer", "secretariat", () -> pledges.returnToDraft(id, CHECK_REASON));
        toCheck(id);
        fixtures.as("officer", "secretariat", () -> pledges.accept(id));
        return id;
    }

    private void toCheck(PledgeId id) {
        fixtures.as("editor.freetown", "freetown", () -> pledges.sendToReview(id));
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id));
        fixtures.as("coordinator.montreal", "montreal", () -> {
            if (reading.get(id).may(PledgeAction.CONFIRM)) {
                pledges.confirm(id);
            }
        });
        fixtures.sign(id);
    }
}
