package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.appraisal.AppraisalOverHttp.*;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** People of the same appraisal who press at the same moment: one outcome each time. */
@IntegrationTest
class AppraisalRaceIT {

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    private final AppraisalStates states;
    private final AppraisalOverHttp http;

    @Autowired
    AppraisalRaceIT(AppraisalStates states, @LocalServerPort int port) {
        this.states = states;
        this.http = new AppraisalOverHttp("http://localhost:" + port);
    }

    @AfterAll
    static void everybodyGoesHome() {
        PEOPLE.shutdown();
    }

    @RepeatedTest(10)
    void theLastTwoReviewsAreHandedInAtOnceAndTheReviewsEndOnce() throws Exception {
        AppraisalId id = states.straight("REVIEWING", http);
        http.done(IOM, id, "declare", NO_CONFLICT);
        http.wrote(IOM, id, "IOM", 3);

        List<Answer> answers = atOnce(
                () -> http.post(IOM, path(id, "hand-in"), null), () -> http.post(UNHCR, path(id, "hand-in"), null));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(http.read(OFFICER, id).path("stage").asString()).isEqualTo("PANEL");
        assertThat(acts(id, "end-reviews")).isEqualTo(1);
    }

    @RepeatedTest(10)
    void aVoteThatMeetsTheClosingCountsOrIsRefusedInWords() throws Exception {
        AppraisalId id = states.straight("DECIDING_VOTED", http);

        List<Answer> answers = atOnce(
                () -> http.post(DONOR, path(id, "vote"), "{\"choice\": \"OBJECT\", \"words\": \"I think again.\"}"),
                () -> http.post(OFFICER, path(id, "close-vote"), null));

        assertThat(answers.get(1).status()).isEqualTo(200);
        JsonNode result = http.read(OFFICER, id).path("rounds").path(0).path("result");
        if (answers.getFirst().status() == 200) {
            assertThat(result.path("objected").asInt()).isEqualTo(1);
        } else {
            assertThat(answers.getFirst().status()).isEqualTo(409);
            assertThat(answers.getFirst().body()).contains("Votes are taken no more");
            assertThat(result.path("objected").asInt()).isZero();
        }
    }

    @RepeatedTest(10)
    void twoOfficersCloseTheVoteAndOneOfThemIsTold() throws Exception {
        AppraisalId id = states.straight("DECIDING_VOTED", http);

        List<Answer> answers = atOnce(
                () -> http.post(OFFICER, path(id, "close-vote"), null),
                () -> http.post(OFFICER, path(id, "close-vote"), null));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(acts(id, "close-vote")).isEqualTo(1);
        assertThat(http.read(OFFICER, id).path("rounds").size()).isEqualTo(1);
    }

    private long acts(AppraisalId id, String action) {
        long acts = 0;
        for (JsonNode entry : http.get(OFFICER, path(id, "history")).json().path("items")) {
            acts += entry.path("action").asString().equals(action) ? 1 : 0;
        }
        return acts;
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Answer> first = PEOPLE.submit(() -> {
            start.await();
            return one.call();
        });
        Future<Answer> second = PEOPLE.submit(() -> {
            start.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }
}
