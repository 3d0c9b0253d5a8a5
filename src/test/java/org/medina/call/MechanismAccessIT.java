package org.medina.call;

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
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/mechanism.csv}, asked over HTTP. */
@IntegrationTest
class MechanismAccessIT {

    private static final Set<String> READING = Set.of("read", "see-inside", "missing");
    private static final Map<String, String> STANDING = new HashMap<>();

    private final MechanismOverHttp http;
    private final String base;

    MechanismAccessIT(@LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.http = new MechanismOverHttp(base);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/mechanism.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        String standing = STANDING.computeIfAbsent(line.state(), http::in);
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !READING.contains(action);
            answered.put(action, word(ask(line.account(), changes ? http.in(line.state()) : standing, action)));
        });

        assertThat(answered).isEqualTo(line.expected());
        boolean readable = "ok".equals(line.expected().get("read"));
        assertThat(http.get(line.account(), "").body().contains("\"" + standing + "\""))
                .as("list")
                .isEqualTo(readable);
    }

    @Test
    void everyStateAndActionHasARow() throws IOException {
        List<Line> lines = lines().toList();

        assertThat(lines.stream().map(Line::state).collect(Collectors.toSet()))
                .containsAll(
                        Arrays.stream(MechanismStatus.values()).map(Enum::name).toList());
        assertThat(Arrays.stream(MechanismAction.values())
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .allMatch(lines.getFirst().expected()::containsKey);
    }

    @Test
    void onlyTheSecretariatAddsOne() {
        for (String account : List.of("coordinator.freetown", "agent.funds", "donor.committee", "operator")) {
            assertThat(http.send(account, "POST", "", "{\"name\": \"Mine\"}").status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(ApiClient.anonymous(base).get("/api/v1/mechanisms").status()).isEqualTo(401);
    }

    @Test
    void whoUsuallySitsOnTheCommitteeAndWhoChangedWhatStaysWithTheSecretariat() {
        String key = http.in("CHANGED");
        assertThat(http.get("officer", "/" + key).body()).contains("donor.committee");

        String read = http.get("coordinator.freetown", "/" + key).body();

        assertThat(read).doesNotContain("donor.committee").contains("\"draft\":null", "\"changes\":[]", "Donors");
    }

    private Answer ask(String account, String key, String action) {
        String address = "/" + key;
        return switch (action) {
            case "read" -> http.get(account, address);
            case "see-inside" -> http.get(account, address + "/history");
            case "missing" -> http.get(account, address + "/missing");
            case "edit" -> http.send(account, "PATCH", address, "{\"months\": 9}");
            case "discard" -> http.send(account, "POST", address + "/discard-draft", null);
            case "retire" -> http.send(account, "POST", address + "/retire", "{\"reason\": \"Because.\"}");
            default -> http.send(account, "POST", address + "/" + action, null);
        };
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
