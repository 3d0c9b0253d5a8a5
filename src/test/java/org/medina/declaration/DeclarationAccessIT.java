package org.medina.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.declaration.DeclarationOverHttp.OFFICER;
import static org.medina.declaration.DeclarationOverHttp.REASON;

import java.io.IOException;
import java.util.Arrays;
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

/** The hand-written matrix {@code access/declaration.csv}, asked over HTTP. */
@IntegrationTest
class DeclarationAccessIT {

    private static final Set<String> READING = Set.of("read", "history", "endorsements", "sheet");
    private static final Map<String, String> STANDING = new HashMap<>();

    private final DeclarationsForTests declarations;
    private final DeclarationOverHttp http;
    private final String base;

    @Autowired
    DeclarationAccessIT(DeclarationsForTests declarations, @LocalServerPort int port) {
        this.declarations = declarations;
        this.base = "http://localhost:" + port;
        this.http = new DeclarationOverHttp(base, declarations.now());
    }

    @BeforeEach
    void mayorsAreInOffice() {
        declarations.seatMayors();
    }

    static Stream<Line> lines() throws IOException {
        return Matrix.lines("access/declaration.csv");
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
        String reference = http.read(OFFICER, standing).path("reference").asString();
        assertThat(http.get(line.account(), "?search=" + reference).body().contains(standing))
                .as("list")
                .isEqualTo(readable);
        assertThat(http.get(line.account(), "/count?search=" + reference)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(readable ? 1 : 0);
    }

    @Test
    void everyStatusHasARowAndEveryActionAColumn() throws IOException {
        List<Line> lines = lines().toList();
        Set<String> states = lines.stream().map(Line::state).collect(Collectors.toSet());

        assertThat(states)
                .containsAll(Arrays.stream(DeclarationStatus.values())
                        .map(Enum::name)
                        .toList());
        // who sees the text under way and the process is asked below; beside the actions stands the sheet to print
        assertThat(lines.getFirst().expected()).hasSize(DeclarationAction.values().length - 1);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        assertThat(ApiClient.anonymous(base)
                        .get(DeclarationOverHttp.DECLARATIONS)
                        .status())
                .isEqualTo(401);
    }

    /** One city's mandate is no other city's business, nor is what is wrong with it. */
    @Test
    void aCitysProofsAreSeenByItselfAndTheSecretariat() {
        String id = http.in("WAITING");
        var endorsement = http.endorsement(id, "freetown");
        String path = "/" + id + "/endorsements/" + endorsement.path("id").asString();
        String file =
                path + "/files/" + endorsement.path("mandateFile").path("id").asString();
        http.check(OFFICER, id, "freetown", "return");

        for (String account : List.of("coordinator.freetown", "mayor.freetown", "officer", "head")) {
            assertThat(http.get(account, path).status()).as(account).isEqualTo(200);
            assertThat(http.get(account, file).status()).as(account).isEqualTo(200);
        }
        for (String account : List.of("coordinator.montreal", "coordinator.maipu", "focal.sierraleone", "observer")) {
            assertThat(http.get(account, path).status()).as(account).isEqualTo(404);
            assertThat(http.get(account, file).status()).as(account).isEqualTo(404);
            assertThat(http.get(account, "/" + id + "/history").body())
                    .as(account)
                    .doesNotContain("Because.");
        }
    }

    /** What is being written is for those who write and the secretariat. */
    @Test
    void theTextUnderWayIsReadByThoseWhoWriteItAndNobodyElse() {
        String id = http.in("DRAFTING");

        for (String account : List.of("officer", "head", "coordinator.montreal", "editor.montreal")) {
            assertThat(http.get(account, "/" + id).body()).as(account).contains("on the eve of the forum");
        }
        http.post(OFFICER, id, "dismiss-writer", "{\"organisation\": \"montreal\"}");
        assertThat(http.get("coordinator.montreal", "/" + id).status()).isEqualTo(404);
    }

    private Answer ask(String account, String id, String action) {
        String address = "/" + id;
        return switch (action) {
            case "read" -> http.get(account, address);
            case "history", "endorsements", "sheet" -> http.get(account, address + "/" + action);
            case "edit" -> http.send(account, "PATCH", address, "{\"title\": \"Another title\"}");
            case "invite-writer" -> http.post(account, id, action, "{\"organisation\": \"maipu\"}");
            case "open" -> http.post(account, id, action, http.opening(20));
            case "invite" -> http.post(account, id, action, "{\"organisations\": [\"maipu\"]}");
            case "extend" -> http.post(account, id, action, http.extension(60));
            case "present" -> http.post(account, id, action, http.presentation());
            case "mandate" ->
                http.upload(account, id, account.equals(OFFICER) ? "mandate?organisation=freetown" : "mandate");
            case "endorse" -> http.post(account, id, action, http.signature(id));
            case "record-paper" -> http.post(account, id, action, sheet(account));
            case "check" -> http.post(account, id, "endorsements/" + endorsement(id) + "/accept", null);
            case "return", "close", "call-off", "take-back" -> http.post(account, id, action, REASON);
            default -> http.post(account, id, action, null);
        };
    }

    private String sheet(String account) {
        String city = account.equals(OFFICER) ? "freetown" : account.substring(account.indexOf('.') + 1);
        boolean known = List.of("freetown", "montreal", "maipu").contains(city);
        return http.sheet(declarations.office(known ? city : "freetown"), known ? city : "freetown");
    }

    private String endorsement(String id) {
        try {
            return http.endorsement(id, "freetown").path("id").asString();
        } catch (AssertionError none) {
            return "00000000-0000-7000-8000-000000000000";
        }
    }

    private static String word(Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }
}
