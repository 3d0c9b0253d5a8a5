package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.INTERIOR;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueStates.Standing;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People of the same dialogue who press at the same moment do not stand in each other's way. */
@IntegrationTest
class DialogueRaceIT {

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    private final DialogueWatch watch;
    private final DialogueOverHttp http;
    private final DialogueStates states;

    @Autowired
    DialogueRaceIT(DialogueWatch watch, DialogueTimes times, PortalClock clock, @LocalServerPort int port) {
        this.watch = watch;
        this.http = new DialogueOverHttp("http://localhost:" + port, clock.instant());
        this.states = new DialogueStates(http, times, clock);
    }

    @AfterAll
    static void everybodyGoesHome() {
        PEOPLE.shutdown();
    }

    @RepeatedTest(20)
    void twoMinistriesHandInAtOnce() throws Exception {
        String id = http.begun("Handed in at once");

        atOnce(
                () -> http.post(HEALTH, path(id, "hand-in"), null),
                () -> http.post(INTERIOR, path(id, "hand-in"), null));

        assertThat(watch.work(id(id))).containsExactly("consolidate sierraleone");
    }

    @RepeatedTest(20)
    void theLastTwoCommentsAreClosedAtOnceAndTheSecretariatIsAsked() throws Exception {
        Standing standing = states.in("CLOSING");

        atOnce(
                () -> http.post(
                        FOCAL,
                        comments(standing.id(), standing.critical(), "close"),
                        DialogueStates.closing("MAINTAINED")),
                () -> http.post(
                        CITY,
                        path(standing.id(), "close-editorial"),
                        "{\"comments\": [\"%s\"], \"reason\": \"Corrected.\"}".formatted(standing.editorial())));

        assertThat(watch.work(id(standing.id()))).containsExactly("call-meeting secretariat");
    }

    private static void atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Answer>> answers = List.of(
                PEOPLE.submit(() -> {
                    start.await();
                    return one.call();
                }),
                PEOPLE.submit(() -> {
                    start.await();
                    return other.call();
                }));
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().body()).isBetween(200, 299);
        }
    }

    private static DialogueId id(String id) {
        return new DialogueId(UUID.fromString(id));
    }
}
