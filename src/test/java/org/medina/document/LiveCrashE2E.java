package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.medina.testing.ApiClient;
import org.medina.testing.Nginx;
import org.medina.testing.RunningPortal;
import org.medina.testing.Servers;
import org.medina.testing.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Power cuts under ten people who write one text on two nodes: each node's and the database's. For the full size
 * {@code -Dmedina.typists.seconds=60}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveCrashE2E {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TYPISTS = 10;
    private static final int CUTS = 3;
    private static final List<String> PEOPLE = List.of("coordinator.freetown", "editor.freetown");
    private static final String WRITER = "coordinator.freetown";

    private final long seed = Long.getLong("medina.typists.seed", new Random().nextInt());
    private final int seconds = Integer.getInteger("medina.typists.seconds", 8);
    private final Random random = new Random(seed);

    private RunningPortal one;
    private RunningPortal other;

    @BeforeAll
    void open() {
        System.out.println("Typists: repeat with -Dmedina.typists.seed=" + seed);
        one = RunningPortal.quick(Map.of());
        other = one.secondNode();
    }

    @AfterAll
    void close() {
        other.close();
        one.close();
    }

    @Test
    void everyKeyIsKeptOnceWhoeverIsKilled() throws Exception {
        String document = newText();
        List<String> nodes = List.of(one.url(), other.url());
        try (LiveTypists typists = new LiveTypists(nodes, document, PEOPLE, TYPISTS, seed)) {
            whileTheyType(typists, one::kill, one::start);
            whileTheyType(typists, other::kill, other::start);
            whileTheyType(typists, Servers.postgres()::kill, LiveCrashE2E::startDatabase);
            type(typists);
            Finished end = finish(typists);
            assertHolds(end, document);

            one.kill();
            other.kill();
            one.start();
            other.start();
            assertHolds(end, document);
            JsonNode newcomers = typists.newcomers();
            assertThat(newcomers.path("texts")).hasSize(1);
            assertThat(JSON.readTree(newcomers.path("texts").get(0).asString())).isEqualTo(end.text());
        }
    }

    @Test
    void behindTheProxyOfTheHandbookPeopleWriteOnWhenANodeEnds() throws Exception {
        Assumptions.assumeTrue(Nginx.program().isPresent(), "There is no nginx here: the proxy is not tried");
        String document = newText();
        List<String> browsers = List.of(PEOPLE.get(0), PEOPLE.get(1), PEOPLE.get(0));
        try (Nginx proxy = Nginx.before(List.of(one, other))) {
            assertThat(Session.of(proxy.url(), WRITER).open("/work").all("h1")).contains("My work");
            try (LiveTypists typists = new LiveTypists(List.of(proxy.url()), document, browsers, 6, seed)) {
                type(typists);
                one.stop();
                type(typists);
                one.start();
                type(typists);
                other.kill();
                type(typists);
                assertThat(Session.of(proxy.url(), WRITER).open("/work").all("h1"))
                        .contains("My work");
                other.start();
                assertHolds(finish(typists), document);
            }
        }
    }

    /** What was typed, and the text that everybody sees. */
    private record Finished(String typed, JsonNode text) {}

    private static Finished finish(LiveTypists typists) {
        JsonNode end = typists.stop();
        System.out.println("Typists: %d keys confirmed, p50 %d ms, p95 %d ms, %d connections, %d passwords, version %d"
                .formatted(
                        end.path("confirmed").asInt(),
                        end.path("p50").asInt(),
                        end.path("p95").asInt(),
                        end.path("connections").asInt(),
                        end.path("passwords").asInt(),
                        end.path("version").asInt()));
        assertThat(end.path("settled").asBoolean())
                .as(() -> end.path("typists") + typists.errors())
                .isTrue();
        assertThat(end.path("kept")).as("words that found no place").isEmpty();
        assertThat(end.path("texts")).as("what everybody sees").hasSize(1);
        String typed = end.path("typed").asString();
        assertThat(end.path("confirmed").asInt()).isEqualTo(typed.codePointCount(0, typed.length()));
        return new Finished(typed, JSON.readTree(end.path("texts").get(0).asString()));
    }

    private void whileTheyType(LiveTypists typists, Runnable kill, Runnable start) throws InterruptedException {
        type(typists);
        kill.run();
        Thread.sleep(random.nextInt(2000));
        start.run();
        typists.goHome();
    }

    /** Until they have typed for their time and something of it has arrived. */
    private void type(LiveTypists typists) throws InterruptedException {
        int before = typists.confirmed();
        Thread.sleep(seconds * 1000L / (CUTS + 1) + random.nextInt(500));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> typists.confirmed() > before + TYPISTS);
    }

    private void assertHolds(Finished end, String document) {
        for (RunningPortal node : List.of(one, other)) {
            JsonNode served = ApiClient.as(node.url(), WRITER)
                    .get("/api/v1/documents/" + document)
                    .json()
                    .path("doc");
            assertThat(LiveTypists.wrong(end.typed(), served))
                    .as("keys that do not stand there once, and how often they do")
                    .isEmpty();
            assertThat(served).isEqualTo(end.text());
        }
    }

    private static void startDatabase() {
        Servers.postgres().start();
        Servers.postgres().awaitReady();
        // Keycloak has lost its database too, and finds out one connection at a time
        ApiClient.forgetTokens();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> ApiClient.signIn(WRITER));
    }

    private String newText() {
        ApiClient writer = ApiClient.as(one.url(), WRITER);
        var answer = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> writer.post("/api/v1/pledges", """
                                {"title": "Written together", "summary": "Every family gets a legal address.",
                                 "commitment": "By 2027 every family is registered."}"""), created -> created.status() == 201);
        String address =
                writer.get(answer.header("Location")).json().path("document").asString();
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
