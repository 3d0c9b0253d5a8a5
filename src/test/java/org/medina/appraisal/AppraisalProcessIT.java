package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.appraisal.AppraisalOverHttp.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.appraisal.AppraisalsForTests.Terms;
import org.medina.base.PortalClock;
import org.medina.identity.Organisations;
import org.medina.inbox.Inbox;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.ProcessModels;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** The ways through an appraisal's process: whom it waits for at each step, what it passes and what it does not. */
@IntegrationTest
class AppraisalProcessIT {

    private static final String QUESTION = "{\"text\": \"Who keeps the register?\"}";

    private final AppraisalsForTests journey;
    private final AppraisalStates states;
    private final AppraisalOverHttp http;
    private final AppraisalReading reading;
    private final Inbox inbox;
    private final Organisations organisations;
    private final Processes processes;
    private final ProcessModels models;
    private final Timers timers;
    private final TransactionOperations transactions;
    private final PortalClock clock;
    private final JdbcClient jdbc;

    @Autowired
    AppraisalProcessIT(
            AppraisalsForTests journey,
            AppraisalStates states,
            AppraisalReading reading,
            Inbox inbox,
            Organisations organisations,
            Processes processes,
            ProcessModels models,
            Timers timers,
            TransactionOperations transactions,
            PortalClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.journey = journey;
        this.states = states;
        this.http = new AppraisalOverHttp("http://localhost:" + port);
        this.reading = reading;
        this.inbox = inbox;
        this.organisations = organisations;
        this.processes = processes;
        this.models = models;
        this.timers = timers;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void forgetTimers() {
        jdbc.sql("delete from engine.act_ru_job").update();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void eachStepFromTheFirstAgencyToTheDecisionWaitsForThoseWhoseTurnItIs() {
        AppraisalId id = journey.begin("Every step", Terms.USUAL);
        stands(id, "REVIEWING", "follow secretariat", "review iom", "review unhcr");
        http.done(UNHCR, id, "declare", NO_CONFLICT);
        http.done(UNHCR, id, "questions", QUESTION);
        stands(id, "REVIEWING", "put-question secretariat", "review iom", "review unhcr");
        http.done(OFFICER, id, "questions/" + http.question(OFFICER, id) + "/put", null);
        stands(id, "CLARIFYING", "answer freetown", "follow secretariat", "review iom", "review unhcr");
        http.done(
                CITY, id, "questions/" + http.question(CITY, id) + "/answer", "{\"text\": \"The ward office does.\"}");
        stands(id, "REVIEWING", "follow secretariat", "review iom", "review unhcr");
        assertThat(http.read(IOM, id).path("questions").toString()).contains("The ward office does.");
        http.wrote(UNHCR, id, "UNHCR", 4);
        http.done(UNHCR, id, "hand-in", null);
        stands(id, "REVIEWING", "follow secretariat", "review iom");
        http.reviewed(IOM, id, "IOM", 3);
        stands(id, "PANEL", "panel secretariat");
        states.goOn(id, "DECIDING", http);
        stands(id, "DECIDING", "propose secretariat");
        Answer noReason = http.post(OFFICER, path(id, "propose"), PROPOSAL.replace("\"It fits.\"", "null"));
        assertThat(noReason.errorAt("reasons.relevance")).isNotBlank();
        Answer noCondition =
                http.post(OFFICER, path(id, "propose"), PROPOSAL.replace("\"Name who keeps the register.\"", "null"));
        assertThat(noCondition.errorAt("conditions")).isNotBlank();
        states.goOn(id, "DECIDING_VOTE", http);
        stands(id, "DECIDING", "vote committee");
        states.goOn(id, "DECIDING_VOTED", http);
        stands(id, "DECIDING", "vote committee");
        states.goOn(id, "MINUTES", http);
        stands(id, "MINUTES", "write-minutes secretariat");
        states.goOn(id, "MINUTES_SENT", http);
        stands(id, "MINUTES", "read-minutes committee");
        assertThat(journey.heard(id)).isEmpty();
        states.goOn(id, "DECIDED", http);
        stands(id, "DECIDED");
        assertThat(waitingAt(id)).isEmpty();
        assertThat(models.diagram(id.subject()).done())
                .contains("userTask_HoldPanel", "end_AppraisalDecided", "userTask_AnswerQuestions")
                .doesNotContain("userTask_NameSubstitute", "serviceTask_LapseQuestions", "serviceTask_CountVotes");

        assertThat(journey.heard(id)).singleElement().satisfies(event -> assertThat(event.decision())
                .isEqualTo(Decision.CONDITIONAL));
        AppraisalOutcome outcome = reading.outcome(id);
        assertThat(outcome.conditions()).containsExactly("Name who keeps the register.");
        assertThat(outcome.reasons())
                .extracting(Proposal.CriterionReason::name)
                .containsExactly("Relevance", "Feasibility");
        assertThat(outcome.clarifications())
                .containsExactly(
                        new AppraisalOutcome.Clarification("Who keeps the register?", "The ward office does."));
        Answer late = http.post(DONOR, path(id, "vote"), AGREE);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Votes are taken no more");
    }

    @Test
    void aQuestionStopsTheClockForAsManyWorkingDaysAsItWaited() {
        clock.moveTo(Instant.parse("2027-03-01T09:00:00Z"));
        AppraisalId id = states.straight("REVIEWING", http);
        Instant due = due(id);
        http.done(OFFICER, id, "ask", QUESTION);
        assertThat(http.read(UNHCR, id).path("reviewDue").isMissingNode()
                        || http.read(UNHCR, id).path("reviewDue").isNull())
                .isTrue();

        clock.moveBy(Duration.ofDays(3));
        http.done(CITY, id, "questions/" + http.question(CITY, id) + "/answer", "{\"text\": \"We do.\"}");

        assertThat(due(id)).isEqualTo(due.plus(Duration.ofDays(3)));
        http.done(OFFICER, id, "ask", "{\"text\": \"And who pays?\"}");
        stands(id, "CLARIFYING", "answer freetown", "follow secretariat", "review iom", "review unhcr");
    }

    @Test
    void aQuestionThatIsNotAnsweredLapsesByItselfAndALateAnswerIsStillRead() {
        clock.moveTo(Instant.parse("2027-03-01T09:00:00Z"));
        AppraisalId id = states.straight("REVIEWING", http);
        http.done(OFFICER, id, "ask", QUESTION);
        String question = http.question(CITY, id);
        clock.moveBy(Duration.ofDays(3));
        timers.runDue();
        assertThat(http.read(OFFICER, id).path("stage").asString()).isEqualTo("CLARIFYING");

        clock.moveBy(Duration.ofDays(6));
        timers.runDue();

        stands(id, "REVIEWING", "follow secretariat", "review iom", "review unhcr");
        http.done(CITY, id, "questions/" + question + "/answer", "{\"text\": \"Sorry, we do.\"}");
        assertThat(http.read(IOM, id).path("questions").toString()).contains("Sorry, we do.");
        stands(id, "REVIEWING", "follow secretariat", "review iom", "review unhcr");
    }

    @Test
    void withoutAgenciesTheCaseWaitsForTheOfficerAndBeginsWhenThereAreEnough() {
        AppraisalId id = journey.begin("Too few", Terms.USUAL.agencies("unicef", "iom"));
        stands(id, "ASSIGNING", "substitute secretariat");

        http.done(OFFICER, id, "substitute", "{\"organisation\": \"unhabitat\"}");

        stands(id, "REVIEWING", "follow secretariat", "review iom", "review unhabitat");
    }

    @Test
    void belowTheQuorumTheCaseWaitsWhileTheOthersReview() {
        AppraisalId id = journey.begin("A conflict too many", Terms.USUAL.agencies("iom", "unhcr"));
        http.done(IOM, id, "declare", CONFLICT);
        stands(id, "ASSIGNING", "review unhcr", "substitute secretariat");
        http.reviewed(UNHCR, id, "UNHCR", 4);
        stands(id, "ASSIGNING", "substitute secretariat");

        http.done(OFFICER, id, "substitute", "{\"organisation\": \"unhabitat\"}");
        stands(id, "REVIEWING", "follow secretariat", "review unhabitat");
        http.reviewed(HABITAT, id, "HABITAT", 3);

        stands(id, "PANEL", "panel secretariat");
    }

    @Test
    void thoseWhoAreLateAreReleasedOnceAQuorumIsIn() {
        clock.moveTo(Instant.parse("2027-03-01T09:00:00Z"));
        AppraisalId id = journey.begin(
                "Late", new Terms(List.of("iom", "unhcr"), 2, 1, false, AppraisalPlan.DecisionRule.CONSENSUS, 3));
        http.reviewed(UNHCR, id, "UNHCR", 4);
        assertThat(http.post(OFFICER, path(id, "end-reviews"), null).body()).contains("still have time");

        clock.moveBy(Duration.ofDays(16));
        timers.runDue();
        assertThat(http.get(OFFICER, path(id, "history")).body()).contains("\"remind\"");
        http.done(OFFICER, id, "end-reviews", null);

        stands(id, "DECIDING", "propose secretariat");
        assertThat(http.get(IOM, "/" + id.value()).status()).isEqualTo(404);
        assertThat(models.diagram(id.subject()).done()).doesNotContain("userTask_HoldPanel");
    }

    @Test
    void aScoreChangedInThePanelStandsBesideTheFormerOne() {
        AppraisalId id = states.straight("PANEL", http);
        http.done(IOM, id, "change-score", "{\"criterion\": \"relevance\", \"value\": 5, \"reason\": \"I see.\"}");

        for (JsonNode review : http.read(UNHCR, id).path("reviews")) {
            if (review.path("agency").path("alias").asString().equals("iom")) {
                assertThat(review.path("content")
                                .path("scores")
                                .path("relevance")
                                .path("value")
                                .asInt())
                        .isEqualTo(3);
                assertThat(review.path("changes").toString())
                        .contains("\"from\":3")
                        .contains("\"to\":5")
                        .contains("I see.");
                assertThat(review.path("total").asDouble()).isEqualTo(84.0);
            }
        }
    }

    @Test
    void silenceIsConsentWhereTheRuleSaysSoAndTheTimerCounts() {
        AppraisalId id = decidingBy(AppraisalPlan.DecisionRule.NO_OBJECTION);
        clock.moveBy(Duration.ofDays(3));
        timers.runDue();
        stands(id, "DECIDING", "vote committee");
        clock.moveBy(Duration.ofDays(8));
        assertThat(http.post(DONOR, path(id, "vote"), AGREE).body()).contains("time to vote has passed");
        timers.runDue();

        stands(id, "MINUTES", "write-minutes secretariat");
    }

    @Test
    void aProposalThatIsNotAdoptedIsFollowedByAnother() {
        AppraisalId id = decidingBy(AppraisalPlan.DecisionRule.CONSENSUS);
        http.done(DONOR, id, "vote", "{\"choice\": \"OBJECT\", \"words\": \"Not like this.\"}");
        http.done(COUNTRY, id, "vote", AGREE);
        http.done(STAKEHOLDER, id, "vote", "{\"choice\": \"ABSTAIN\"}");
        http.done(OFFICER, id, "close-vote", null);
        stands(id, "DECIDING", "propose secretariat");

        http.done(
                OFFICER,
                id,
                "propose",
                PROPOSAL.replace("CONDITIONAL", "PIPELINE").replaceFirst("\"conditions\".*\\],", ""));
        List.of(DONOR, COUNTRY, STAKEHOLDER).forEach(seat -> http.done(seat, id, "vote", AGREE));
        http.done(OFFICER, id, "close-vote", null);

        stands(id, "MINUTES", "write-minutes secretariat");
        assertThat(http.read(COUNTRY, id).path("rounds").toString())
                .contains("Not like this.")
                .contains("PIPELINE");
    }

    @Test
    void anObjectionReturnsTheMinutesAndSilenceAdoptsTheNextOnes() {
        AppraisalId id = states.straight("MINUTES_SENT", http);
        http.done(COUNTRY, id, "object-minutes", "{\"words\": \"We said two conditions.\"}");
        stands(id, "MINUTES", "write-minutes secretariat");
        http.done(OFFICER, id, "minutes", "{\"text\": \"We agreed on two conditions.\"}");
        clock.moveBy(Duration.ofHours(71));
        timers.runDue();
        stands(id, "MINUTES", "read-minutes committee");
        assertThat(http.post(OFFICER, path(id, "adopt-minutes"), null).status()).isEqualTo(409);

        clock.moveBy(Duration.ofHours(2));
        timers.runDue();

        stands(id, "DECIDED");
        assertThat(journey.heard(id)).hasSize(1);
    }

    private AppraisalId decidingBy(AppraisalPlan.DecisionRule rule) {
        clock.moveTo(Instant.parse("2027-03-01T09:00:00Z"));
        AppraisalId id =
                journey.begin("Decided by " + rule, Terms.USUAL.without(true).rule(rule, 3));
        http.reviewed(UNHCR, id, "UNHCR", 4);
        http.reviewed(IOM, id, "IOM", 4);
        http.done(OFFICER, id, "propose", PROPOSAL);
        return id;
    }

    private Instant due(AppraisalId id) {
        return Instant.parse(http.read(UNHCR, id).path("reviewDue").asString());
    }

    private void stands(AppraisalId id, String stage, String... work) {
        JsonNode cover = http.read(OFFICER, id);
        assertThat(cover.path("stage").asString()).isEqualTo(stage);
        assertThat(jdbc.sql("select stage from casefile.case_file where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase(stage);
        assertThat(inbox.of(id.subject()).stream()
                        .map(entry -> entry.kind().substring("appraisal.".length()) + " "
                                + organisations.get(entry.organisation()).alias())
                        .sorted())
                .containsExactly(work);
    }

    private Set<String> waitingAt(AppraisalId id) {
        return transactions.execute(status -> processes.waitingAt(id.subject()));
    }
}
