package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ministries that do not come to the portal are invited on paper. */
@IntegrationTest
class InvitationLettersIT {

    private final DialogueOverHttp http;
    private final String base;
    private final JdbcClient jdbc;

    @Autowired
    InvitationLettersIT(JdbcClient jdbc, PortalClock clock, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
    }

    @Test
    void aLetterIsNumberedSaysUntilWhenAndKeepsItsNumberWhenItIsPrintedAgain() throws IOException {
        String id = http.begun("Invited on paper");
        String reference = http.read(CITY, "/" + id).path("reference").asString();
        String first = words(letter(CITY, id, "health-sierraleone"));
        assertThat(first)
                .contains(reference + "/1")
                .contains("Invitation to comment: Invited on paper")
                .contains("Silence is not taken as consent")
                .contains("Please answer by")
                .contains("What we commit to");
        assertThat(words(letter(OFFICER, id, "sierraleone"))).contains(reference + "/2");
        assertThat(words(letter(CITY, id, "health-sierraleone"))).isEqualTo(first);
        assertThat(http.read(CITY, path(id, "history"))
                        .path("items")
                        .valueStream()
                        .filter(entry -> entry.path("action").asString().equals("print-invitation")))
                .hasSize(2);
    }

    @Test
    void theLinkOpensTheTextWithoutAnAccountAsLongAsThereIsTimeToAnswer() throws Exception {
        String id = http.begun("Read by link");
        String link = Letters.link(letter(CITY, id, "health-sierraleone"));

        HttpResponse<String> page = open(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Read by link")
                .contains("By 2027 every family is registered within 14 days. Nobody pays for it.");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();

        assertThat(open("/consulted/" + "0".repeat(40)).statusCode()).isEqualTo(404);
        http.done(CITY, path(id, "call-off"), "{\"reason\": \"Not needed any more.\"}");
        assertThat(open(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsClosedByItselfAndKeptNowhereAsItIsPrinted() throws Exception {
        String id = http.begun("Closed by itself");
        String posted = Letters.link(letter(CITY, id, "health-sierraleone"));
        String copy = Letters.link(letter(OFFICER, id, "health-sierraleone"));
        String others = Letters.link(letter(CITY, id, "sierraleone"));
        assertThat(copy).isNotEqualTo(posted);
        for (String link : List.of(posted, copy, others)) {
            assertThat(open(link).statusCode()).isEqualTo(200);
        }
        String secret = posted.substring(posted.lastIndexOf('/') + 1);
        assertThat(jdbc.sql("select count(*) from dialogue.reading_link l where l::text like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(close(FOCAL, id).status()).isEqualTo(403);
        assertThat(close("focal.canada", id).status()).isEqualTo(404);

        http.done(FOCAL, path(id, "consolidate"), null);
        assertThat(close(CITY, id).status()).isEqualTo(204);
        assertThat(close(CITY, id).status()).isEqualTo(204);

        assertThat(open(posted).statusCode()).isEqualTo(404);
        assertThat(open(copy).statusCode()).isEqualTo(404);
        assertThat(open(others).statusCode()).isEqualTo(200);
        assertThat(http.get(CITY, path(id, "history")).body().split("close-link", -1))
                .hasSize(2);
    }

    @Test
    void aLetterToCitiesTellsTheDaysOfWhoeverAsks() throws IOException {
        String body = """
                {"text": {"title": "A draft", "version": 1, "sections": [
                    {"name": "role", "heading": "Role", "text": "Cities are asked."}]},
                 "consulted": ["montreal", "tyre"], "consolidator": "montreal"}""";
        String id = http.done(OFFICER, "", body).path("id").asString();
        assertThat(words(letter(OFFICER, id, "montreal"))).contains("(UTC)").doesNotContain("Toronto");
        assertThat(words(letter(OFFICER, id, "tyre"))).contains("(UTC)").doesNotContain("Beirut");
        String national = http.begun("Counted in Freetown");
        assertThat(words(letter(CITY, national, "health-sierraleone"))).contains("(Africa/Freetown)");
    }

    private Answer close(String account, String id) {
        return http.post(account, path(id, "invitations/health-sierraleone/close-link"), null);
    }

    @Test
    void onlyThoseWhoInviteWriteLettersAndOnlyToThoseWhoAreAsked() {
        String id = http.begun("Not everybody writes");
        assertThat(print(HEALTH, id, "health-sierraleone").status()).isEqualTo(403);
        assertThat(print(FOCAL, id, "health-sierraleone").status()).isEqualTo(403);
        assertThat(print("editor.freetown", id, "health-sierraleone").status()).isEqualTo(403);
        assertThat(print("focal.canada", id, "health-sierraleone").status()).isEqualTo(404);
        assertThat(print(CITY, id, "canada").errorAt("organisation")).contains("canada");
        http.done(FOCAL, path(id, "consolidate"), null);
        assertThat(print(CITY, id, "health-sierraleone").status()).isEqualTo(409);
    }

    private Answer print(String account, String id, String organisation) {
        return http.post(account, path(id, "invitations/" + organisation + "/letter"), null);
    }

    private byte[] letter(String account, String id, String organisation) {
        return ApiClient.as(base, account)
                .collect("/api/v1/dialogues" + path(id, "invitations/" + organisation + "/letter"));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    // every copy has a link of its own
                    .replaceAll("consulted/ ?[0-9a-f ]{40,}", "consulted/");
        }
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
