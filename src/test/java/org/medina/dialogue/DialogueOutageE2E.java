package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medina.pledge.BehindTheCurtain;
import org.medina.testing.RunningPortal;
import tools.jackson.databind.JsonNode;

/** Time passes, and power is cut, while a real portal has dialogues under way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "medina.long", matches = "true")
class DialogueOutageE2E {

    private static final int OF_EACH = 4;
    /** Thirteen weeks: a week beyond the usual time to answer. */
    private static final int PAST_THE_DEADLINE = 91;
    /** Between the first reminder, twenty working days before the deadline, and the second. */
    private static final int PAST_A_REMINDER = 63;

    private final long seed = Long.getLong("medina.crash.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private RunningPortal portal;
    private DialogueOverHttp http;

    @BeforeAll
    void open() {
        System.out.println("Power cuts: repeat with -Dmedina.crash.seed=" + seed);
        portal = RunningPortal.quick(Map.of());
        http = new DialogueOverHttp(portal.url(), Instant.now());
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void aDeadlineThatPassesWhileThePortalIsDownIsSilenceOnceAndDatedByTheDeadline() throws Exception {
        String id = begun("Portal down");
        http.comment(HEALTH, id, "MAJOR", "Not handed in.");
        var time = new StoredTime(portal, UUID.fromString(id));
        portal.stop();
        time.passDays(PAST_THE_DEADLINE);
        Instant deadline = time.deadline();
        assertThat(deadline).isBefore(Instant.now());

        portal.start();
        soon().until(() -> time.acts("fall-silent") == 1);
        JsonNode silent = http.read(CITY, "/" + id);
        assertThat(silent.path("stage").asString()).isEqualTo("CLOSED");
        assertThat(silent.path("outcome").asString()).isEqualTo("SILENT");
        assertThat(Instant.parse(silent.path("closedAt").asString())).isEqualTo(deadline);
        assertThat(http.post(FOCAL, path(id, "extend"), null).status()).isEqualTo(409);
        portal.kill();
        portal.start();

        assertThat(time.acts("fall-silent")).isOne();
        assertThat(time.acts("remind")).isZero();
        assertThat(http.read(CITY, "/" + id).path("version")).isEqualTo(silent.path("version"));
        BehindTheCurtain.assertAllTellTheSame(portal);
    }

    @Test
    void aReminderThatWasDueWhileThePortalWasDownIsSentOnceHoweverOftenItsTimerWakes() throws Exception {
        String id = begun("A reminder");
        var time = new StoredTime(portal, UUID.fromString(id));
        portal.stop();
        time.passDays(PAST_A_REMINDER);
        portal.start();
        soon().until(() -> time.acts("remind") == 1);
        portal.kill();
        time.wake();
        portal.start();
        soon().until(time::sleeps);

        assertThat(time.acts("remind")).isOne();
        assertThat(time.acts("fall-silent")).isZero();
        assertThat(http.read(CITY, "/" + id).path("stage").asString()).isEqualTo("COMMENTING");
    }

    @Test
    void whatPeopleDoWhileThePowerIsCutIsDoneOnceOrNotAtAll() throws Exception {
        List<UnderWay> steps = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            for (int at = 0; at < OF_EACH; at++) {
                steps.add(prepared(deed));
            }
        }
        cutAmid(steps);
        portal.start();

        for (UnderWay step : steps) {
            int done = step.time(portal).acts(step.deed().act);
            if (step.answered()) {
                assertThat(done).as(step.toString()).isOne();
            } else {
                assertThat(done).as(step.toString()).isBetween(0, 1);
                int again = http.post(step.deed().account, path(step.id(), step.deed().verb), step.deed().body)
                        .status();
                assertThat(again).as(step.toString()).isEqualTo(done == 0 ? 200 : 409);
            }
            assertThat(step.time(portal).acts(step.deed().act))
                    .as(step.toString())
                    .isOne();
            assertThat(http.read(step.deed().account, "/" + step.id())
                            .path("stage")
                            .asString())
                    .as(step.toString())
                    .isEqualTo(step.deed().stage);
        }
        assertThat(steps).as("the cut came in the midst").anyMatch(UnderWay::answered);
        BehindTheCurtain.assertAllTellTheSame(portal);
    }

    /** What is done, by whom, how the history calls it and where the dialogue stands then. */
    private enum Deed {
        HAND_IN(HEALTH, "hand-in", null, "hand-in", "COMMENTING"),
        CONSOLIDATE(FOCAL, "consolidate", null, "consolidate", "CONSOLIDATING"),
        RELEASE(FOCAL, "release", "{\"position\": \"COMMENTS_ONLY\"}", "release", "ANSWERING"),
        SEND(CITY, "send-answers", null, "send-answers", "CLOSING"),
        CONCLUDE(FOCAL, "conclude", null, "conclude", "CLOSED"),
        ENDORSE(UpwardStates.BO, "endorse", null, "endorse", "ANSWERING");

        private final String account;
        private final String verb;
        private final @Nullable String body;
        private final String act;
        private final String stage;

        Deed(String account, String verb, @Nullable String body, String act, String stage) {
            this.account = account;
            this.verb = verb;
            this.body = body;
            this.act = act;
            this.stage = stage;
        }
    }

    private record UnderWay(Deed deed, String id, List<Integer> answers) {

        boolean answered() {
            return !answers.isEmpty();
        }

        StoredTime time(RunningPortal portal) {
            return new StoredTime(portal, UUID.fromString(id));
        }
    }

    private UnderWay prepared(Deed deed) {
        if (deed == Deed.ENDORSE) {
            return new UnderWay(deed, new UpwardStates(http).in("ANSWERING"), new ArrayList<>());
        }
        String id = begun("Power cut");
        String comment = http.comment(HEALTH, id, "MAJOR", "Who pays?");
        for (Deed before : Deed.values()) {
            if (before == deed) {
                break;
            }
            http.done(before.account, path(id, before.verb), before.body);
            if (before == Deed.RELEASE) {
                http.done(CITY, comments(id, comment, "decide"), "{\"decision\": \"ACCEPTED\"}");
            } else if (before == Deed.SEND) {
                http.done(FOCAL, comments(id, comment, "close"), DialogueStates.closing("ACCEPTED"));
            }
        }
        return new UnderWay(deed, id, new ArrayList<>());
    }

    /** All at once, and the power goes when some are answered. */
    private void cutAmid(List<UnderWay> steps) throws Exception {
        Semaphore answered = new Semaphore(0);
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UnderWay step : steps) {
                sent.add(callers.submit(() -> send(step, answered)));
            }
            answered.acquire(1 + random.nextInt(steps.size() / 2));
            portal.kill();
        }
        for (Future<?> request : sent) {
            request.get();
        }
    }

    private void send(UnderWay step, Semaphore answered) {
        try {
            int status = http.post(step.deed().account, path(step.id(), step.deed().verb), step.deed().body)
                    .status();
            if (status == 200) {
                step.answers().add(status);
                answered.release();
            }
        } catch (UncheckedIOException theLineIsDead) {
            // nobody knows whether it was done
        }
    }

    private String begun(String title) {
        String usualTime = http.opening(title).replaceFirst(", \"deadline\": \"[^\"]*\"", "");
        return http.done(CITY, "", usualTime).path("id").asString();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100));
    }
}
