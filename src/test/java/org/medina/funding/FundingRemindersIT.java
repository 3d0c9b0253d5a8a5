package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request’s deadlines are brought to mind by working days, each point once; the secretariat’s own are escalated. */
@IntegrationTest
class FundingRemindersIT {

    /** A Monday. */
    private static final Instant BEGUN = Instant.parse("2027-03-01T10:00:00Z");

    @Autowired
    private PortalClock clock;

    @Autowired
    private Timers timers;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private FundingOverHttp http;

    @BeforeEach
    void begin() {
        clock.moveTo(BEGUN);
        http = new FundingOverHttp("http://localhost:" + port, clock.instant());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    /** The call closes after sixty days, on Friday, 30 April. */
    @Test
    void whoeverWritesIsRemindedOfTheLastDayOfTheForm() {
        String id = http.begun(http.call("NONE"), "Not handed in");

        wake(Duration.ofDays(20));
        assertThat(acts(id, "remind")).isZero();
        wake(Duration.ofDays(50));
        wake(Duration.ofDays(51));
        assertThat(acts(id, "remind")).isEqualTo(1);
        wake(Duration.ofDays(59));
        wake(Duration.ofDays(60));
        assertThat(acts(id, "remind")).isEqualTo(2);
        wake(Duration.ofDays(70));
        assertThat(acts(id, "remind")).isEqualTo(2);
        assertThat(acts(id, "escalate")).isZero();
    }

    /** Ten working days to check: until the end of Monday, 15 March. */
    @Test
    void aCheckThatIsLateIsToldToTheHeadOnce() {
        String id = http.submitted(http.call("NONE"), "Waits to be checked");

        wake(Duration.ofDays(3));
        assertThat(acts(id, "remind")).isZero();
        wake(Duration.ofDays(10));
        wake(Duration.ofDays(11));
        assertThat(acts(id, "remind")).isEqualTo(1);
        assertThat(acts(id, "escalate")).isZero();
        wake(Duration.ofDays(16));
        wake(Duration.ofDays(17));
        wake(Duration.ofDays(18));
        assertThat(acts(id, "escalate")).isEqualTo(1);
        http.done(OFFICER, "/" + id + "/check", "{\"verdict\": \"ELIGIBLE\"}");
        wake(Duration.ofDays(19));
        assertThat(acts(id, "remind") + acts(id, "escalate")).isEqualTo(2);
    }

    @Test
    void aRefusedCityIsRemindedThatItMayAskForAReview() {
        String id = http.refused(http.call("NONE"), "Refused");

        wake(Duration.ofDays(27));
        wake(Duration.ofDays(28));

        assertThat(acts(id, "remind")).isEqualTo(1);
        assertThat(http.read(CITY, id).path("actions").toString()).contains("ASK_REVIEW");
    }

    private void wake(Duration since) {
        clock.moveTo(BEGUN.plus(since));
        // other tests leave timers of their own journeys in the same database, whose cases are gone
        jdbc.sql("delete from engine.act_ru_job where process_def_key_ <> 'funding'")
                .update();
        timers.runDue();
    }

    private long acts(String id, String action) {
        return http.get(CITY, "/" + id + "/history")
                .json()
                .path("items")
                .valueStream()
                .filter(act -> act.path("action").asString().equals(action))
                .count();
    }
}
