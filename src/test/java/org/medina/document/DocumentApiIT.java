package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisations;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Texts as programs reach them. */
@IntegrationTest
class DocumentApiIT {

    private final Documents documents;
    private final LiveDocuments here;
    private final Drafts drafts;
    private final Organisations organisations;
    private final ApiClient api;
    private SubjectRef subject = Drafts.subject();
    private DocumentId id = new DocumentId(subject.id());

    @Autowired
    DocumentApiIT(
            Documents documents,
            LiveDocuments here,
            Drafts drafts,
            Organisations organisations,
            @LocalServerPort int port) {
        this.documents = documents;
        this.here = here;
        this.drafts = drafts;
        this.organisations = organisations;
        this.api = ApiClient.as("http://localhost:" + port, "coordinator.freetown");
    }

    @BeforeEach
    void openAText() {
        subject = Drafts.subject();
        id = documents.open(subject, Map.of(Drafts.OPENING, "A city"));
    }

    private String path(String rest) {
        return "/api/v1/documents/" + id + rest;
    }

    @Test
    void aTextIsReadAtAnyVersion() {
        Typist.in(here, id, "Ana").type(Drafts.OPENING, 0, "X");

        assertThat(api.get(path(""))
                        .json()
                        .path("sections")
                        .get(0)
                        .path("plain")
                        .asString())
                .isEqualTo("XA city");
        assertThat(api.get(path("?version=0"))
                        .json()
                        .path("sections")
                        .get(0)
                        .path("plain")
                        .asString())
                .isEqualTo("A city");
        assertThat(api.get(path("?version=2")).status()).isEqualTo(404);
    }

