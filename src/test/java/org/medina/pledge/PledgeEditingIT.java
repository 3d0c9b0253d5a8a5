package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Changing a pledge over HTTP: what a patch does, and that nobody's work is lost when two write at once. */
@IntegrationTest
class PledgeEditingIT {

    private final PledgeFixtures fixtures;
    private final ProcessWatch watch;
    private final ApiClient editor;
    private final ApiClient coordinator;

    private PledgeId id = new PledgeId(new UUID(0, 0));
    private String address = "";

    @Autowired
    PledgeEditingIT(PledgeFixtures fixtures, ProcessWatch watch, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.watch = watch;
        this.editor = ApiClient.as("http://localhost:" + port, "editor.freetown");
        this.coordinator = ApiClient.as("http://localhost:" + port, "coordinator.freetown");
    }

    @BeforeEach
    void begin() {
        id = fixtures.draft(fixtures.joint("Written together"));
        address = "/api/v1/pledges/" + id;
    }

    @Test
    void aChangeWithoutIfMatchIsRefusedAndLeavesEverything() {
        JsonNode before = editor.get(address).json();
        Refused.with(428, editor.send("PATCH", address, "{\"title\": \"Blind\"}", Map.of()));
        Refused.with(428, editor.patch(address, "{\"title\": \"Blind\"}", " "));
        assertThat(editor.get(address).json()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"abc\"", "\"-1\"", "\"99\"", "\"2147483647\"", "\"99999999999\"", "\"1\", \"2\"", "W/\"x\""})
    void aTagThatNeverWasOursIsStale(String tag) {
        Refused.with(412, editor.patch(address, "{\"title\": \"Blind\"}", tag));
        assertThat(watch.details(id).content().title()).isEqualTo("Written together");
    }

    @Test
    void twoPeopleOnDifferentFieldsBothKeepTheirWork() {
        String read = editor.get(address).header("ETag");

        Answer first = editor.patch(address, "{\"summary\": \"First.\"}", read);
        Answer second = coordinator.patch(address, "{\"risks\": \"Second.\"}", read);
        Answer nested = editor.patch(address, "{\"supportNeeded\": {\"resources\": \"Third.\"}}", read);
        Answer other = coordinator.patch(address, "{\"supportNeeded\": {\"tools\": \"Fourth.\"}}", read);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(nested.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        PledgeContent now = watch.details(id).content();
        assertThat(now.summary()).isEqualTo("First.");
        assertThat(now.risks()).isEqualTo("Second.");
        assertThat(now.supportNeeded().resources()).isEqualTo("Third.");
        assertThat(now.supportNeeded().tools()).isEqualTo("Fourth.");
    }

    @Test
    void onTheSameFieldTheLaterIsToldAndCanSaveAfterReadingAgain() {
        String read = editor.get(address).header("ETag");
        editor.patch(address, "{\"summary\": \"First.\"}", read);

        Answer late =
                Refused.with(412, coordinator.patch(address, "{\"summary\": \"Late.\", \"risks\": \"R.\"}", read));

        assertThat(late.errorAt("summary")).contains("Somebody else");
        assertThat(watch.details(id).content().summary()).isEqualTo("First.");
        assertThat(watch.details(id).content().risks()).isNull();
        String fresh = coordinator.get(address).header("ETag");
        assertThat(coordinator
                        .patch(address, "{\"summary\": \"First. Late.\"}", fresh)
                        .status())
                .isEqualTo(200);
        assertThat(watch.details(id).content().summary()).isEqualTo("First. Late.");
    }

    @Test
    void whatOthersTypeInOtherSectionsDoesNotMakeATagStale() {
        String read = editor.get(address).header("ETag");
        String text = editor.get(address).json().path("document").asString();
        String batch = "{\"client\":\"" + UUID.randomUUID()
                + "\",\"seq\":1,\"version\":0,\"steps\":[{\"stepType\":\"replace\","
                + "\"from\":2,\"to\":2,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"Typed. \"}]}}]}";
        assertThat(coordinator.post(text + "/steps", batch).status()).isEqualTo(200);

        Answer other = editor.patch(address, "{\"risks\": \"Rain.\", \"title\": \"Renamed\"}", read);
        Answer same = Refused.with(412, editor.patch(address, "{\"summary\": \"Late.\"}", read));

        assertThat(other.status()).as(other.body()).isEqualTo(200);
        assertThat(other.json().path("summary").asString()).isEqualTo("Typed. Every family gets a legal address.");
        assertThat(other.header("ETag")).isNotEqualTo(read);
        assertThat(same.errorAt("summary")).contains("Somebody else");
        assertThat(watch.details(id).content().risks()).isEqualTo("Rain.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line",
                "One\\n\\ntwo\\nthree",
                "\\n first\\n\\n\\n- a\\n- b\\n",
                "1. tab\\tand  spaces \\u2028 \\u00a0.",
                "\\u0645\\u062f\\u064a\\u0646\\u0629 \\ud83c\\udfd9 e\\u0301\\u200b."
            })
    void aLongTextIsGivenBackExactlyAsItWasSent(String escaped) {
        String body = "{\"risks\": \"" + escaped + "\"}";
        Answer answer = editor.patch(address, body, "*");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("risks"))
                .isEqualTo(tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(body)
                        .path("risks"));
        assertThat(editor.patch(address, body, answer.header("ETag")).header("ETag"))
                .as("nothing is changed by the same text")
                .isEqualTo(answer.header("ETag"));
    }

