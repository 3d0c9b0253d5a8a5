package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;
import static org.medina.dialogue.UpwardStates.BO;
import static org.medina.dialogue.UpwardStates.KENEMA;
import static org.medina.dialogue.UpwardStates.LEAD;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A state puts a draft to its cities; one speaks for all, others stand behind it. */
@IntegrationTest
class EndorsingIT {

    private static final Map<String, String> STANDING = new HashMap<>();

    private final PortalClock clock;
    private final String base;
    private DialogueOverHttp http;
    private UpwardStates states;

    @Autowired
    EndorsingIT(PortalClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
        this.states = new UpwardStates(http);
    }

    @BeforeEach
    void begin() {
        http = new DialogueOverHttp(base, clock.instant());
        states = new UpwardStates(http);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/dialogue-upward.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        String standing = STANDING.computeIfAbsent(line.state(), states::in);
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !action.equals("read");
            boolean asks = action.equals("invite-endorser");
            String id = !changes ? standing : asks ? states.beforeKenema(line.state()) : states.in(line.state());
            answered.put(action, word(ask(client, id, action)));
        });
        assertThat(answered).isEqualTo(line.expected());
        Set<String> offered = offered(client, standing);
        assertThat(offered.contains("ENDORSE")).isEqualTo(may(line, "endorse"));
        assertThat(offered.contains("WITHDRAW_ENDORSEMENT")).isEqualTo(may(line, "withdraw-endorsement"));
        assertThat(offered.contains("INVITE_ENDORSER")).isEqualTo(may(line, "invite-endorser"));
    }

    @Test
    void threeCitiesCommentOneSpeaksTwoEndorseAndTheStateAnswers() {
        String id = http.done(FOCAL, "", UpwardStates.opening("Three cities", "freetown", "bo", "kenema"))
                .path("id")
                .asString();
        String own = http.comment(LEAD, id, "EDITORIAL", "One word, not two.");
        String major = http.comment(BO, id, "MAJOR", "Say who pays.");
        String kept = http.comment(KENEMA, id, "MAJOR", "Of our council only.");
        for (String city : List.of(BO, KENEMA, LEAD)) {
            assertThat(numbers(FOCAL, id)).isEmpty();
            http.done(city, path(id, "hand-in"), null);
        }
        http.done(LEAD, path(id, "consolidate"), null);
        http.done(LEAD, comments(id, kept, "withhold"), "{\"reason\": \"Settled among us.\"}");
        http.done(
                LEAD, path(id, "release"), "{\"position\": \"ENDORSE_WITH_COMMENTS\", \"text\": \"We speak as one.\"}");
        assertThat(numbers(FOCAL, id)).containsExactly(1, 2);

        http.done(BO, path(id, "endorse"), "{\"mandate\": \"Decision 12\", \"mandateDate\": \"2026-03-02\"}");
        http.done(KENEMA, path(id, "endorse"), null);
        http.done(FOCAL, comments(id, own, "decide"), "{\"decision\": \"ACCEPTED\"}");
        http.done(FOCAL, comments(id, major, "decide"), "{\"decision\": \"ACCEPTED\", \"answer\": \"The ministry.\"}");
        http.done(FOCAL, path(id, "send-answers"), null);
        http.done(KENEMA, path(id, "withdraw-endorsement"), "{\"reason\": \"The council voted.\"}");
        http.done(LEAD, comments(id, own, "close"), "{\"closure\": \"ACCEPTED\"}");
        http.done(LEAD, comments(id, major, "close"), "{\"closure\": \"ACCEPTED\", \"reason\": \"Bo agrees.\"}");
        http.done(LEAD, path(id, "conclude"), null);

        JsonNode endorsed = http.read(FOCAL, "/" + id).path("endorsements");
        assertThat(endorsed).hasSize(2);
        assertThat(endorsed.get(0).path("organisation").path("alias").asString())
                .isEqualTo("bo");
        assertThat(endorsed.get(0).path("mandate").asString()).isEqualTo("Decision 12");
        assertThat(endorsed.get(0).path("mandateDate").asString()).isEqualTo("2026-03-02");
        assertThat(endorsed.get(1).path("reason").asString()).isEqualTo("The council voted.");
        assertThat(http.get(FOCAL, path(id, "history")).body()).contains("\"endorse\"", "\"withdraw-endorsement\"");
    }

    @Test
    void theWorldReadsOnlyWhatStandsAndOnlyOnceTheRecordIsPublic() {
        String id = states.in("ENDORSED");
        http.done(KENEMA, path(id, "endorse"), null);
        http.done(KENEMA, path(id, "withdraw-endorsement"), "{\"reason\": \"The council voted.\"}");
        String reference = http.read(LEAD, "/" + id).path("reference").asString();
        close(id);
        assertThat(page("/register/dialogues/" + reference).status()).isEqualTo(404);
        assertThat(http.get("observer", "/" + id).status()).isEqualTo(404);
        http.done(FOCAL, path(id, "publication"), "{\"agreed\": true}");
        assertThat(page("/register/dialogues").body()).doesNotContain(reference);

        http.done(LEAD, path(id, "publication"), "{\"agreed\": true}");

        assertThat(page("/register/dialogues").body()).contains(reference);
        assertThat(page("/register/dialogues/" + reference).body())
                .contains("Dialogue with cities", "We speak as one.", "Councils register newcomers")
                .contains("Bo City Council", "Council decision 12")
                .doesNotContain("Kenema", "The council voted", "Coordinator");
        assertThat(http.get("observer", "/" + id).body())
                .contains("Bo City Council")
                .doesNotContain("The council voted");
    }

    @Test
    void evidenceIsItsCitysUntilTheLeadReleasesItAndOnlyCitiesFileIt() {
        String id = states.in("COMMENTING");
        String json = """
                {"comment": "No officer was trained in Bo.", "place": {"section": "means"},
                 "evidence": {"from": "2025-01-01", "until": "2025-12-31", "link": "https://bo.example/report"}}""";
        JsonNode kept = http.done(BO, path(id, "comments"), json);
        assertThat(kept.path("evidence").path("link").asString()).isEqualTo("https://bo.example/report");
        assertThat(kept.path("severity").asString()).isEqualTo("SUBSTANTIVE");
        for (String other : List.of(FOCAL, LEAD, "officer")) {
            assertThat(http.get(other, path(id, "comments")).body()).doesNotContain("No officer");
        }
        http.done(BO, path(id, "hand-in"), null);
        assertThat(http.get(LEAD, path(id, "comments")).body()).contains("No officer");
        assertThat(http.get(FOCAL, path(id, "comments")).body()).doesNotContain("No officer");
        http.done(LEAD, path(id, "consolidate"), null);
        http.done(LEAD, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        assertThat(http.get(FOCAL, path(id, "comments")).body()).contains("No officer", "2025-12-31");

        String national = http.begun("Ministries file none");
        Answer refused = http.post(DialogueOverHttp.HEALTH, path(national, "comments"), json);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("evidence")).startsWith("Only cities file evidence");
    }

    @Test
    void aMandateIsNamedWhereItIsDatedAndDoesNotComeFromTheFuture() {
        String id = states.in("ANSWERING");
        Answer unnamed = http.post(BO, path(id, "endorse"), "{\"mandateDate\": \"2026-03-02\"}");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.body()).contains("\"mandate\"");
        Answer future =
                http.post(BO, path(id, "endorse"), "{\"mandate\": \"Decision 12\", \"mandateDate\": \"2099-03-02\"}");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.body()).contains("mandateDate");
        Answer reasonless = http.post(BO, path(states.in("ENDORSED"), "withdraw-endorsement"), null);
        assertThat(reasonless.status()).isEqualTo(422);
        Answer abroad = http.post(LEAD, path(id, "invite-endorser"), "{\"organisation\": \"montreal\"}");
        assertThat(abroad.status()).isEqualTo(422);
        Answer twice = http.post(LEAD, path(id, "invite-endorser"), "{\"organisation\": \"kenema\"}");
        assertThat(twice.status()).isEqualTo(422);
    }

    @Test
    void ofManyAtOnceACityEndorsesOnce() throws Exception {
        String id = states.in("ANSWERING");
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Integer> endorse = () -> {
            start.await();
            return http.post(BO, path(id, "endorse"), null).status();
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = pool.invokeAll(List.of(endorse, endorse, endorse, endorse)).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409, 409, 409);
        }
        assertThat(http.read(FOCAL, path(id, "history")).toString().split("\"endorse\"", -1))
                .hasSize(2);
    }

    private void close(String id) {
        String comment = http.read(LEAD, path(id, "comments"))
                .path("items")
                .get(0)
                .path("id")
                .asString();
        http.done(FOCAL, comments(id, comment, "decide"), "{\"decision\": \"ACCEPTED\"}");
        http.done(FOCAL, path(id, "send-answers"), null);
        http.done(LEAD, comments(id, comment, "close"), "{\"closure\": \"ACCEPTED\", \"reason\": \"Bo agrees.\"}");
        http.done(LEAD, path(id, "conclude"), null);
    }

    private List<Integer> numbers(String account, String id) {
        return http.read(account, path(id, "comments"))
                .path("items")
                .valueStream()
                .map(comment -> comment.path("number").asInt())
                .toList();
    }

    private Answer page(String address) {
        return ApiClient.anonymous(base).get(address);
    }

    private static Set<String> offered(ApiClient client, String id) {
        return client.get("/api/v1/dialogues/" + id)
                .json()
                .path("actions")
                .valueStream()
                .map(JsonNode::asString)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Answer ask(ApiClient client, String id, String action) {
        String address = "/api/v1/dialogues/" + id;
        return switch (action) {
            case "read" -> client.get(address);
            case "withdraw-endorsement" -> client.post(address + "/" + action, "{\"reason\": \"The council voted.\"}");
            case "invite-endorser" -> client.post(address + "/" + action, "{\"organisation\": \"kenema\"}");
            default -> client.post(address + "/" + action, null);
        };
    }

    private static boolean may(Line line, String action) {
        return "ok".equals(line.expected().get(action));
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
