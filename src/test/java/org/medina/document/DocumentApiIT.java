package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisations;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Texts as programs reach them. */
@IntegrationTest
@Import(TwoNodes.class)
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
                path("/comments"), "{\"section\":\"opening\",\"quoted\":\"city\",\"body\":\"Which?\",\"mentions\":[]}");
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

    private static String batch(UUID client, String content) {
        return "{\"client\":\"" + client + "\",\"seq\":1,\"version\":0,\"steps\":["
                + "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":{\"content\":[" + content + "]}}]}";
    }
}
