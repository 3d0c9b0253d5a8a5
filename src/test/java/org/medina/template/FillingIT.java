package org.medina.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.paper.TextDirection;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Letters and papers that are made from a case. */
@IntegrationTest
class FillingIT {

    private static final String RESOLUTION = "council-resolution";
    private static final String NOTE = "note-verbale";

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final String base;
    private PledgeId pledge;

    @Autowired
    FillingIT(PledgeFixtures pledges, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.pledges = pledges;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void aPledge() {
        accounts.organisation("freetown");
        pledge = pledges.draft(pledges.complete("Wells # **for** {{city}} <b>all</b>"));
    }

    @Test
    void aResolutionCarriesWhatThePledgeSaysAndTheTitleStaysText() {
        JsonNode filled = fill("coordinator.freetown", RESOLUTION, "{}").json();

        assertThat(filled.path("title").asString())
                .isEqualTo("Council resolution on the pledge “Wells # **for** {{city}} <b>all</b>” (City of Freetown)");
        assertThat(filled.path("text").asString())
                .contains("The Council (City of Freetown),")
                .contains("“Wells # **for** {{city}} <b>all</b>”")
                .contains("\n\nAnnex: the pledge\n\n")
                .doesNotContain("{{summary}}");
        assertThat(filled.path("language").asString()).isEqualTo("en");
    }

    @Test
    void aLanguageThatItIsNotWrittenInFallsBackToEnglishAndSaysSo() {
        assertThat(language("fr")).isEqualTo("fr");
        assertThat(language("pt")).isEqualTo("en");
    }

    @Test
    void whatTheCaseDoesNotSayIsNamedAndCanBeFilledByHandButWhatItSaysCannot() {
        JsonNode empty = fill("officer", NOTE, "{}").json();
        assertThat(empty.path("empty").toString()).contains("addressee").contains("due");

        JsonNode filled = fill("officer", NOTE, """
                        {"to": "freetown", "values": {"due": "1 March", "city": "Rome"}}""").json();
        assertThat(filled.path("text").asString())
                .contains("not later than 1 March")
                .contains("to City of Freetown")
                .doesNotContain("Rome");
        assertThat(filled.path("byHand").toString()).contains("due").doesNotContain("city");
    }

    @Test
    void aNoteGoesOutAsALetterWithANumberOnceNothingIsEmpty() {
        Answer refused = as("officer").post(address(NOTE) + "/letter", "{\"to\": \"freetown\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("values.due")).contains("Until when");

        Answer sent = as("officer").post(address(NOTE) + "/letter", """
                        {"to": "freetown", "language": "fr", "values": {"due": "le 1er mars"}, "answerBy": "2099-12-31"}""");

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().path("number").intValue()).isEqualTo(1);
        JsonNode letter = as("coordinator.freetown")
                .get("/api/v1/cases/" + pledge + "/letters")
                .json()
                .path("items")
                .get(0);
        assertThat(letter.path("texts").path("fr").asString()).contains("le 1er mars");
        assertThat(letter.path("answerBy").asString()).startsWith("2100-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "officer, 200, 200",
        "coordinator.freetown, 200, 404",
        "editor.freetown, 200, 404",
        "coordinator.montreal, 404, 404",
        "focal.sierraleone, 404, 404",
        "reviewer.iom, 404, 404",
        "observer, 404, 404"
    })
    void whoMayNotReadTheCaseOrUseTheTemplateFillsNothing(String account, int briefing, int note) {
        assertThat(fill(account, "briefing-note", "{}").status()).isEqualTo(briefing);
        assertThat(fill(account, NOTE, "{}").status()).isEqualTo(note);
        assertThat(as(account).post(address(NOTE) + "/letter", "{}").status()).isIn(404, 422);
        assertThat(as(account).post(address(NOTE) + "/files/pdf", "{}").status())
                .isEqualTo(note);
    }

    @Test
    void aModelPledgeIsNotFilledFromACaseNorIsALetterForAnotherJourney() {
        assertThat(fill("officer", "model-migration-governance", "{}").status()).isEqualTo(404);
        assertThat(fill("officer", "feedback-letter", "{}").status()).isEqualTo(404);
        assertThat(fill("officer", "no-such", "{}").status()).isEqualTo(404);
    }

    @Test
    void nobodyIsAddressedWhoTakesNoPart() {
        Answer refused = fill("officer", NOTE, "{\"to\": \"montreal\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("to")).isNotBlank();
    }

    @Test
    void thePreviewIsForThoseWhoEdit() {
        String words = "{\"title\": \"{{reference}}\", \"parts\": {\"text\": \"In {{city}}.\"}}";

        assertThat(as("officer")
                        .post(address(NOTE) + "/preview", words)
                        .json()
                        .path("text")
                        .asString())
                .isEqualTo("In City of Freetown.");
        assertThat(as("coordinator.freetown")
                        .post(address("briefing-note") + "/preview", words)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"pdf, %PDF", "docx, PK"})
    void itIsPrinted(String format, String begins) {
        Answer file =
                as("coordinator.freetown").post(address(RESOLUTION) + "/files/" + format, "{\"language\": \"es\"}");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith(begins);
        assertThat(file.header("Content-Disposition")).contains("council-resolution-es." + format);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Rédaction, Sierra Leone, 2 janvier 2030",
        "es, Redacción, Sierra Leona, 2 de enero de 2030",
        "ar, الصياغة, سيراليون, 2 يناير 2030",
        "zh, 起草, 塞拉利昂, 2030年1月2日",
        "ru, Составление, Сьерра-Леоне, 2 января 2030"
    })
    void thePortalsOwnWordsStandInTheLanguageOfTheLetter(String language, String stage, String country, String day) {
        jdbc.sql("update casefile.case_file set since = timestamptz '2030-01-02 12:00Z' where id = :id")
                .param("id", pledge.value())
                .update();

        String note = text(language, "briefing-note");

        assertThat(note).contains(stage, country, day).doesNotContain("Drafting", "January");
    }

    @Test
    void aNameInOtherLettersCarriesNothingBesideItAlongInAnArabicLetter() {
        assertThat(text("ar", NOTE)).contains("\u200FMM-").contains("\u200FCity of Freetown\u200F");
        assertThat(text("fr", NOTE)).doesNotContain("\u200F").doesNotContain("\u200E");
    }

    @Test
    void aTextFromRightToLeftStaysSoAndTheTitleOfTheCaseStaysText() {
        String arabic = "{\"title\": \"مذكرة\", \"parts\": {\"text\": \"# الموضوع\\n{{title}}\"}}";
        as("officer").send("PUT", "/api/v1/templates/briefing-note/languages/ar", arabic, Map.of("If-Match", "*"));
        try {
            JsonNode filled =
                    fill("officer", "briefing-note", "{\"language\": \"ar\"}").json();

            assertThat(filled.path("language").asString()).isEqualTo("ar");
            assertThat(filled.path("text").asString()).startsWith("الموضوع").endsWith("<b>all</b>");
            assertThat(TextDirection.isRightToLeft(filled.path("title").asString()))
                    .isTrue();
        } finally {
            jdbc.sql("delete from template.wording where person is not null").update();
        }
    }

    private String text(String language, String template) {
        return fill("officer", template, "{\"language\": \"" + language + "\"}")
                .json()
                .path("text")
                .asString();
    }

    private String language(String asked) {
        return fill("officer", RESOLUTION, "{\"language\": \"" + asked + "\"}")
                .json()
                .path("language")
                .asString();
    }

    private Answer fill(String account, String template, String body) {
        return as(account).post(address(template), body);
    }

    private String address(String template) {
        return "/api/v1/cases/" + pledge + "/templates/" + template;
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
