package org.medina.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens a case learns what is new there, and where their work goes on. */
@IntegrationTest
class WorkGoesOnIT {

    private static final String COORDINATOR = "coordinator.freetown";
    private static final String NEWS = "since you last acted";

    private final PledgeFixtures pledges;
    private final String base;

    @Autowired
    WorkGoesOnIT(PledgeFixtures pledges, @LocalServerPort int port) {
        this.pledges = pledges;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void people() {
        pledges.seatMayors();
    }

    @Test
    void whereNothingIsLeftToDoTheNextThingIsOneClickAway() {
        PledgeId mine = pledges.draft(pledges.complete("It is my turn here"));
        PledgeId others = pledges.inCheck(pledges.complete("It is the secretariat’s turn here"));

        assertThat(seen(COORDINATOR, others)).contains("Next: ");
        assertThat(seen(COORDINATOR, mine)).doesNotContain("Next: ");
    }

    @Test
    void whatOthersDidSinceIsCountedForThoseWhoActedBefore() {
        PledgeId pledge = pledges.inCheck(pledges.complete("Somebody answers"));
        assertThat(seen("mayor.freetown", pledge)).doesNotContain(NEWS);

        assertThat(ApiClient.as(base, "officer")
                        .post("/api/v1/pledges/" + pledge + "/return", "{\"reason\": \"Name the year.\"}")
                        .status())
                .isEqualTo(200);

        assertThat(seen("mayor.freetown", pledge)).contains(NEWS);
        assertThat(seen("officer", pledge)).doesNotContain(NEWS);
    }

    private String seen(String account, PledgeId pledge) {
        return Session.of(base, account).open("/pledges/" + pledge).sent();
    }
}
