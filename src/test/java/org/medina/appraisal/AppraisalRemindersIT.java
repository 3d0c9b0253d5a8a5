package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.appraisal.AppraisalOverHttp.CITY;
import static org.medina.appraisal.AppraisalOverHttp.IOM;
import static org.medina.appraisal.AppraisalOverHttp.OFFICER;
import static org.medina.appraisal.AppraisalOverHttp.path;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Deadlines are brought to mind by working days, each point once; in the panel the applicant can be asked as well. */
@IntegrationTest
@Import({AppraisalsForTests.class, AppraisalStates.class})
class AppraisalRemindersIT {

    private static final String QUESTION = "{\"text\": \"Who keeps the register?\"}";

    /** A Monday. */
    private static final Instant BEGUN = Instant.parse("2027-03-01T10:00:00Z");

    private final AppraisalStates states;
    private final Timers timers;
    private final PortalClock clock;
    private final AppraisalOverHttp http;

    @Autowired
    AppraisalRemindersIT(AppraisalStates states, Timers timers, PortalClock clock, @LocalServerPort int port) {
        this.states = states;
        this.timers = timers;
        this.clock = clock;
        this.http = new AppraisalOverHttp("http://localhost:" + port);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    /** Ten working days: until the end of Monday, 15 March. */
    @Test
    void reviewersAreRemindedBeforeTheirDeadlineAndTheHeadIsToldAfterItEachOnce() {
        clock.moveTo(BEGUN);
        AppraisalId id = states.straight("REVIEWING", http);

        wake("2027-03-05T12:00:00Z");
        assertThat(acts(OFFICER, id, "remind-reviewers")).isZero();
        wake("2027-03-08T12:00:00Z");
        wake("2027-03-09T12:00:00Z");
        assertThat(acts(OFFICER, id, "remind-reviewers")).isEqualTo(1);
        assertThat(acts(IOM, id, "remind-reviewers")).isEqualTo(1);
        wake("2027-03-12T12:00:00Z");
        wake("2027-03-13T12:00:00Z");
        assertThat(acts(OFFICER, id, "remind-reviewers")).isEqualTo(2);
        assertThat(acts(OFFICER, id, "remind")).isZero();
        wake("2027-03-16T12:00:00Z");
        wake("2027-03-17T12:00:00Z");
        assertThat(acts(OFFICER, id, "remind")).isEqualTo(1);
        assertThat(acts(OFFICER, id, "escalate")).isZero();
        wake("2027-03-19T12:00:00Z");
        wake("2027-03-20T12:00:00Z");
        wake("2027-03-21T12:00:00Z");
        assertThat(acts(OFFICER, id, "escalate")).isEqualTo(1);
        assertThat(acts(OFFICER, id, "remind")).isEqualTo(1);
        assertThat(acts(IOM, id, "escalate"))
                .as("who is late is nobody else’s business")
                .isZero();
    }

    @Test
    void theApplicantAndTheCommitteeAreRemindedOfWhatWaitsForThem() {
        clock.moveTo(BEGUN);
        AppraisalId asked = states.straight("REVIEWING", http);
        http.done(OFFICER, asked, "ask", QUESTION);
        AppraisalId voting = states.straight("DECIDING_VOTE", http);

        wake("2027-03-05T12:00:00Z");
        wake("2027-03-06T12:00:00Z");

        assertThat(acts(CITY, asked, "remind-answer")).isEqualTo(1);
        assertThat(acts("donor.committee", voting, "remind-votes")).isEqualTo(1);
        assertThat(acts(CITY, voting, "remind-votes")).isZero();
    }

    @Test
    void whatIsUnclearInThePanelIsAskedAndThePanelWaitsForTheAnswer() {
        AppraisalId id = states.straight("PANEL", http);
        http.done(IOM, id, "questions", QUESTION);
        String question = http.question(OFFICER, id);
        assertThat(http.read(CITY, id).path("questions").size()).isZero();

        http.done(OFFICER, id, "questions/" + question + "/put", QUESTION);

        assertThat(http.read(OFFICER, id).path("stage").asString()).isEqualTo("PANEL");
        assertThat(http.post(OFFICER, path(id, "close-panel"), null).status()).isEqualTo(409);
        assertThat(http.read(OFFICER, id).path("actions").toString()).doesNotContain("CLOSE_PANEL");
        http.done(CITY, id, "questions/" + question + "/answer", "{\"text\": \"The wards keep it.\"}");
        assertThat(http.read(IOM, id).path("questions").toString()).contains("The wards keep it.");
        http.done(OFFICER, id, "close-panel", null);
        assertThat(http.read(OFFICER, id).path("stage").asString()).isEqualTo("DECIDING");
    }

    @Test
    void aQuestionOfThePanelThatNobodyAnswersLapsesByItself() {
        clock.moveTo(BEGUN);
        AppraisalId id = states.straight("PANEL", http);
        http.done(OFFICER, id, "ask", QUESTION);
        http.done(OFFICER, id, "ask", "{\"text\": \"And who pays?\"}");

        wake("2027-03-10T12:00:00Z");

        assertThat(acts(CITY, id, "lapse-questions")).isEqualTo(1);
        http.done(OFFICER, id, "close-panel", null);
        assertThat(http.read(OFFICER, id).path("stage").asString()).isEqualTo("DECIDING");
    }

    private void wake(String at) {
        clock.moveTo(Instant.parse(at));
        timers.runDue();
    }

    private long acts(String account, AppraisalId id, String action) {
        return http.get(account, path(id, "history"))
                .json()
                .path("items")
                .valueStream()
                .filter(act -> act.path("action").asString().equals(action))
                .count();
    }
}
