package org.medina.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who reads and edits templates, and what becomes of their versions. */
@IntegrationTest
class TemplatesIT {

    private static final String NOTE = "/api/v1/templates/note-verbale";
    private static final String WORDS = """
            {"title": "Note: {{title}}", "parts": {"text": "{{sender}} greets {{addressee}}."}}""";

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final String base;

    @Autowired
    TemplatesIT(Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void begin() {
        accounts.organisation("freetown");
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from template.wording where person is not null").update();
    }

    @Test
    void everySeedIsWhatItsOwnRulesAllow() {
        JsonNode all = as("officer").get("/api/v1/templates").json().path("items");
        assertThat(all).hasSizeGreaterThanOrEqualTo(11);
        for (JsonNode one : all) {
            String id = one.path("id").asString();
            assertThat(one.path("languages").findValuesAsString("language"))
                    .as(id)
                    .containsExactly("en", "fr", "es", "ar", "zh", "ru");
            for (JsonNode language : one.path("languages")) {
                String address = "/api/v1/templates/" + id + "/languages/"
                        + language.path("language").asString();
                JsonNode wording = as("officer").get(address).json();
                String body = "{\"title\": %s, \"parts\": %s}".formatted(wording.path("title"), wording.path("parts"));
                int version = wording.path("version").intValue();
                assertThat(write("officer", address, body, "\"" + version + "\"")
                                .body())
                        .as(address)
                        .contains("\"version\":" + (version + 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "officer, 200, 200",
        "head, 200, 200",
        "coordinator.freetown, 404, 404",
        "focal.sierraleone, 404, 404",
        "reviewer.iom, 404, 404",
        "observer, 404, 404"
    })
    void notesVerbalesAreOfTheSecretariat(String account, int reads, int writes) {
        assertThat(as(account).get(NOTE).status()).isEqualTo(reads);
        assertThat(write(account, NOTE + "/languages/en", WORDS, "*").status()).isEqualTo(writes);
    }

    @ParameterizedTest
    @CsvSource({"coordinator.freetown, 403", "mayor.freetown, 403", "focal.sierraleone, 403", "observer, 403"})
    void whoUsesATemplateDoesNotEditIt(String account, int status) {
        String note = "/api/v1/templates/briefing-note";
        assertThat(write(account, note + "/languages/en", WORDS, "*").status()).isIn(status, 404);
        assertThat(as(account)
                        .post(note + "/languages/en/versions/1/take-back", null)
                        .status())
                .isIn(status, 404);
        assertThat(as("coordinator.freetown").get(note).status()).isEqualTo(200);
    }

    @Test
    void anUnknownFieldIsRefusedAtItsPartWithTheNearestOne() {
        Answer refused = write("officer", NOTE + "/languages/en", """
                        {"title": "{{titel}}", "parts": {"text": "To {{adressee}}", "annex": "x"}}""", "*");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("title")).contains("“titel”").contains("“title”");
        assertThat(refused.errorAt("parts.text")).contains("“addressee”");
        assertThat(refused.errorAt("parts")).contains("text");
    }

    @Test
    void aTranslationIsOutOfDateOnceTheEnglishTextWasChangedUntilItIsWrittenAgain() {
        assertThat(outdated("fr")).isFalse();

        assertThat(write("officer", NOTE + "/languages/en", WORDS, "\"1\"").status())
                .isEqualTo(200);
        assertThat(outdated("fr")).isTrue();

        assertThat(write("head", NOTE + "/languages/fr", WORDS, "\"1\"").status())
                .isEqualTo(200);
        assertThat(outdated("fr")).isFalse();
    }

    @Test
    void anOlderVersionIsTakenBackAsANewOneAndNoneIsLost() {
        String english = NOTE + "/languages/en";
        String first = as("officer").get(english).json().path("title").asString();
        write("officer", english, WORDS, "\"1\"");

        Answer back = as("head").post(english + "/versions/1/take-back", null);

        assertThat(back.json().path("version").intValue()).isEqualTo(3);
        assertThat(back.json().path("title").asString()).isEqualTo(first);
        JsonNode versions = as("officer").get(english + "/versions").json().path("items");
        assertThat(versions.findValuesAsString("version")).containsExactly("3", "2", "1");
        assertThat(versions.get(0).path("by").asString()).isNotBlank();
        assertThat(as("officer").post(english + "/versions/99/take-back", null).status())
                .isEqualTo(404);
    }

    @Test
    void whoHasNotReadTheLatestVersionDoesNotWriteOverIt() {
        assertThat(write("officer", NOTE + "/languages/en", WORDS, "\"1\"").status())
                .isEqualTo(200);
        assertThat(write("head", NOTE + "/languages/en", WORDS, "\"1\"").status())
                .isEqualTo(412);
        assertThat(as("head")
                        .send("PUT", NOTE + "/languages/en", WORDS, Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(write("head", NOTE + "/languages/tlh", WORDS, "*").status()).isEqualTo(422);
    }

    private boolean outdated(String language) {
        for (JsonNode one : as("officer").get(NOTE).json().path("languages")) {
            if (one.path("language").asString().equals(language)) {
                return one.path("outdated").booleanValue();
            }
        }
        throw new AssertionError("not written in " + language + " of " + List.of("en", "fr", "es"));
    }

    private Answer write(String account, String address, String body, String ifMatch) {
        return as(account).send("PUT", address, body, Map.of("If-Match", ifMatch));
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
