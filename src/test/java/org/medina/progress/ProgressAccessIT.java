package org.medina.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/progress.csv}, asked over HTTP. */
@IntegrationTest
class ProgressAccessIT {

    private static final String REASON = "{\"reason\": \"Because.\"}";
    private static final Set<String> READING = Set.of("read", "history");
    private static final Map<String, String> STANDING = new HashMap<>();

    private final ProgressForTests progress;
    private final String base;

    @Autowired
    ProgressAccessIT(ProgressForTests progress, @LocalServerPort int port) {
        this.progress = progress;
        this.base = "http://localhost:" + port;
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/progress.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        String standing = STANDING.computeIfAbsent(line.state(), this::in);
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !READING.contains(action);
            answered.put(action, word(ask(client, changes ? in(line.state()) : standing, action)));
        });

        assertThat(answered).isEqualTo(line.expected());
        String pledge = progress.details(id(standing)).pledge().toString();
        assertThat(client.get("/api/v1/progress?pledge=" + pledge).body().contains(standing))
                .as("list")
                .isEqualTo("ok".equals(line.expected().get("read")));
    }

    @Test
    void everyStageHasARow() throws IOException {
        List<Line> lines = lines().toList();
        assertThat(lines.stream().map(Line::state).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(ProgressStage.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        String standing = STANDING.computeIfAbsent("WAITING", this::in);
        assertThat(ApiClient.anonymous(base).get("/api/v1/progress/" + standing).status())
                .isEqualTo(401);
    }

    private Answer ask(ApiClient client, String id, String action) {
        String address = "/api/v1/progress/" + id;
        return switch (action) {
            case "read" -> client.get(address);
            case "history" -> client.get(address + "/history");
            case "write" -> client.patch(address, "{\"percent\": 41}", "\"9\"");
            case "part" -> client.patch(address + "/part", "{\"percent\": 12}", "*");
            case "extend", "pause", "return" -> client.post(address + "/" + action, REASON);
            default -> client.post(address + "/" + action, null);
        };
    }

    private String in(String state) {
        return progress.in(ProgressStage.valueOf(state)).toString();
    }

    private static ProgressId id(String id) {
        return new ProgressId(UUID.fromString(id));
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
