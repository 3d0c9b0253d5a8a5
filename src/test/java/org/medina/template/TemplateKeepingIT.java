package org.medina.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates that are added and taken out of use, and what becomes of what was made from them. */
@IntegrationTest
class TemplateKeepingIT {

    private static final String ALL = "/api/v1/templates";
    private static final String NOTE = """
            {"kind": "BRIEFING_NOTE", "languages": {
              "en": {"title": "Short note: {{title}}", "parts": {"text": "In {{city}}."}},
              "fr": {"title": "Note brève : {{title}}", "parts": {"text": "À {{city}}."}}}}""";
    private static final String MODEL = """
            {"kind": "MODEL_PLEDGE", "area": "%s", "languages": {
              "en": {"title": "{{city}}: clean water", "parts": {"summary": "Water for all of {{city}}."}}}}""";

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final String base;
    private PledgeId pledge;

    @Autowired
    TemplateKeepingIT(PledgeFixtures pledges, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.pledges = pledges;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void aPledge() {
        accounts.organisation("freetown");
        pledge = pledges.draft(pledges.complete("Wells for all"));
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from template.wording where person is not null").update();
        jdbc.sql("delete from template.template where added_at is not null").update();
        jdbc.sql("update template.template set withdrawn_by = null, withdrawn_at = null")
                .update();
    }

    @Test
    void anAddedNoteIsFilledInItsLanguagesAndInEnglishElsewhere() {
        Answer added = as("officer").post(ALL, NOTE);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String id = added.json().path("id").asString();
        assertThat(id).isEqualTo("briefing-note-short-note");

        assertThat(text("coordinator.freetown", id, "fr")).isEqualTo("À City of Freetown.");
        assertThat(text("coordinator.freetown", id, "ru")).isEqualTo("In City of Freetown.");
        assertThat(as("coordinator.freetown").get(ofCase()).body()).contains(id);
        assertThat(as("head").post(ALL, NOTE).json().path("id").asString()).isEqualTo(id + "-2");
    }

    @Test
    void aPledgeBeginsFromAnAddedModel() {
        String id = as("head")
                .post(ALL, MODEL.formatted("2020/4"))
                .json()
                .path("id")
                .asString();

        Answer begun = as("coordinator.freetown").post("/api/v1/pledges", "{\"model\": \"" + id + "\"}");

        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(as("coordinator.freetown")
                        .get("/api/v1/pledges/" + begun.json().path("id").asString())
                        .body())
                .contains("City of Freetown: clean water");
        as("officer").post(ALL + "/" + id + "/withdraw", null);
        assertThat(as("coordinator.freetown")
                        .post("/api/v1/pledges", "{\"model\": \"" + id + "\"}")
                        .errorAt("model"))
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.freetown, 403, 403",
        "mayor.freetown, 403, 403",
        "focal.sierraleone, 403, 403",
        "reviewer.iom, 403, 403",
        "observer, 403, 404"
    })
    void onlyTheSecretariatAddsAndWithdraws(String account, int adds, int withdraws) {
        assertThat(as(account).post(ALL, NOTE).status()).isEqualTo(adds);
        for (String verb : new String[] {"withdraw", "restore"}) {
            assertThat(as(account).post(ALL + "/briefing-note/" + verb, null).status())
                    .as(verb)
                    .isEqualTo(withdraws);
            assertThat(as(account).post(ALL + "/no-such/" + verb, null).status())
                    .isEqualTo(404);
        }
        assertThat(ApiClient.anonymous(base).post(ALL, NOTE).status()).isEqualTo(401);
    }

    @Test
    void nothingIsMadeFromATemplateOutOfUseAndItsVersionsStay() {
        String note = ALL + "/briefing-note";
        assertThat(as("officer")
                        .post(note + "/withdraw", null)
                        .json()
                        .path("withdrawnBy")
                        .asString())
                .isNotBlank();

        assertThat(as("officer").post(ofCase() + "/briefing-note", "{}").status())
                .isEqualTo(404);
        assertThat(as("officer").get(ofCase()).body()).doesNotContain("\"briefing-note\"");
        assertThat(as("coordinator.freetown").get(note).status()).isEqualTo(404);
        assertThat(as("coordinator.freetown").get(ALL).body()).doesNotContain("\"briefing-note\"");
        assertThat(as("officer").get(note + "/languages/en/versions").json().path("items"))
                .isNotEmpty();
        Answer again = as("officer").post(note + "/withdraw", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("already");
        assertThat(write(note).status()).isEqualTo(409);

        assertThat(as("head")
                        .post(note + "/restore", null)
                        .json()
                        .path("withdrawnAt")
                        .isNull())
                .isTrue();
        assertThat(as("head").post(note + "/restore", null).status()).isEqualTo(409);
        assertThat(text("coordinator.freetown", "briefing-note", "en")).contains("City of Freetown");
        assertThat(write(note).status()).isEqualTo(200);
    }

    @Test
    void theIntroductionOfTheAnnualReportIsOneAndStays() {
        assertThat(as("officer").post(ALL + "/annual-report/withdraw", null).status())
                .isEqualTo(409);
        assertThat(as("officer")
                        .post(ALL, NOTE.replace("BRIEFING_NOTE", "ANNUAL_REPORT"))
                        .errorAt("kind"))
                .isNotBlank();
    }

    @Test
    void whatIsMissingOrWrongIsSaidAtItsField() {
        assertThat(as("officer").post(ALL, "{}").errorAt("kind")).isNotBlank();
        assertThat(as("officer").post(ALL, "{\"kind\": \"BRIEFING_NOTE\"}").errorAt("languages"))
                .contains("English");
        assertThat(as("officer")
                        .post(ALL, "{\"kind\": \"BRIEFING_NOTE\", \"languages\": {\"en\": null}}")
                        .errorAt("languages"))
                .contains("English");
        assertThat(as("officer").post(ALL, MODEL.formatted("2020/99")).errorAt("area"))
                .isNotBlank();
        assertThat(as("officer")
                        .post(ALL, MODEL.formatted("2020/1").replace("MODEL_PLEDGE", "BRIEFING_NOTE"))
                        .errorAt("area"))
                .contains("model pledges");
        Answer wrong = as("officer").post(ALL, NOTE.replace("{{city}}", "{{citty}}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errorAt("languages.en.parts.text")).contains("“city”");
        assertThat(wrong.errorAt("languages.fr.parts.text")).contains("“city”");
    }

    private Answer write(String note) {
        return as("officer")
                .send(
                        "PUT",
                        note + "/languages/en",
                        "{\"title\": \"{{title}}\", \"parts\": {\"text\": \"In {{city}}.\"}}",
                        Map.of("If-Match", "*"));
    }

    private String text(String account, String template, String language) {
        return as(account)
                .post(ofCase() + "/" + template, "{\"language\": \"" + language + "\"}")
                .json()
                .path("text")
                .asString();
    }

    private String ofCase() {
        return "/api/v1/cases/" + pledge + "/templates";
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
