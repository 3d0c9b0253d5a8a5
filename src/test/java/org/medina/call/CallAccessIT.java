package org.medina.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.call.CallOverHttp.HEAD;
import static org.medina.call.CallOverHttp.OFFICER;

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
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Matrix;
import org.medina.testing.Matrix.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/call.csv}, asked over HTTP. */
@IntegrationTest
class CallAccessIT {

    private static final Set<String> READING = Set.of("read", "versions", "history", "missing", "changes");
    private static final Map<String, String> STANDING = new HashMap<>();

    private final CallOverHttp http;
    private final String base;

    @Autowired
    CallAccessIT(PortalClock clock, @LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.http = new CallOverHttp(base, clock.instant());
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/call.csv");
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
        Answer list = http.get(line.account(), "?limit=200");
        assertThat(list.body().contains(standing)).as("list").isEqualTo(readable);
    }

    @Test
    void everyStateAndActionHasARow() throws IOException {
        List<Line> lines = lines().toList();
        Set<String> states = lines.stream().map(Line::state).collect(Collectors.toSet());
        Map<String, String> names = Map.of(
                "see-history",
                "history",
                "see-inside",
                "missing",
                "revise",
                "new-version",
                "discard",
                "discard-version");

        assertThat(states)
                .containsAll(Arrays.stream(CallStatus.values()).map(Enum::name).toList());
        assertThat(Arrays.stream(CallAction.values())
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(action -> names.getOrDefault(action, action)))
                .allMatch(lines.getFirst().expected()::containsKey);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        assertThat(ApiClient.anonymous(base).get("/api/v1/calls").status()).isEqualTo(401);
    }

    /** Whoever applies knows which organisations judge, never which persons. */
    @Test
    void whoSitsOnTheCommitteeStaysWithTheSecretariat() {
        String id = http.in("REVISED");
        String inside = http.get(OFFICER, "/" + id).body();
        assertThat(inside).contains("donor.committee");

        for (String path :
                List.of("/" + id, "/" + id + "/versions", "/" + id + "/versions/1", "/" + id + "/history", "")) {
            for (String account : List.of("coordinator.freetown", "reviewer.iom", "operator", "un.committee")) {
                assertThat(http.get(account, path).body())
                        .as(account + path)
                        .doesNotContain("donor.committee")
                        .doesNotContain("secondedBy\":\"unhcr");
            }
        }
        assertThat(http.get("coordinator.freetown", "/" + id)
                        .json()
                        .path("rules")
                        .path("seats")
                        .size())
                .isEqualTo(4);
        assertThat(http.get("coordinator.freetown", "/" + id)
                        .json()
                        .path("draft")
                        .isNull())
                .isTrue();
    }

    private Answer ask(String account, String id, String action) {
        String address = "/" + id;
        return switch (action) {
            case "read" -> http.get(account, address);
            case "versions", "history", "missing", "changes" -> http.get(account, address + "/" + action);
            case "edit" -> http.send(account, "PATCH", address, "{\"months\": 20}");
            case "send-back", "close" ->
                http.send(account, "POST", address + "/" + action, "{\"reason\": \"Because.\"}");
            default -> http.send(account, "POST", address + "/" + action, null);
        };
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }

    /** The one who hands over may be anybody; the one who publishes may be nobody who wrote. */
    @Test
    void theHeadPublishesExactlyWhatTheyRead() {
        String id = http.drafted("Read before it was published");
        String read = http.get(HEAD, "/" + id).header("ETag");
        http.done(OFFICER, "PATCH", "/" + id, "{\"months\": 12}");

        Answer stale = ApiClient.as(base, HEAD)
                .send("POST", "/api/v1/calls/" + id + "/publish", null, Map.of("If-Match", read));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(http.get(HEAD, "/" + id).json().path("status").asString()).isEqualTo("DRAFT");
    }
}
