package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.grant.GrantOverHttp.CITY;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report is brought to mind two weeks before its day, once. */
@IntegrationTest
@Import(GrantsForTests.class)
class GrantRemindersIT {

    private final GrantStates states;
    private final GrantRepository repository;
    private final GrantCase grantCase;
    private final GrantOverHttp http;
    private final PortalClock clock;
    private final Timers timers;
    private final JdbcClient jdbc;

    @Autowired
    GrantRemindersIT(
            GrantsForTests grants,
            GrantRepository repository,
            GrantCase grantCase,
            PortalClock clock,
            Timers timers,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.repository = repository;
        this.grantCase = grantCase;
        this.http = new GrantOverHttp("http://localhost:" + port);
        this.states = new GrantStates(http, grants);
        this.clock = clock;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aReportIsBroughtToMindTwoWeeksBeforeItsDayAndOnce() {
        String id = states.in("DELIVERY");
        Instant due = due(id);

        wake(due.minus(GrantMilestones.BEFORE_REPORT).minus(Duration.ofDays(2)));
        assertThat(reminders(id)).isZero();
        wake(due.minus(GrantMilestones.BEFORE_REPORT).plus(Duration.ofHours(2)));
        assertThat(reminders(id)).isEqualTo(1);
        wake(due.minus(Duration.ofDays(3)));
        wake(due.plus(Duration.ofDays(3)));
        assertThat(reminders(id)).isEqualTo(1);
    }

    private Instant due(String id) {
        Instant due =
                grantCase.reportDue(repository.findById(UUID.fromString(id)).orElseThrow());
        return Objects.requireNonNull(due, "a report is due");
    }

    private void wake(Instant at) {
        clock.moveTo(at);
        // other tests leave timers of their own journeys in the same database, whose cases are gone
        jdbc.sql("delete from engine.act_ru_job where process_def_key_ <> 'grant'")
                .update();
        timers.runDue();
    }

    private long reminders(String id) {
        return http.get(CITY, id + "/history")
                .json()
                .path("items")
                .valueStream()
                .filter(act -> act.path("action").asString().equals("remind"))
                .count();
    }
}
