package org.medina.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.declaration.DeclarationOverHttp.*;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people press at the same moment: one outcome, and no city is counted twice. */
@IntegrationTest
class DeclarationRaceIT {

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    private final DeclarationsForTests declarations;
    private final DeclarationOverHttp http;

    @Autowired
    DeclarationRaceIT(DeclarationsForTests declarations, @LocalServerPort int port) {
        this.declarations = declarations;
        this.http = new DeclarationOverHttp("http://localhost:" + port, declarations.now());
    }

    @BeforeEach
    void mayorsAreInOffice() {
        declarations.seatMayors();
    }

    @AfterAll
    static void everybodyGoesHome() {
        PEOPLE.shutdown();
    }

    @RepeatedTest(6)
    void aMayorWhoEndorsesTwiceAtOnceEndorsesOnce() throws Exception {
        String id = http.open("Twice at once");
        http.prepare(MAYOR, id);
        String signature = http.signature(id);

        List<Integer> answers = atOnce(
                () -> http.post(MAYOR, id, "endorse", signature), () -> http.post(MAYOR, id, "endorse", signature));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(declarations.work(id)).containsExactly("check secretariat", "gather secretariat");
    }

    @RepeatedTest(6)
    void twoCitiesThatEndorseAtOnceBothCountAndWaitAsOnePieceOfWork() throws Exception {
        String id = http.open("Two cities");
        http.prepare(MAYOR, id);
        http.prepare("mayor.montreal", id);
        String signature = http.signature(id);

        List<Integer> answers = atOnce(
                () -> http.post(MAYOR, id, "endorse", signature),
                () -> http.post("mayor.montreal", id, "endorse", signature));

        assertThat(answers).containsExactly(200, 200);
        assertThat(declarations.work(id)).containsExactly("check secretariat", "gather secretariat");
        http.check(OFFICER, id, "freetown", "accept");
        http.check(OFFICER, id, "montreal", "accept");
        assertThat(declarations.work(id)).containsExactly("gather secretariat");
    }

    @RepeatedTest(6)
    void anEndorsementAndTheCloseComeOneAfterTheOther() throws Exception {
        String id = http.open("Closing");
        http.prepare(MAYOR, id);
        String signature = http.signature(id);

        List<Integer> answers =
                atOnce(() -> http.post(MAYOR, id, "endorse", signature), () -> http.post(HEAD, id, "close", REASON));

        assertThat(answers.get(1)).isEqualTo(200);
        boolean endorsed = answers.getFirst() == 200;
        assertThat(answers.getFirst()).isIn(200, 409);
        assertThat(declarations.work(id))
                .isEqualTo(
                        endorsed
                                ? List.of("check secretariat", "present secretariat")
                                : List.of("present secretariat"));
    }

    @RepeatedTest(6)
    void twoOfficersWhoCheckAtOnceLeaveOneOutcome() throws Exception {
        String id = http.open("Checked twice");
        http.endorse(MAYOR, id);
        String path =
                "endorsements/" + http.endorsement(id, "freetown").path("id").asString();

        List<Integer> answers = atOnce(
                () -> http.post(OFFICER, id, path + "/accept", null),
                () -> http.post(HEAD, id, path + "/return", REASON));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(http.counted(id)).isEqualTo(answers.getFirst() == 200 ? 1 : 0);
        assertThat(declarations.work(id)).contains("gather secretariat").doesNotContain("check secretariat");
    }

    private static List<Integer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        List<Future<Integer>> answers = List.of(one, other).stream()
                .map(press -> PEOPLE.submit(() -> {
                    barrier.await();
                    return press.call().status();
                }))
                .toList();
        return List.of(answers.getFirst().get(), answers.getLast().get());
    }
}
