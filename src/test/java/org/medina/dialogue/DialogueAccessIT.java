package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueStates.Standing;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The hand-written matrices {@code access/dialogue.csv} and {@code access/dialogue-comments.csv}, asked over HTTP. */
@IntegrationTest
class DialogueAccessIT {

    private static final String QUESTION = "{\"text\": \"Which act do you mean?\"}";
    private static final Set<String> READING = Set.of("read", "text", "history");
    private static final Map<String, Standing> STANDING = new HashMap<>();

    private final PortalClock clock;
    private final DialogueTimes times;
    private final String base;

    private DialogueOverHttp http;
    private DialogueStates states;

    @Autowired
    DialogueAccessIT(PortalClock clock, DialogueTimes times, @LocalServerPort int port) {
        this.clock = clock;
        this.times = times;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
        this.states = new DialogueStates(http, times, clock);
    }

    @BeforeEach
    void begin() {
        http = new DialogueOverHttp(base, clock.instant());
        states = new DialogueStates(http, times, clock);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/dialogue.csv");
    }

    static Stream<Line> levels() throws IOException {
        return Matrix.columns("access/dialogue-comments.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        Standing standing = STANDING.computeIfAbsent(line.state(), states::in);
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !READING.contains(action);
            Standing at = changes ? states.in(line.state()) : standing;
            if (changes && action.equals("reply-question")) {
                http.done(line.account().equals(CITY) ? FOCAL : CITY, path(at.id(), "ask"), QUESTION);
            }
            answered.put(action, word(ask(client, at, action)));
        });

