package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.medina.pledge.PledgeOverHttp.Standing;
import org.medina.pledge.PledgeUnderWay.Heard;
import org.medina.review.ReviewedPledges;
import org.medina.testing.ApiClient;
import org.medina.testing.RunningPortal;
import org.medina.testing.Servers;

/** Power cuts at every transition of the model: the portal's, the database's and the sign-in server's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PledgeCrashE2E {

    private static final int MOST_CUTS = 4;

    private final long seed = Long.getLong("medina.crash.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    /** How a pledge stands after each move, as it stood where nothing went wrong on the line. */
    private final Map<PledgeMove, List<Object>> afterwards = new HashMap<>();

    private RunningPortal portal;
    private PledgeOverHttp http;

    @BeforeAll
    void open() throws SQLException {
        System.out.println("Power cuts: repeat with -Dmedina.crash.seed=" + seed);
        portal = RunningPortal.quick(Map.of("MEDINA_PLEDGE_IDLEAFTER", "0s"));
        var signatories = new ReviewedPledges(portal);
        for (String city : List.of("freetown", "maipu")) {
            signatories.seat("mayor." + city, city);
        }
        http = new PledgeOverHttp(portal.url());
        signInAnew();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    @Order(2)
    void whatIsAcknowledgedOutlivesAKill() throws Exception {
        PowerCut cut = new PowerCut(http, prepare(), random);
        cut.afterAllAnswers(portal::kill);
        portal.start();

        Map<String, List<String>> tasks = http.tasks();
        for (PledgeUnderWay pledge : cut.pledges()) {
            assertThat(pledge.heard()).as(pledge.toString()).isEqualTo(Heard.DONE);
            Standing now = pledge.look(http, tasks);
            pledge.assertKept(now);
            assertFollowsTheModel(pledge, now);
            assertThat(now.shape()).isNotEqualTo(pledge.before().shape());
            afterwards.put(pledge.move(), now.shape());
        }
        BehindTheCurtain.assertAllTellTheSame(portal);
        cut.inParallel(pledge -> pledge.finish(http));
    }

    @Test
    @Order(3)
    void whatIsUnderWayIsWhollyDoneOrNotAtAll() throws Exception {
        Set<PledgeMove> caught = new HashSet<>();
        for (int i = 0; i < MOST_CUTS && caught.size() < PledgeMove.ALL.size(); i++) {
            PowerCut cut = new PowerCut(http, prepare(), random);
            cut.amid(portal::kill, caught);
            portal.start();
            signInAnew();
            cut.pledges().stream()
                    .filter(pledge -> pledge.heard() == Heard.NOTHING)
                    .forEach(pledge -> caught.add(pledge.move()));
            cut.pledges()
                    .forEach(pledge ->
                            assertThat(pledge.heard()).as(pledge.toString()).isNotEqualTo(Heard.FAILED));
            assertWholeAndGoOn(cut);
        }
        assertThat(caught).as("moves that a kill has cut off").containsAll(PledgeMove.ALL);
    }

    @Test
    @Order(4)
    void timersThatAKillCutsOffFireByThemselvesAndOnce() throws Exception {
        List<PledgeUnderWay> pledges = PledgeMove.TIMED.stream()
                .flatMap(move -> Stream.generate(() -> new PledgeUnderWay(move, false, http))
                        .limit(4))
                .toList();
        lookBefore(pledges);
        DueTimers timers =
                new DueTimers(portal, pledges.stream().map(PledgeUnderWay::id).toList());
        portal.kill();
        timers.makeDue();
        portal.start();
        timers.awaitFired(1 + random.nextInt(pledges.size() - 1));
        portal.kill();
        timers.endLocks();
        portal.start();
        timers.awaitFired(pledges.size());

        Map<String, List<String>> tasks = http.tasks();
        for (PledgeUnderWay pledge : pledges) {
            Standing now = pledge.look(http, tasks);
            assertFollowsTheModel(pledge, now);
            assertThat(now.history())
                    .filteredOn(act -> act.startsWith(pledge.move().deed().verb() + " "))
                    .as(pledge.toString())
                    .hasSize(1);
        }
        BehindTheCurtain.assertAllTellTheSame(portal);
        for (PledgeUnderWay pledge : pledges) {
            http.publish(pledge.move(), pledge.id());
        }
    }

    @Test
    @Order(5)
    void afterAKillOfTheDatabaseThePortalGoesOnByItself() throws Exception {
        signInAnew();
        PowerCut cut = new PowerCut(http, prepare(), random);
        try (Writers writers = new Writers(http, 4)) {
            writers.awaitEdits(20);
            cut.amid(() -> Servers.postgres().kill(), Set.of());
            assertThat(health("")).isEqualTo(503);
            assertThat(health("/liveness")).isEqualTo(200);
            Servers.postgres().start();
            Servers.postgres().awaitReady();
            awaitHealth();
            // Keycloak has lost its database too, and finds out one connection at a time
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(PledgeCrashE2E::signInAnew);
            writers.awaitEdits(20);
            writers.assertNothingIsMissing();
        }
        cut.pledges().forEach(PledgeUnderWay::assertNotBlamed);
        assertWholeAndGoOn(cut);
    }

    @Test
    @Order(6)
    void withoutTheSignInServerThoseSignedInWorkOn() throws Exception {
        signInAnew();
        PledgeMove move = PledgeMove.ALL.getFirst();
        Servers.readyKeycloak().kill();
        try {
            assertThat(health("")).isEqualTo(503);
            assertThat(health("/liveness")).isEqualTo(200);
            assertThat(health("/readiness")).isEqualTo(200);
            http.publish(move, http.prepare(move, PledgeOverHttp.newTitle()));
        } finally {
            Servers.keycloak().start();
            Servers.keycloak().awaitReady();
        }
        awaitHealth();
        signInAnew();
        http.publish(move, http.prepare(move, PledgeOverHttp.newTitle()));
    }

    private List<PledgeUnderWay> prepare() throws Exception {
        Set<PledgeMove> repeatable = new HashSet<>(PledgeMove.ALL);
        repeatable.removeIf(move -> random.nextBoolean());
        List<PledgeUnderWay> pledges =
                PowerCut.inParallel(PledgeMove.ALL, move -> new PledgeUnderWay(move, repeatable.contains(move), http));
        lookBefore(pledges);
        return pledges;
    }

    private void lookBefore(List<PledgeUnderWay> pledges) {
        Map<String, List<String>> tasks = http.tasks();
        pledges.forEach(pledge -> pledge.lookBefore(http, tasks));
    }

    /** What was acknowledged is done, the rest is done or not; then every caller goes on as if nothing had been. */
    private void assertWholeAndGoOn(PowerCut cut) throws Exception {
        Map<Heard, Integer> done = new EnumMap<>(Heard.class);
        Map<String, List<String>> tasks = http.tasks();
        for (PledgeUnderWay pledge : cut.pledges()) {
            Standing now = pledge.look(http, tasks);
            List<Object> after = afterwards.get(pledge.move());
            if (pledge.heard() == Heard.DONE) {
                pledge.assertKept(now);
                assertThat(now.shape()).as(pledge.toString()).isEqualTo(after);
            } else {
                assertThat(now.shape())
                        .as(pledge.toString())
                        .isIn(after, pledge.before().shape());
            }
            done.merge(pledge.heard(), now.shape().equals(after) ? 1 : 0, Integer::sum);
        }
        System.out.println("Power cut: " + cut + "; done, by what was heard: " + done);
        BehindTheCurtain.assertAllTellTheSame(portal);
        List<PledgeUnderWay> repeated = new ArrayList<>();
        for (PledgeUnderWay pledge : cut.pledges()) {
            if (pledge.repeat(http)) {
                repeated.add(pledge);
            }
        }
        Map<String, List<String>> later = http.tasks();
        repeated.forEach(pledge -> assertThat(pledge.look(http, later).shape())
                .as("repeated: " + pledge)
                .isEqualTo(afterwards.get(pledge.move())));
        cut.inParallel(pledge -> pledge.finish(http));
    }

    private static void assertFollowsTheModel(PledgeUnderWay pledge, Standing now) {
        PledgeModel.read().transitions().stream()
                .filter(transition -> transition.name().equals(pledge.move().transition()))
                .forEach(transition -> {
                    assertThat(pledge.before().tasks()).as("before " + pledge).isEqualTo(transition.before());
                    assertThat(now.tasks()).as("after " + pledge).isEqualTo(transition.after());
                });
    }

    private int health(String part) {
        return ApiClient.anonymous(portal.url()).get("/actuator/health" + part).status();
    }

    private void awaitHealth() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> health("") == 200);
    }

    /** Tokens for all, as fresh as the signature wants them. */
    private static void signInAnew() {
        ApiClient.forgetTokens();
        PledgeOverHttp.ACCOUNTS.forEach(ApiClient::signIn);
    }
}
