package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/funding.csv}, asked over HTTP. */
@IntegrationTest
class FundingAccessIT {

    private static final Map<String, String> STANDING = new HashMap<>();

    @Autowired
    private PortalClock clock;

    @Autowired
    private FundingStates states;

    @LocalServerPort
    private int port;

    private FundingOverHttp http;

    @BeforeEach
    void begin() {
        http = new FundingOverHttp("http://localhost:" + port, clock.instant());
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/funding.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        String id = STANDING.computeIfAbsent(line.state(), state -> states.in(state, "Access, " + state, http));
        ApiClient client = ApiClient.as("http://localhost:" + port, line.account());
        Map<String, String> answered = new LinkedHashMap<>();
        line.expected().keySet().forEach(action -> answered.put(action, word(ask(client, id, action))));
        assertThat(answered).isEqualTo(line.expected());

        boolean readable = "ok".equals(line.expected().get("read"));
        assertThat(client.get("/api/v1/funding-requests?limit=200").body().contains(id))
                .as("list")
                .isEqualTo(readable);
        String count = client.get("/api/v1/funding-requests/count?search=" + reference(id))
                .json()
                .path("count")
                .asString();
        assertThat(count).as("count").isEqualTo(readable ? "1" : "0");
    }

    @Test
    void everyStateAndActionHasARow() throws IOException {
        List<Line> lines = lines().toList();
        Set<String> states = lines.stream().map(Line::state).collect(Collectors.toSet());
        assertThat(Arrays.stream(FundingStatus.values()).map(Enum::name)).allMatch(states::contains);
        Map<String, String> names = Map.of("see-history", "history", "see-files", "files", "see-process", "read");
        assertThat(Arrays.stream(FundingAction.values())
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(action -> names.getOrDefault(action, action)))
                .allMatch(lines.getFirst().expected()::containsKey);
    }

    private String reference(String id) {
        return http.read(FundingOverHttp.OFFICER, id).path("reference").asString();
    }

    /** What is sent along is refused at its field wherever it could move something, so that one request serves all. */
    private static Answer ask(ApiClient client, String id, String action) {
        String address = "/api/v1/funding-requests/" + id;
        return switch (action) {
            case "read" -> client.get(address);
            case "history" -> client.get(address + "/history");
            case "files" -> client.get(address + "/attachments");
            case "edit" -> client.patch(address, "{\"months\": 0}", "*");
            case "attach" ->
                client.upload(address + "/attachments", "file", "note.txt", "A note.".getBytes(StandardCharsets.UTF_8));
            case "link" -> client.post(address + "/link", "{\"pledge\": \"MM-1999-00001\"}");
            case "ask-ministries" -> client.post(address + "/ask-ministries", "{\"consulted\": [\"nowhere\"]}");
            case "send-feedback" ->
                client.post(address + "/send-feedback", "{\"words\": \"%s\"}".formatted("x".repeat(4001)));
            case "submit", "take-up", "confirm-entry" -> client.post(address + "/" + action, null);
            default -> client.post(address + "/" + action, "{}");
        };
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 || answer.status() == 422 ? "ok" : String.valueOf(answer.status());
    }
}