        assertThat(answered).isEqualTo(line.expected());
        assertListsAgree(client, standing.id(), "ok".equals(line.expected().get("read")));
    }

    @Test
    void everyStageAndActionHasARow() throws IOException {
        List<Line> lines = lines().toList();
        Set<String> states = lines.stream().map(Line::state).collect(Collectors.toSet());
        assertThat(DialogueStage.values())
                .allMatch(stage -> states.stream().anyMatch(state -> state.startsWith(stage.name())));

        Map<String, String> names = Map.of(
                "see-history", "history",
                "reword", "withhold",
                "answer", "decide",
                "close-comment", "close",
                "write-minutes", "minutes",
                "record-late", "late-position",
                "agree-publication", "publication");
        assertThat(Arrays.stream(DialogueAction.values())
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(action -> names.getOrDefault(action, action)))
                .allMatch(lines.getFirst().expected()::containsKey);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void aCommentIsReadByThoseOfItsLevelAndLeaksToNobodyElse(Line line) {
        Standing standing = STANDING.computeIfAbsent("level " + line.state(), level -> atLevel(line.state()));
        boolean seen = "yes".equals(line.expected().get("seen"));
        ApiClient client = ApiClient.as(base, line.account());
        String address = "/api/v1/dialogues/" + standing.id();

        assertThat(client.get(address + "/comments/" + standing.critical()).status())
                .isEqualTo(seen ? 200 : 404);
        Answer list = client.get(address + "/comments");
        Answer count = client.get(address + "/comments/count");
        if (client.get(address).status() == 200) {
            assertThat(list.body().contains("Not yours to decide.")).isEqualTo(seen);
            assertThat(count.json().path("count").asLong())
                    .isEqualTo(list.json().path("items").size());
            if (!seen) {
                assertThat(list.json().path("items").size()).isEqualTo(othersOf(line));
            }
        } else {
            assertThat(list.status()).isEqualTo(404);
            assertThat(count.status()).isEqualTo(404);
        }
        assertThat(client.get(address + "/history").body()).doesNotContain("Not yours");
    }

    /** Whether a ministry has written, and how much, is no more to be seen from outside than what it wrote. */
    @Test
    void beforeTheReleaseNothingMovesForThoseOutside() {
        String id = http.begun("Nothing moves");
        List<String> outside = List.of(CITY, "officer", "commenter.sierraleone", "operator");
        Map<String, List<String>> before = look(id, outside);

        String comment = http.comment(HEALTH, id, "MAJOR", "Nobody knows.");
        http.send(HEALTH, "PATCH", path(id, "comments/" + comment), "{\"comment\": \"Nobody knows of it.\"}");
        http.done(HEALTH, path(id, "hand-in"), null);

        assertThat(look(id, outside)).isEqualTo(before);
        JsonNode asked = http.read(FOCAL, "/" + id).path("consulted");
        assertThat(asked.toString()).contains("\"handedIn\":true").contains("\"handedIn\":false");
    }

    private Map<String, List<String>> look(String id, List<String> accounts) {
        Map<String, List<String>> seen = new HashMap<>();
        for (String account : accounts) {
            List<String> answers = new ArrayList<>();
            Answer cover = http.get(account, "/" + id);
            answers.add(cover.header("ETag") + cover.body());
            for (String part : List.of("history", "comments", "comments/count", "comments?severity=MAJOR")) {
                answers.add(http.get(account, path(id, part)).body());
            }
            answers.add(http.get(account, "?search=Nothing%20moves").body());
            seen.put(account, answers);
        }
        return seen;
    }

    private Standing atLevel(String level) {
        return switch (level) {
            case "OWN_MINISTRY" -> states.in("COMMENTING");
            case "GOVERNMENT" -> states.in("CONSOLIDATING");
            case "HELD_BACK" -> {
                Standing standing = states.in("CONSOLIDATING");
                http.done(
                        FOCAL,
                        comments(standing.id(), standing.critical(), "withhold"),
                        "{\"reason\": \"Settled among ourselves.\"}");
                http.done(FOCAL, path(standing.id(), "release"), "{\"position\": \"COMMENTS_ONLY\"}");
                yield standing;
            }
            case "PARTIES" -> states.in("CLOSED");
            default -> states.in("PUBLISHED");
        };
    }

    /** Of the two comments the other one is released where the first is held back; the operator reads none. */
    private static int othersOf(Line line) {
        return line.state().equals("HELD_BACK") && !line.account().equals("operator") ? 1 : 0;
    }

    private void assertListsAgree(ApiClient client, String id, boolean readable) {
        assertThat(client.get("/api/v1/dialogues?limit=200").body().contains(id))
                .as("list")
                .isEqualTo(readable);
    }

    private Answer ask(ApiClient client, Standing standing, String action) {
        String address = "/api/v1/dialogues/" + standing.id();
        String critical = address + "/comments/" + standing.critical() + "/";
        String reason = "{\"reason\": \"Because.\"}";
        return switch (action) {
            case "read" -> client.get(address);
            case "text", "history" -> client.get(address + "/" + action);
            case "call-off" -> client.post(address + "/call-off", reason);
            case "close-link" -> client.post(address + "/invitations/health-sierraleone/close-link", null);
            case "invite", "invite-endorser" ->
                client.post(address + "/" + action, "{\"organisation\": \"social-sierraleone\"}");
            case "refer" ->
                client.post(address + "/refer", "{\"organisation\": \"social-sierraleone\", \"reason\": \"Theirs.\"}");
            case "comment" ->
                client.post(address + "/comments", "{\"severity\": \"MAJOR\", \"comment\": \"Who pays?\"}");
            case "withhold", "withdraw" -> client.post(critical + action, reason);
            case "decide" -> client.post(critical + action, "{\"decision\": \"ACCEPTED\"}");
            case "close" -> client.post(critical + action, DialogueStates.closing("NOTED"));
            case "release" -> client.post(address + "/release", "{\"position\": \"COMMENTS_ONLY\"}");
            case "late-position" -> client.post(address + "/late-position", "{\"position\": \"ENDORSE\"}");
            case "record-letter" -> client.post(address + "/letter", DialogueStates.letter());
            case "confirm-letter" -> client.post(address + "/confirm-letter", "{\"confirmed\": true}");
            case "reply" -> client.post(address + "/reply", "{\"text\": \"We thank you.\"}");
            case "close-editorial" ->
                client.post(
                        address + "/close-editorial",
                        "{\"comments\": [\"%s\"], \"reason\": \"Corrected.\"}".formatted(standing.editorial()));
            case "call-meeting" ->
                client.post(
                        address + "/call-meeting",
                        "{\"at\": \"%s\", \"place\": \"Freetown\"}".formatted(clock.instant()));
            case "minutes" -> client.post(address + "/minutes", "{\"minutes\": \"We agreed.\"}");
            case "ask", "reply-question" -> client.post(address + "/" + action, QUESTION);
            case "publication" -> client.post(address + "/publication", "{\"agreed\": true}");
            default -> client.post(address + "/" + action, null);
        };
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