    @Test
    void aBatchIsTakenOnceAndSeenByThoseInTheText() {
        Typist ana = Typist.in(here, id, "Ana");
        String batch = batch(UUID.randomUUID(), "{\"type\":\"text\",\"text\":\"Oh, \"}");

        Answer first = api.post(path("/steps"), batch);
        Answer again = api.post(path("/steps"), batch);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.json().path("version").longValue()).isEqualTo(1);
        ana.awaitVersion(1);
        assertThat(ana.plain(Drafts.OPENING)).isEqualTo("Oh, A city");
    }

    @Test
    void aBatchThatCannotBeTakenIsRefusedInTheOrderOfTheHouse() {
        String batch = batch(UUID.randomUUID(), "{\"type\":\"text\",\"text\":\"x\"}");
        assertThat(api.post("/api/v1/documents/" + UUID.randomUUID() + "/steps", batch)
                        .status())
                .isEqualTo(404);
        assertThat(api.post(path("/steps"), "{\"seq\":1}").errorAt("client")).isNotBlank();
        assertThat(api.post(path("/steps"), batch.replace("replace", "explode")).status())
                .isEqualTo(422);
        assertThat(api.post(path("/steps"), batch.replace("\"version\":0", "\"version\":7"))
                        .status())
                .isEqualTo(409);
        assertThat(api.post(path("/steps"), "x".repeat(2_000_000)).status()).isEqualTo(413);
        drafts.giveEverybody(subject, Drafts.all(SectionRight.READ, "city"));
        assertThat(api.post(path("/steps"), batch).status()).isEqualTo(403);
        drafts.giveEverybody(
                subject,
                new DocumentRights(Map.of(Drafts.OPENING, SectionRight.READ), "city", "document.section-changed"));
        assertThat(api.post(path("/steps"), batch).status()).isEqualTo(409);
        drafts.hide(
                subject,
                organisations.personNamed("coordinator.freetown").orElseThrow().id());
        assertThat(api.post(path("/steps"), batch).status()).isEqualTo(404);
        assertThat(api.get(path("")).status()).isEqualTo(404);
        assertThat(api.get(path("/versions")).status()).isEqualTo(404);
        assertThat(api.get(path("/comments")).status()).isEqualTo(404);
    }

    @Test
    void aConversationIsOpenedAnsweredSettledAndTakenUpAgain() {
        Answer opened = api.post(
                path("/comments"),
                "{\"section\":\"opening\",\"quoted\":\"city\",\"body\":\"Which?\",\"mentions\":[null]}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String thread = path("/comments/" + opened.json().path("id").asString());

        assertThat(api.post(thread + "/replies", "{\"body\":\"Ours\"}")
                        .json()
                        .path("replies")
                        .size())
                .isEqualTo(2);
        assertThat(api.post(thread + "/resolve", null)
                        .json()
                        .path("resolvedByName")
                        .asString())
                .contains("Freetown");
        assertThat(api.post(thread + "/reopen", null).json().path("resolvedAt").isNull())
                .isTrue();
        assertThat(api.get(path("/comments"))
                        .json()
                        .path("items")
                        .get(0)
                        .path("anchored")
                        .booleanValue())
                .isTrue();
        assertThat(api.post(path("/comments"), "{\"section\":\"opening\",\"quoted\":\"town\",\"body\":\"?\"}")
                        .errorAt("quoted"))
                .isNotBlank();
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() {
        Typist ana = Typist.in(here, id, "Ana");
        ana.type(Drafts.OPENING, 0, "X");

        assertThat(api.post(path("/restore"), "{\"version\":0}")
                        .json()
                        .path("version")
                        .longValue())
                .isEqualTo(2);

        ana.awaitVersion(2);
        assertThat(ana.plain(Drafts.OPENING)).isEqualTo("A city");
        drafts.giveEverybody(subject, Drafts.all(SectionRight.COMMENT, "city"));
        assertThat(api.post(path("/restore"), "{\"version\":1}").status()).isEqualTo(403);
    }

    @Test
    void aProgramDoesNotWriteUnderTheTabOfSomebodyElse() {
        Typist ana = Typist.in(here, id, "Ana");
        ana.type(Drafts.OPENING, 0, "X");

        assertThat(api.post(
                                path("/steps"),
                                batch(ana.tab, "{\"type\":\"text\",\"text\":\"Y\"}")
                                        .replace("\"seq\":1", "\"seq\":9"))
                        .status())
                .isEqualTo(422);
        assertThat(documents.text(subject).version()).isEqualTo(1);
    }

    @Test
    void aTextIsReadInTheFormatThatIsAskedFor() {
        for (String accept : List.of("*/*", "application/json", "text/html;q=0.5, application/json")) {
            assertThat(as(accept, "").header("Content-Type")).as(accept).startsWith("application/json");
        }
        assertThat(api.get(path("")).header("Content-Type")).startsWith("application/json");
        Answer html = as("text/html", "");
        assertThat(html.header("Content-Type")).startsWith("text/html");
        assertThat(html.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(html.header("Content-Security-Policy")).contains("sandbox");
        assertThat(html.body()).contains("<p").contains("A city");
        assertThat(as("text/markdown", "").body()).contains("A city").doesNotContain("<p");
        assertThat(as("text/plain", "?version=0").body()).contains("A city");
        for (String accept : List.of("text/html", "text/markdown", "text/plain")) {
            assertThat(as(accept, "?version=1").status()).as(accept).isEqualTo(404);
        }
        assertThat(as("image/png", "").status()).isEqualTo(406);
    }

    @Test
    void twoVersionsAreComparedByAuthor() {
        Typist ana = Typist.in(here, id, "Ana");
        ana.type(Drafts.OPENING, 6, " promises");

        Answer difference = api.get(path("/difference?from=0&to=1"));

        assertThat(difference.status()).as(difference.body()).isEqualTo(200);
        assertThat(difference.body())
                .contains("promises")
                .contains("\"added\"")
                .contains(String.valueOf(ana.actor.person()));
        assertThat(api.get(path("/difference?from=1&to=0")).errorAt("from")).isNotBlank();
        assertThat(api.get(path("/difference?from=0&to=2")).status()).isEqualTo(404);
    }

    @Test
    void aWordFileGoesOutAndComesBackAsSuggestions() {
        byte[] file = api.download(path("/docx"));

        assertThat(api.get(path("/docx")).header("Content-Type")).contains("wordprocessingml");
        assertThat(file).startsWith('P', 'K');
        Answer unchanged = upload("?section=opening", file);
        assertThat(unchanged.status()).as(unchanged.body()).isEqualTo(200);
        assertThat(unchanged.json().path("suggestions").intValue()).isZero();
        Typist.in(here, id, "Ana").type(Drafts.OPENING, 6, " promises");
        assertThat(upload("?section=opening", file).json().path("suggestions").intValue())
                .isPositive();
        assertThat(documents.text(subject).section(Drafts.OPENING).plain()).isEqualTo("A city promises");
        assertThat(api.get(path("/docx?section=nowhere")).errorAt("section")).isNotBlank();
        assertThat(api.get(path("/docx?version=99")).status()).isEqualTo(404);
    }

    @Test
    void aFileThatMeansHarmIsRefusedAndChangesNothing() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[96 * 1024 * 1024]);
        }
        assertThat(upload("?section=opening", bomb.toByteArray()).status()).isIn(413, 422);
        assertThat(upload("?section=opening", "no zip at all".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(upload("?section=nowhere", api.download(path("/docx"))).errorAt("section"))
                .isNotBlank();
        assertThat(documents.text(subject).version()).isZero();
    }

    @Test
    void whetherOneMayIsAskedBeforeWhatOneSends() {
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        List<Supplier<Answer>> wrong = List.of(
                () -> api.post(path("/steps"), "{\"seq\":1}"),
                () -> api.post(
                        path("/steps"),
                        "{\"client\":\"" + UUID.randomUUID()
                                + "\",\"seq\":1,\"version\":0,\"steps\":[{\"stepType\":\"explode\"}]}"),
                () -> api.post(path("/restore"), "{}"),
                () -> api.post(path("/comments"), "{\"section\":\"opening\",\"quoted\":\"town\",\"body\":\"?\"}"),
                () -> api.post(path("/comments"), "{}"),
                () -> upload("", garbage));
        wrong.forEach(ask -> assertThat(ask.get().status()).isEqualTo(422));
        drafts.giveEverybody(
                subject,
                new DocumentRights(Map.of(Drafts.OPENING, SectionRight.READ), "city", "document.section-changed"));
        wrong.forEach(ask -> assertThat(ask.get().status()).isEqualTo(409));
        drafts.giveEverybody(subject, Drafts.all(SectionRight.READ, "city"));
        wrong.forEach(ask -> assertThat(ask.get().status()).isEqualTo(403));
        drafts.hide(
                subject,
                organisations.personNamed("coordinator.freetown").orElseThrow().id());
        wrong.forEach(ask -> assertThat(ask.get().status()).isEqualTo(404));
        for (String rest : List.of("", "/versions", "/comments", "/difference?from=0&to=0", "/docx")) {
            assertThat(api.get(path(rest)).status()).as(rest).isEqualTo(404);
        }
    }

    private Answer as(String accept, String rest) {
        return api.send("GET", path(rest), null, Map.of("Accept", accept));
    }

    private Answer upload(String rest, byte[] file) {
        return api.upload(path("/docx" + rest), "file", "text.docx", file);
    }

    private static String batch(UUID client, String content) {
        return "{\"client\":\"" + client + "\",\"seq\":1,\"version\":0,\"steps\":["
                + "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":{\"content\":[" + content + "]}}]}";
    }
}
