package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.FOCAL;
import static org.medina.funding.FundingOverHttp.HEAD;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalOverHttp;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Processes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What follows for a request from its review, and what two people do at once. */
@IntegrationTest
class FundingJourneyIT {

    private static final int ROUNDS = 4;

    @Autowired
    private PortalClock clock;

    @Autowired
    private Processes processes;

    @LocalServerPort
    private int port;

    private String base = "";
    private FundingOverHttp http;
    private AppraisalOverHttp appraisals;
    private FundingVerdicts verdicts;
    private DialogueOverHttp dialogues;

    @BeforeEach
    void begin() {
        base = "http://localhost:" + port;
        http = new FundingOverHttp(base, clock.instant());
        appraisals = new AppraisalOverHttp(base);
        verdicts = new FundingVerdicts(base, clock);
        dialogues = new DialogueOverHttp(base, clock.instant());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void whatIsApprovedBecomesAGrantThatItsAgenciesRead() {
        String id = http.eligible(http.call("NONE"), "Approved");
        assertThat(http.status(id)).isEqualTo("APPRAISAL");
        verdicts.judge(id, "CONDITIONAL");
        assertThat(http.status(id)).isEqualTo("FEEDBACK");
        assertThat(http.read(CITY, id).has("feedback")).isFalse();
        assertThat(http.get("reviewer.iom", "/" + id).status()).isEqualTo(404);

        http.done(OFFICER, "/" + id + "/send-feedback", "{\"words\": \"Well done.\"}");
        JsonNode told = http.read(CITY, id);
        assertThat(told.path("status").asString()).isEqualTo("GRANT");
        assertThat(told.path("feedback").path("verdict").asString()).isEqualTo("CONDITIONAL");
        assertThat(told.path("feedback").path("conditions").path(0).asString())
                .isEqualTo("Name who keeps the register.");
        assertThat(told.path("feedback").path("reasons").size()).isPositive();
        assertThat(told.path("grant").asString()).startsWith("/api/v1/grants/");
        assertThat(processes.waitingAt(new FundingId(UUID.fromString(id)).subject()))
                .contains("callActivity_RunGrant");
        assertThat(http.get("approver.iom", "/" + id).status()).isEqualTo(200);
        assertThat(http.get("approver.unicef", "/" + id).status()).isEqualTo(404);
        assertThat(http.get(FOCAL, "/" + id).status()).isEqualTo(404);

        for (String format : List.of("PDF", "DOCX")) {
            assertThat(http.get(CITY, "/" + id + "/document?format=" + format).status())
                    .isEqualTo(200);
            assertThat(http.get(CITY, "/" + id + "/feedback?format=" + format).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsKeptForLaterIsTakenIntoALaterCallWithoutRetyping() {
        String id = http.eligible(http.call("NONE"), "Kept");
        verdicts.judge(id, "PIPELINE");
        http.done(OFFICER, "/" + id + "/send-feedback", null);
        assertThat(http.status(id)).isEqualTo("PIPELINE");
        String later = http.call("NONE");
        String body = "{\"call\": \"%s\"}".formatted(later);
        String next = http.done(CITY, "/" + id + "/reapply", body).path("id").asString();
        assertThat(http.read(CITY, next).path("reappliedFrom").asString()).endsWith(id);
        assertThat(http.read(CITY, next).path("missing").size()).isZero();
        http.done(CITY, "/" + next + "/submit", null);
        assertThat(http.status(next)).isEqualTo("ELIGIBILITY");
        assertThat(http.post(CITY, "/" + id + "/reapply", body).status()).isEqualTo(409);
    }

    @Test
    void aRejectionThatWasNotRightIsJudgedAgain() {
        String id = http.eligible(http.call("NONE"), "Judged again");
        AppraisalId first = verdicts.judge(id, "REJECT");
        http.done(OFFICER, "/" + id + "/send-feedback", null);
        assertThat(http.status(id)).isEqualTo("REJECTED");
        http.done(CITY, "/" + id + "/ask-review", "{\"reason\": \"A seat had a conflict.\"}");
        http.done(HEAD, "/" + id + "/decide-review", "{\"outcome\": \"REPEATED\", \"answer\": \"It had.\"}");
        assertThat(http.status(id)).isEqualTo("APPRAISAL");
        assertThat(verdicts.appraisal(id)).isNotEqualTo(first);
    }

    @Test
    void anEndorsedRequestGoesOnByItself() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Endorsed");
        String dialogue = http.done(CITY, "/" + id + "/ask-ministries", "{\"consulted\": [\"sierraleone\"]}")
                .path("id")
                .asString();
        dialogues.done(FOCAL, "/" + dialogue + "/consolidate", null);
        dialogues.done(FOCAL, "/" + dialogue + "/release", "{\"position\": \"ENDORSE\"}");
        assertThat(http.status(id)).isEqualTo("APPRAISAL");
        assertThat(http.read(CITY, id).path("stateWord").path("outcome").asString())
                .isEqualTo("ENDORSE");
    }

    @Test
    void withdrawingEndsTheReview() {
        String id = http.eligible(http.call("NONE"), "Withdrawn in review");
        AppraisalId appraisal = verdicts.appraisal(id);
        http.done(CITY, "/" + id + "/withdraw", "{\"reason\": \"We found the money.\"}");
        assertThat(http.status(id)).isEqualTo("WITHDRAWN");
        assertThat(appraisals.read(OFFICER, appraisal).path("stage").asString()).isEqualTo("LAPSED");
        assertThat(processes.waitingAt(appraisal.subject())).isEmpty();
    }

    @Test
    void ofTwoWhoHandItInAtOnceOneDoes() throws Exception {
        String call = http.call("NONE");
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/" + http.written(call, "At once " + round) + "/submit";
            assertThat(atOnce(() -> http.post(CITY, path, null), () -> http.post(CITY, path, null)))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void ofTwoOfficersWhoCheckAtOnceOneIsHeard() throws Exception {
        String call = http.call("NONE");
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/" + http.submitted(call, "Two officers " + round) + "/check";
            assertThat(atOnce(
                            () -> http.post(OFFICER, path, "{\"verdict\": \"RETURN\", \"reason\": \"Say more.\"}"),
                            () -> http.post(OFFICER, path, "{\"verdict\": \"ELIGIBLE\"}")))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aCallThatClosesWhileARequestIsHandedInHasOneOutcome() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String call = http.call("NONE");
            String id = http.written(call, "Closing " + round);
            List<Integer> answers = atOnce(() -> http.post(CITY, "/" + id + "/submit", null), () -> {
                http.close(call);
                return null;
            });
            assertThat(http.status(id)).isEqualTo(answers.contains(200) ? "ELIGIBILITY" : "DRAFT");
        }
    }

    /** Released together; what each was answered, but for those who tell nothing. */
    private static List<Integer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> work : List.of(one, other)) {
                running.add(both.submit(() -> {
                    barrier.await();
                    return work.call();
                }));
            }
            for (Future<Answer> done : running) {
                Answer answer = done.get();
                if (answer != null) {
                    answers.add(answer.status());
                }
            }
        }
        return answers;
    }
}
