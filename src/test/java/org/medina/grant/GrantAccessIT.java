package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.grant.GrantOverHttp.REASON;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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

/** The hand-written matrix {@code access/grant.csv}, asked over HTTP. */
@IntegrationTest
class GrantAccessIT {

    private static final Set<String> READING = Set.of("read", "history", "files");
    private static final Map<String, String> STANDING = new HashMap<>();

    private final GrantsForTests grants;
    private final String base;

    private GrantOverHttp http;
    private GrantStates states;

    @Autowired
    GrantAccessIT(GrantsForTests grants, @LocalServerPort int port) {
        this.grants = grants;
        this.base = "http://localhost:" + port;
        this.http = new GrantOverHttp(base);
        this.states = new GrantStates(http, grants);
    }

    @BeforeEach
    void begin() {
        http = new GrantOverHttp(base);
        states = new GrantStates(http, grants);
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/grant.csv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        String standing = STANDING.computeIfAbsent(line.state(), states::in);
        ApiClient client = ApiClient.as(base, line.account());
        Map<String, String> answered = new HashMap<>();
        line.expected().forEach((action, expected) -> {
            boolean changes = expected.equals("ok") && !READING.contains(action);
            answered.put(action, word(ask(client, changes ? states.in(line.state()) : standing, action)));
        });

        assertThat(answered).isEqualTo(line.expected());
        boolean readable = "ok".equals(line.expected().get("read"));
        String subject = http.read(GrantOverHttp.OFFICER, standing)
                .path("subject")
                .path("id")
                .asString();
        assertThat(client.get("/api/v1/grants?subject=" + subject).body().contains(standing))
                .as("list")
                .isEqualTo(readable);
    }

    @Test
    void everyStageHasARowAndEveryActionAColumn() throws IOException {
        List<Line> lines = lines().toList();
        Set<String> states = lines.stream().map(Line::state).collect(Collectors.toSet());
        assertThat(GrantStage.values())
                .allMatch(stage -> states.stream().anyMatch(state -> state.startsWith(stage.name())));
        // each action is asked for by one verb at least, and some by two
        assertThat(lines.getFirst().expected()).hasSizeGreaterThanOrEqualTo(GrantAction.values().length);
    }

    private Answer ask(ApiClient client, String id, String action) {
        String address = "/api/v1/grants/" + id;
        String tranche = address + "/tranches/1/";
        return switch (action) {
            case "read" -> client.get(address);
            case "history" -> client.get(address + "/history");
            case "files" -> client.get(address + "/attachments");
            case "attach" -> client.upload(address + "/attachments", "file", "signed.pdf", GrantOverHttp.SCAN);
            case "commit" -> client.post(address + "/commit", "{\"currency\": \"EUR\"}");
            case "tick" -> client.post(address + "/checklist/1/tick", "{\"words\": \"Seen.\"}");
            case "untick" -> client.post(address + "/checklist/1/untick", null);
            case "draft" -> client.post(address + "/draft-agreement", "{\"text\": \"Terms.\"}");
            case "sign" -> client.post(address + "/sign", GrantOverHttp.signature(hash(id)));
            case "record-paper" -> client.post(address + "/record-paper", GrantOverHttp.paper(scan(id)));
            case "request", "check", "approve" -> client.post(tranche + action, null);
            case "return", "refuse" -> client.post(tranche + action, REASON);
            case "pay" ->
                client.post(
                        tranche + "pay", GrantOverHttp.payment("iom", "44940.00", "USD", GrantOverHttp.reference()));
            case "report" -> client.post(address + "/report", GrantOverHttp.interim());
            case "accept" -> client.post(address + "/reports/1/accept", null);
            case "return-report" -> client.post(address + "/reports/1/return", REASON);
            case "close" -> client.post(address + "/close", GrantStates.closing());
            case "decline", "call-off", "return-agreement", "reopen-agreement", "refuse-paper" ->
                client.post(address + "/" + action, REASON);
            default -> client.post(address + "/" + action, null);
        };
    }

    private String hash(String id) {
        String hash = http.hash(id);
        return hash.isEmpty() ? "0" : hash;
    }

    /** A file of the grant, or any, where nobody may attach one. */
    private String scan(String id) {
        Answer kept = http.upload(GrantOverHttp.OFFICER, id);
        return kept.status() == 201 ? kept.json().path("id").asString() : "00000000-0000-7000-8000-000000000000";
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
