package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.Removing.Passage;
import org.medina.base.SubjectRef;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Slice;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A passage that was typed letter by letter, moved, deleted, and typed again. */
@IntegrationTest
class DocumentRemovingIT {

    private final Documents documents;
    private final LiveDocuments here;
    private final LiveDocuments there;
    private final DocumentRemoving removing;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final String words = "Kissy Road " + UUID.randomUUID();
    private SubjectRef subject = Drafts.subject();
    private DocumentId id = new DocumentId(subject.id());

    @Autowired
    DocumentRemovingIT(
            Documents documents,
            LiveDocuments here,
            TwoNodes.SecondNode there,
            DocumentRemoving removing,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.documents = documents;
        this.here = here;
        this.there = there.documents();
        this.removing = removing;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void openAText() {
        subject = Drafts.subject();
        id = documents.open(subject, Map.of(Drafts.OPENING, "The shelter is in ."));
    }

    @Test
    void noVersionSaysThePassageAndEverythingElseStays() {
        Typist ana = Typist.in(here, id, "Ana");
        int offset = "The shelter is in ".length();
        for (int i = 0; i < words.length(); i++) {
            ana.type(Drafts.OPENING, offset + i, words.substring(i, i + 1));
        }
        for (int i = 0; i < 200; i++) {
            ana.type(Drafts.OPENING, 0, "x");
        }
        int start = Sections.start(ana.document(), Drafts.OPENING) + 1 + 200 + offset;
        ana.change(document -> List.of(new ReplaceStep(start, start + words.length(), Slice.EMPTY, false)));
        ana.type(Drafts.OPENING, 0, words + ", as we said: ");
        long version = ana.version();
        List<String> before = versions(version);
        assertThat(before).anyMatch(text -> text.contains(words));
        assertThat(removing.count(words)).isEqualTo(1);

        assertThat(remove()).isEqualTo(1);

        List<String> after = versions(version);
        String blotted = "█".repeat(words.length());
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).doesNotContain(words).hasSameSizeAs(before.get(i));
            if (before.get(i).contains(words)) {
                assertThat(after.get(i)).isEqualTo(before.get(i).replace(words, blotted));
            }
        }
        assertThat(after.getLast()).startsWith(blotted + ", as we said: x").endsWith("The shelter is in .");
        assertThat(stored()).noneMatch(json -> json.contains(words));
        assertThat(removing.count(words)).isZero();
    }

    @Test
    void whoIsInTheTextMustLoadItAnewAndGoesOnOnBothNodes() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");
        ana.type(Drafts.OPENING, 18, words);
        eva.awaitVersion(1);

        remove();

        assertThat(ana.await("gone").path("detail").asString()).contains("to protect somebody");
        assertThat(ana.awaitClose()).isEqualTo(LiveClient.NOT_ALLOWED);
        assertThat(eva.awaitClose()).isEqualTo(LiveClient.NOT_ALLOWED);
        ana.leave();
        eva.leave();
        Typist ben = Typist.in(there, id, "Ben");
        assertThat(ben.plain(Drafts.OPENING)).doesNotContain(words).contains("█");
        ben.type(Drafts.OPENING, 0, "Again: ");
        Typist ida = Typist.in(here, id, "Ida");
        assertThat(ida.plain(Drafts.OPENING))
                .startsWith("Again: The shelter is in █")
                .doesNotContain(words);
    }

    @Test
    void aPassageNobodyKnowsAnyMoreIsFoundAmongAllVersions() {
        Typist ana = Typist.in(here, id, "Ana");
        ana.type(Drafts.OPENING, 18, words.substring(0, 5));
        ana.type(Drafts.OPENING, 23, words.substring(5));
        int start = Sections.start(ana.document(), Drafts.OPENING) + 1 + 18;
        ana.change(document -> List.of(new ReplaceStep(start, start + 3, Slice.EMPTY, false)));

        List<String> read = new ArrayList<>();
        removing.read(read::add);

        assertThat(read).anyMatch(text -> text.contains(words));
    }

    private int remove() {
        return transaction.execute(status -> removing.remove(
                new Passage(Ids.next(), words, "address of a shelter", "Head of the secretariat", Instant.EPOCH)));
    }

    private List<String> versions(long last) {
        List<String> texts = new ArrayList<>();
        for (long version = 0; version <= last; version++) {
            texts.add(documents.text(subject, version).section(Drafts.OPENING).plain());
        }
        return texts;
    }

    private List<String> stored() {
        return jdbc.sql("select step::text from document.step where document = :id union all"
                        + " select content::text from document.snapshot where document = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }
}
