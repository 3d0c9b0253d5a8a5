package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is sent twice, by a double click or a program that got no answer, is done once. */
@IntegrationTest
class PledgeRepeatedIT {

    private static final String PLEDGES = "/api/v1/pledges/";

    private final PledgeFixtures fixtures;
    private final ProcessWatch watch;
    private final String base;
    private final ApiClient editor;
    private final ApiClient coordinator;
    private final ApiClient mayor;

    @Autowired
    PledgeRepeatedIT(PledgeFixtures fixtures, ProcessWatch watch, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.watch = watch;
        this.base = "http://localhost:" + port;
        this.editor = ApiClient.as(base, "editor.freetown");
        this.coordinator = ApiClient.as(base, "coordinator.freetown");
        this.mayor = ApiClient.as(base, "mayor.freetown");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DRAFT, editor.freetown, send-to-review, 409",
                "OFFICE_REVIEW, coordinator.freetown, approve, 409",
                "OFFICE_REVIEW, coordinator.freetown, return, 409",
                "SIGNING, mayor.freetown, return, 409",
                "SIGNING, mayor.freetown, sign, 409",
                "SIGNING_PARTNERS, coordinator.montreal, confirm, 409",
                // whoever declined takes part no longer, and so may not even know of it
                "SIGNING_PARTNERS, coordinator.montreal, decline, 404",
                "SECRETARIAT_CHECK, officer, accept, 409",
                "SECRETARIAT_CHECK, officer, return, 409",
                "PUBLISHED, coordinator.freetown, withdraw, 409",
                "DRAFT, coordinator.freetown, withdraw, 409",
                "ENTERED, coordinator.freetown, confirm, 409"
            })
    void whatIsSentTwiceIsDoneOnce(String state, String account, String action, int second) {
        PledgeId id = pledgeIn(state);
        ApiClient client = ApiClient.as(base, account);
        String body = body(action, id);

        assertThat(client.post(PLEDGES + id + "/" + action, body).status() / 100)
                .isEqualTo(2);
        List<String> once = watch.acts(id);
        JsonNode standing = coordinator.get(PLEDGES + id).json();
        Refused.with(second, client.post(PLEDGES + id + "/" + action, body));

        assertThat(watch.acts(id)).isEqualTo(once);
        assertThat(coordinator.get(PLEDGES + id).json()).isEqualTo(standing);
    }

    @Test
    void aRepeatedKeyIsAnsweredAgainAndNothingIsDoneTwice() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String content = fixtures.complete("With a key").toString();
        Answer first = editor.send("POST", "/api/v1/pledges", content, key);
        Answer again = editor.send("POST", "/api/v1/pledges", content, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Refused.with(
                422,
                editor.send(
                        "POST", "/api/v1/pledges", fixtures.complete("Another").toString(), key));

        PledgeId id = fixtures.approved(fixtures.complete("Signed with a key"));
        Map<String, String> other = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String signature = body("sign", id);
        Refused.with(409, mayor.send("POST", PLEDGES + id + "/sign", signature("0".repeat(64)), other));
        assertThat(mayor.send("POST", PLEDGES + id + "/sign", signature, other).status())
                .isEqualTo(200);
        assertThat(mayor.send("POST", PLEDGES + id + "/sign", signature, other).status())
                .isEqualTo(200);
        assertThat(watch.acts(id, "sign")).isOne();
        assertThat(watch.signatures(id)).hasSize(1);
    }

    private PledgeId pledgeIn(String state) {
        var content = fixtures.joint("Sent twice in " + state);
        return switch (state) {
            case "DRAFT" -> fixtures.draft(content);
            case "ENTERED" -> fixtures.entered(content);
            case "OFFICE_REVIEW" -> fixtures.inReview(content);
            case "SIGNING_PARTNERS" -> fixtures.approved(content);
            case "SIGNING" -> fixtures.waitingForSignature(content);
            case "SECRETARIAT_CHECK" -> fixtures.inCheck(content);
            default -> fixtures.published(content);
        };
    }

    private String body(String action, PledgeId id) {
        return action.equals("sign")
                ? signature(String.valueOf(watch.details(id).textHash()))
                : "{\"reason\": \"Please say more.\"}";
    }

    private static String signature(String hash) {
        return "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution 12\", \"date\": \"2026-01-15\"}}"
                .formatted(hash);
    }
}
