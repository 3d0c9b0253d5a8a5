package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.document.DocumentText;
import org.medina.document.Documents;
import org.medina.identity.Organisations;
import org.medina.pledge.AccessMatrix.Line;
import org.medina.signoff.Frozen;
import org.medina.signoff.FrozenSection;
import org.medina.signoff.FrozenText;
import org.medina.signoff.MandateProof;
import org.medina.signoff.Signoff;
import org.medina.signoff.Verification;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/pledge-text.csv}, asked over HTTP; and what is frozen of what was written. */
@IntegrationTest
class PledgeTextAccessIT {

    private static final List<String> ACTIONS =
            List.of("read", "comment", "suggest", "edit-commitment", "edit-summary");
    private static final Map<String, PledgeId> STANDING = new ConcurrentHashMap<>();

    private final PledgeFixtures fixtures;
    private final PledgeReading reading;
    private final Documents documents;
    private final Organisations organisations;
    private final Signoff signoff;
    private final String base;

    @Autowired
    PledgeTextAccessIT(
            PledgeFixtures fixtures,
            PledgeReading reading,
            Documents documents,
            Organisations organisations,
            Signoff signoff,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.reading = reading;
        this.documents = documents;
        this.organisations = organisations;
        this.signoff = signoff;
        this.base = "http://localhost:" + port;
    }

    static Stream<Line> lines() throws IOException {
        return AccessMatrix.lines("access/pledge-text.csv", ACTIONS);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayWriteWhatTheMatrixSaysAndNothingElse(Line line) {
        PledgeId id = STANDING.computeIfAbsent(
                line.state(), state -> fixtures.inState(state, fixtures.joint("Text matrix, " + state)));
        Map<String, String> answered = new LinkedHashMap<>();
        for (String action : ACTIONS) {
            Answer answer = ask(line.account(), id, action);
            answered.put(action, answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status()));
        }
        assertThat(answered).isEqualTo(line.expected());
    }

    @Test
    void everyStateInWhichATextCanBeHasARow() throws IOException {
        Set<String> states = lines().map(Line::state).collect(Collectors.toSet());
        assertThat(PledgeStatus.values())
                .allMatch(status -> states.stream().anyMatch(state -> state.contains(status.name())));
    }

    @Test
    void withoutASignInThereIsNoText() {
        PledgeId id = fixtures.published(fixtures.complete("Published text"));
        assertThat(ApiClient.anonymous(base).get(text(id)).status()).isEqualTo(401);
    }

    @Test
    void whoTypesWhileTheTextIsSentToReviewIsRefusedInWords() {
        PledgeId id = fixtures.draft(fixtures.complete("Sent while typing"));
        Answer before = ask("editor.freetown", id, "edit-commitment");
        assertThat(before.status()).as(before.body()).isEqualTo(200);

        ApiClient.as(base, "coordinator.freetown").post("/api/v1/pledges/" + id + "/send-to-review", null);
        Answer late = ask("editor.freetown", id, "edit-commitment");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asString()).isNotBlank().doesNotContain("pledge.text");
    }

    @Test
    void whatWasAcknowledgedBeforeTheHandOverIsInTheSignedTextAndNothingElse() {
        PledgeId id = fixtures.draft(fixtures.complete("Signed as written"));
        assertThat(ask("editor.freetown", id, "edit-commitment").status()).isEqualTo(200);
        assertThat(ask("mayor.freetown", id, "suggest").status()).isEqualTo(200);
        DocumentText written = documents.text(id.subject());
        ApiClient.as(base, "editor.freetown").post("/api/v1/pledges/" + id + "/send-to-review", null);
        assertThat(ask("editor.freetown", id, "edit-commitment").status()).isEqualTo(409);
        ApiClient.as(base, "coordinator.freetown").post("/api/v1/pledges/" + id + "/approve", null);
        fixtures.sign(id);

        PledgeDetails signed = signed(id);
        assertThat(signed.content().commitment())
                .isEqualTo("XBy 2027 every family is registered within 14 days.")
                .isEqualTo(written.section("commitment").plain());
        assertThat(signed.content().summary()).isEqualTo("Every family gets a legal address.");
        assertThat(ApiClient.as(base, "editor.freetown")
                        .get(text(id) + "/versions")
                        .json()
                        .path("items"))
                .anySatisfy(version -> {
                    assertThat(version.path("hash").asString("")).isEqualTo(signed.textHash());
                    assertThat(version.path("version").longValue()).isEqualTo(written.version());
                });
    }

    @Test
    void aSignatureOnPlainTextIsStillGoodBesideOneOnStructuredText() {
        PledgeId id = fixtures.published(fixtures.complete("Both forms"));
        String structured = String.valueOf(signed(id).textHash());
        SubjectRef older = new SubjectRef("pledge", Ids.next());
        Frozen plain = new Frozen(
                "medina.pledge/1",
                "Signed before",
                List.of(new FrozenSection("commitment", "By 2027 every family is registered.")),
                List.of());
        FrozenText[] text = new FrozenText[1];
        fixtures.as("mayor.freetown", "freetown", () -> {
            text[0] = signoff.freeze(older, plain);
            signoff.sign(
                    older,
                    text[0].hash(),
                    new MandateProof("Council resolution 12", LocalDate.of(2026, 1, 15)),
                    "pledge.lead");
        });

        for (String hash : List.of(structured, text[0].hash())) {
            assertThat(signoff.verify(hash).outcome()).isEqualTo(Verification.Outcome.VALID);
        }
        assertThat(new String(signoff.bytes(structured), StandardCharsets.UTF_8))
                .contains("medina.pledge/2");
        assertThat(new String(signoff.bytes(text[0].hash()), StandardCharsets.UTF_8))
                .contains("medina.pledge/1");
    }

    private PledgeDetails signed(PledgeId id) {
        PledgeDetails[] found = new PledgeDetails[1];
        fixtures.as("officer", "secretariat", () -> found[0] = reading.get(id));
        return found[0];
    }

    private String text(PledgeId id) {
        return "/api/v1/documents/" + documents.find(id.subject()).orElseThrow();
    }

    private Answer ask(String account, PledgeId id, String action) {
        ApiClient client = ApiClient.as(base, account);
        String address = text(id);
        return switch (action) {
            case "read" -> client.get(address);
            case "comment" ->
                client.post(
                        address + "/comments",
                        "{\"section\": \"summary\", \"quoted\": \"family\", \"body\": \"Which?\"}");
            case "suggest" -> client.post(address + "/steps", batch(2, insertion(account)));
            case "edit-commitment" -> client.post(address + "/steps", batch(commitment(id), ""));
            case "edit-summary" -> client.post(address + "/steps", batch(2, ""));
            default -> throw new IllegalArgumentException(action);
        };
    }

    /** All batches are made on the text as it was opened, and come to stand where they belong. */
    private int commitment(PledgeId id) {
        DocumentText opened = documents.text(id.subject(), 0);
        return Stream.of("summary", "currentAction")
                        .mapToInt(section -> opened.section(section).plain().length() + 4)
                        .sum()
                + 2;
    }

    private String insertion(String account) {
        UUID person = organisations
                .personNamed(account.replaceFirst("/.*", ""))
                .orElseThrow()
                .id()
                .value();
        return ",\"marks\":[{\"type\":\"insertion\",\"attrs\":{\"id\":\"" + person + ":" + UUID.randomUUID() + "\"}}]";
    }

    private static String batch(int at, String marks) {
        return "{\"client\":\"" + UUID.randomUUID() + "\",\"seq\":1,\"version\":0,\"steps\":["
                + "{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"X\"" + marks + "}]}}]}";
    }
}
