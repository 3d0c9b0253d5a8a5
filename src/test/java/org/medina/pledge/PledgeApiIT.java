package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Pledges over HTTP keep the conventions: creating, deciding, refusing. */
@IntegrationTest
class PledgeApiIT {

    private static final String PLEDGES = "/api/v1/pledges/";

    private final PledgeFixtures fixtures;
    private final ProcessWatch watch;
    private final String base;
    private final ApiClient editor;
    private final ApiClient coordinator;
    private final ApiClient mayor;

    @Autowired
    PledgeApiIT(PledgeFixtures fixtures, ProcessWatch watch, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.watch = watch;
        this.base = "http://localhost:" + port;
        this.editor = ApiClient.as(base, "editor.freetown");
        this.coordinator = ApiClient.as(base, "coordinator.freetown");
        this.mayor = ApiClient.as(base, "mayor.freetown");
    }

    @Test
    void aNewPledgeSaysWhereItIsAndIsFoundByIdAndByReference() {
        Answer created =
                editor.post("/api/v1/pledges", fixtures.complete("A new pledge").toString());

        assertThat(created.status()).isEqualTo(201);
        String id = created.json().path("id").asString();
        String reference = created.json().path("reference").asString();
        assertThat(created.header("Location")).endsWith(PLEDGES + id);
        assertThat(created.header("ETag")).isNotBlank();
        Answer byId = editor.get(PLEDGES + id);
        assertThat(byId.status()).isEqualTo(200);
        assertThat(byId.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(byId.json().path("title").asString()).isEqualTo("A new pledge");
        assertThat(byId.json().path("missing").isEmpty()).isTrue();
        assertThat(editor.get(PLEDGES + reference).json()).isEqualTo(byId.json());
    }

    @Test
    void aDraftThatIsNotCompleteStaysADraftAndEachMissingFieldIsNamed() {
        Answer created = editor.post("/api/v1/pledges", "{\"title\": \"Only a title\"}");
        String address = PLEDGES + created.json().path("id").asString();

        Answer refused = Refused.with(422, editor.post(address + "/send-to-review", null));

        List<String> fields = new ArrayList<>();
        refused.json()
                .path("errors")
                .forEach(error -> fields.add(error.path("field").asString()));
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "summary", "compactScope", "actionAreas", "currentAction", "commitment", "start");
        fields.forEach(field -> Refused.at(field, refused));
        assertThat(editor.get(address).json().path("status").asString()).isEqualTo("DRAFT");
        assertThat(editor.get(address + "/history").json().path("items").size()).isOne();

        assertThat(editor.patch(address, "{\"compactScope\": \"BOTH\"}", "*").status())
                .isEqualTo(200);
        Answer scoped = editor.post(address + "/send-to-review", null);
        Refused.at("gcmObjectives", scoped);
        Refused.at("gcrParagraphs", scoped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void aPledgeWithoutATitleIsNotBegun(String title) {
        Refused.at(
                "title", editor.post("/api/v1/pledges", fixtures.complete(title).toString()));
        Refused.at("title", editor.post("/api/v1/pledges", "{}"));
    }

    @Test
    void onlyTheTextThatWasReadIsSignedAndOnlyOnAMandate() {
        PledgeId id = fixtures.approved(fixtures.complete("To be signed"));
        String sign = PLEDGES + id + "/sign";
        String hash = String.valueOf(watch.details(id).textHash());
        String start = "{\"textHash\": \"" + hash + "\"";

        Refused.with(409, mayor.post(sign, signature("0".repeat(64))));
        Refused.at("mandate.document", mayor.post(sign, start + "}"));
        Refused.at("mandate.document", mayor.post(sign, start + ", \"mandate\": {\"date\": \"2026-01-15\"}}"));
        Refused.at(
                "mandate.document",
                mayor.post(sign, start + ", \"mandate\": {\"document\": \" \", \"date\": \"2026-01-15\"}}"));
        Refused.at("mandate.date", mayor.post(sign, start + ", \"mandate\": {\"document\": \"Resolution\"}}"));
        Refused.at(
                "mandate.date",
                mayor.post(sign, start + ", \"mandate\": {\"document\": \"Resolution\", \"date\": \"2999-01-01\"}}"));
        Refused.with(
                422, mayor.post(sign, start + ", \"mandate\": {\"document\": \"Resolution\", \"date\": \"soon\"}}"));
        Refused.at("textHash", mayor.post(sign, "{\"mandate\": {\"document\": \"R\", \"date\": \"2026-01-15\"}}"));
        Refused.with(400, mayor.post(sign, null));
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SIGNING);
        assertThat(watch.signatures(id)).isEmpty();

        assertThat(mayor.post(sign, signature(hash)).json().path("status").asString())
                .isEqualTo("SECRETARIAT_CHECK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "withdraw"})
    void aReasonIsNeededAndMustBeWords(String action) {
        PledgeId id = fixtures.inReview(fixtures.complete("Reasons"));
        String address = PLEDGES + id + "/" + action;
        Refused.at("reason", coordinator.post(address, null));
        Refused.at("reason", coordinator.post(address, "{\"reason\": \"  \"}"));
        Refused.at("reason", coordinator.post(address, "{\"reason\": \"" + "x".repeat(100_000) + "\"}"));
        Refused.at("reason", coordinator.post(address, "{\"reason\": 5}"));
        Refused.at("reason", coordinator.post(address, "{\"reason\": \"\\u0000\"}"));
        Refused.at("motive", coordinator.post(address, "{\"motive\": \"x\"}"));
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.OFFICE_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "MM-2026-99999",
                "MM-2026",
                "1-1-1-1-1",
                "undefined",
                "%27%20or%201=1--",
                "%F0%9F%8F%A0"
            })
    void whatIsNotThereIsNotFoundWhateverItIsCalled(String address) {
        String path = PLEDGES + address;
        for (String read : List.of("", "/history", "/attachments", "/attachments/" + UUID.randomUUID())) {
            Refused.with(404, editor.get(path + read));
        }
        Refused.with(404, editor.patch(path, "{\"title\": \"x\"}", "*"));
        Refused.with(404, coordinator.post(path + "/approve", null));
        Refused.with(404, coordinator.post(path + "/withdraw", "{\"reason\": \"x\"}"));
        Refused.with(404, mayor.post(path + "/sign", signature("0".repeat(64))));
    }

    /** The server refuses these before anything of the portal is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"%00", "%C3%28"})
    void anAddressThatIsNoTextIsRefusedAndTellsNothingOfTheServer(String address) {
        Answer answer = editor.get(PLEDGES + address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "org.apache", "\tat ");
    }

    @Test
    void theHistorySaysWhoDidWhatForWhomAndWhy() {
        PledgeId id = fixtures.inReview(fixtures.complete("History"));
        coordinator.post(PLEDGES + id + "/return", "{\"reason\": \"Say <b>how many</b>.\"}");

        JsonNode items = editor.get(PLEDGES + id + "/history").json().path("items");

        assertThat(items.size()).isEqualTo(3);
        JsonNode last = items.get(0);
        assertThat(last.path("action").asString()).isEqualTo("return");
        assertThat(last.path("from").asString()).isEqualTo("OFFICE_REVIEW");
        assertThat(last.path("to").asString()).isEqualTo("DRAFT");
        assertThat(last.path("reason").asString()).isEqualTo("Say <b>how many</b>.");
        assertThat(last.path("who").asString()).isEqualTo("Coordinator Freetown");
        assertThat(last.path("organisation").asString()).contains("Freetown");
        assertThat(last.path("at").asString()).endsWith("Z");
        assertThat(items.get(1).path("action").asString()).isEqualTo("send-to-review");
        assertThat(items.get(2).path("action").asString()).isEqualTo("create");
    }

    private static String signature(String hash) {
        return "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution 12\", \"date\": \"2026-01-15\"}}"
                .formatted(hash);
    }
}