    @Test
    void nullEmptiesAndWhatIsNotNamedStays() {
        PledgeContent before = watch.details(id).content();
        Answer answer = editor.patch(
                address,
                "{\"currentAction\": null, \"gcrParagraphs\": null, \"supportNeeded\": {\"partnerships\": \"A twin.\"},"
                        + " \"actionAreas\": [], \"budget\": {\"currency\": \"USD\", \"own\": 5, \"gap\": 7}}",
                "*");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().has("currentAction")).isFalse();
        PledgeContent after = watch.details(id).content();
        assertThat(after.currentAction()).isNull();
        assertThat(after.gcrParagraphs()).isEmpty();
        assertThat(after.actionAreas()).isEmpty();
        assertThat(after.supportNeeded().tools())
                .isEqualTo(before.supportNeeded().tools());
        assertThat(after.supportNeeded().partnerships()).isEqualTo("A twin.");
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(after.partners()).isEqualTo(before.partners());

        editor.patch(address, "{\"supportNeeded\": {\"tools\": null}, \"budget\": {\"own\": null}}", "*");
        PledgeContent nested = watch.details(id).content();
        assertThat(nested.supportNeeded().tools()).isNull();
        assertThat(nested.supportNeeded().partnerships()).isEqualTo("A twin.");
        assertThat(nested.budget().own()).isNull();
        assertThat(nested.budget().gap()).isEqualByComparingTo("7");

        assertThat(editor.patch(address, "{\"supportNeeded\": null, \"budget\": null, \"partners\": null}", "*")
                        .status())
                .isEqualTo(200);
        PledgeContent emptied = watch.details(id).content();
        assertThat(emptied.supportNeeded()).isEqualTo(PledgeContent.SupportNeeded.NONE);
        assertThat(emptied.budget()).isEqualTo(PledgeContent.Budget.NONE);
        assertThat(emptied.partners()).isEmpty();
        Refused.at("title", editor.patch(address, "{\"title\": null}", "*"));
    }

    @Test
    void aPatchThatChangesNothingLeavesTheTagAndTheLastEditor() {
        Answer before = editor.get(address);
        Answer same = coordinator.patch(address, "{\"title\": \"Written together\"}", before.header("ETag"));

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(watch.details(id).lastEditorName()).isEqualTo("Editor Freetown");
    }

    @Test
    void unknownFieldsAreRefusedByNameAndNothingElseIsWritten() {
        Answer answer = editor.patch(
                address,
                "{\"summary\": \"New.\", \"status\": \"PUBLISHED\", \"supportNeeded\": {\"money\": \"5\"}}",
                "*");

        assertThat(Refused.at("status", answer)).contains("status");
        assertThat(Refused.at("supportNeeded.money", answer)).contains("supportNeeded.money");
        assertThat(watch.details(id).content().summary()).isNotEqualTo("New.");
        for (String field : List.of("id", "reference", "lead", "textHash", "publishedAt", "revision", "")) {
            Refused.at(field, editor.patch(address, "{\"" + field + "\": \"x\"}", "*"));
        }
    }

    @Test
    void aChangeIsTakenUnderBothContentTypesAndNoOther() {
        assertThat(sendAs("application/merge-patch+json").status()).isEqualTo(200);
        assertThat(sendAs("application/json").status()).isEqualTo(200);
        Refused.with(415, sendAs("text/plain"));
        Refused.with(415, sendAs("application/json-patch+json"));
    }

    @Test
    void aClosedTextIsNotChangedWhateverTheTag() {
        editor.post(address + "/send-to-review", null);
        Refused.with(409, editor.patch(address, "{\"summary\": \"Too late.\"}", "*"));
        Refused.with(428, coordinator.post(address + "/correct", correction("{\"sdgTargets\": [\"10.7\"]}")));
        Answer signed = coordinator.send(
                "POST", address + "/correct", correction("{\"summary\": \"x\"}"), Map.of("If-Match", "*"));
        assertThat(Refused.at("summary", signed)).contains("signature");
        Answer right = coordinator.send(
                "POST", address + "/correct", correction("{\"sdgTargets\": [\"10.7\"]}"), Map.of("If-Match", "*"));
        assertThat(right.status()).isEqualTo(200);
        assertThat(watch.details(id).lastEditorName()).isEqualTo("Editor Freetown");
        Refused.at(
                "fields",
                coordinator.send("POST", address + "/correct", "{\"reason\": \"x\"}", Map.of("If-Match", "*")));
    }

    private Answer sendAs(String type) {
        return editor.send("PATCH", address, "{\"risks\": \"Rain.\"}", Map.of("If-Match", "*", "Content-Type", type));
    }

    private static String correction(String fields) {
        return "{\"fields\": " + fields + ", \"reason\": \"A code was missing.\"}";
    }
}
