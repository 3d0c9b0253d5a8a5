package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.appraisal.AppraisalStates.Standing;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/appraisal.csv}, asked over HTTP. */
@IntegrationTest
class AppraisalAccessIT {

    private static final Set<String> READING = Set.of("read", "text", "history", "papers");
    private static final Map<String, Standing> STANDING = new HashMap<>();

    private final AppraisalStates states;
    private final AppraisalOverHttp http;
    private final String base;

    @Autowired
    AppraisalAccessIT(AppraisalStates states, @LocalServerPort int port) {
        this.states = states;
        this.base = "http://localhost:" + port;
        this.http = new AppraisalOverHttp(base);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/appraisal.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        Standing standing = STANDING.computeIfAbsent(line.state(), state -> states.in(state, http));
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !READING.contains(action);
            Standing at = changes ? states.in(line.state(), http) : standing;
            answered.put(action, word(ask(client, at, action)));
        });

        assertThat(answered).isEqualTo(line.expected());
        boolean readable = "ok".equals(line.expected().get("read"));
        String id = standing.id().value().toString();
        assertThat(client.get("/api/v1/appraisals?limit=200&search=Access,%20" + stateOf(line))
                        .body()
                        .contains(id))
                .as("list")
                .isEqualTo(readable);
    }

    private static String stateOf(Line line) {
        return Set.of("RECUSED", "CLARIFYING", "LAPSED").contains(line.state()) ? "REVIEWING" : line.state();
    }

    @Test
    void everyStageAndActionHasARow() throws IOException {
        List<Line> lines = lines().toList();
        Set<String> named = lines.stream().map(Line::state).collect(Collectors.toSet());
        assertThat(AppraisalStage.values())
                .allMatch(stage -> named.stream().anyMatch(state -> state.startsWith(stage.name())));

        Map<String, String> names = Map.ofEntries(
                Map.entry("see-history", "history"),
                Map.entry("read-text", "text"),
                Map.entry("raise-question", "raise"),
                Map.entry("ask-applicant", "ask"),
                Map.entry("name-substitute", "substitute"),
                Map.entry("name-stand-in", "stand-in"),
                Map.entry("write-minutes", "minutes"),
                Map.entry("see-reviews", "read"),
                Map.entry("see-decision", "read"),
                Map.entry("see-papers", "papers"));
        assertThat(Arrays.stream(AppraisalAction.values())
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(action -> names.getOrDefault(action, action)))
                .allMatch(lines.getFirst().expected()::containsKey);
    }

    private static Answer ask(ApiClient client, Standing standing, String action) {
        String address = "/api/v1/appraisals/" + standing.id().value();
        String text = "{\"text\": \"Who keeps the register?\"}";
        return switch (action) {
            case "read" -> client.get(address);
            case "text", "history" -> client.get(address + "/" + action);
            case "papers" -> client.get(address + "/record/pdf");
            case "declare" -> client.post(address + "/declare", AppraisalOverHttp.NO_CONFLICT);
            case "review" -> client.patch(address + "/review", "{\"summary\": \"Good.\"}", "*");
            case "raise" -> client.post(address + "/questions", text);
            case "ask", "minutes" -> client.post(address + "/" + action, text);
            case "answer" -> client.post(address + "/questions/" + standing.question() + "/answer", text);
            case "substitute" -> client.post(address + "/substitute", "{\"organisation\": \"unhabitat\"}");
            case "change-score" ->
                client.post(
                        address + "/change-score",
                        "{\"criterion\": \"relevance\", \"value\": 5, \"reason\": \"We talked.\"}");
            case "propose" -> client.post(address + "/propose", AppraisalOverHttp.PROPOSAL);
            case "vote" -> client.post(address + "/vote", AppraisalOverHttp.AGREE);
            case "stand-in" ->
                client.post(
                        address + "/stand-in",
                        "{\"constituency\": \"United Nations\", \"person\": \"alternate.committee\"}");
            case "recuse" -> client.post(address + "/recuse", "{\"reason\": \"I come from there.\"}");
            case "object-minutes" -> client.post(address + "/object-minutes", "{\"words\": \"We did not.\"}");
            default -> client.post(address + "/" + action, null);
        };
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
