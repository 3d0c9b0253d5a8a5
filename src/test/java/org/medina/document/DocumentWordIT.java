package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.document.SectionDifference.Kind;
import org.medina.document.SectionDifference.Words;
import org.medina.document.prosemirror.Node;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DocumentWordIT {

    private final Documents documents;
    private final DocumentWord word;
    private final DocumentReader reader;
    private final DocumentFormats formats;
    private final DocumentDifferences differences;
    private final Drafts drafts;
    private final CurrentActor actors;
    private final SubjectRef subject = Drafts.subject();
    private final Actor ana = Drafts.actor("Ana");

    @Autowired
    DocumentWordIT(
            Documents documents,
            DocumentWord word,
            DocumentReader reader,
            DocumentFormats formats,
            DocumentDifferences differences,
            Drafts drafts,
            CurrentActor actors) {
        this.documents = documents;
        this.word = word;
        this.reader = reader;
        this.formats = formats;
        this.differences = differences;
        this.drafts = drafts;
        this.actors = actors;
    }

    @Test
    void aFileThatComesBackChangedIsSuggestedInTheSendersName() {
        DocumentId id = open("The city builds.\nRoads stay.");
        drafts.give(subject, Objects.requireNonNull(ana.person()), Drafts.all(SectionRight.SUGGEST, "city"));
        actors.callAs(ana, () -> {
            byte[] unchanged = word.write(id, null, null, "Our text");
            assertThat(word.suggest(id, Drafts.OPENING, unchanged).suggestions())
                    .isZero();

            DocumentWord.Taken taken = word.suggest(id, Drafts.OPENING, changed("The town builds.", "Roads stay."));

            assertThat(taken.suggestions()).isEqualTo(2);
            assertThat(formats.html(reader.read(id, null), true))
                    .contains("The <del>city</del><ins>town</ins> builds.");
            assertThat(formats.html(reader.read(id, null), false)).contains("The city builds.");
            assertThat(formats.markdown(reader.read(id, null))).contains("The city builds.");
            return taken;
        });
        assertThat(documents.text(subject).section(Drafts.OPENING).plain()).isEqualTo("The city builds.\nRoads stay.");
    }

    @Test
    void whoMayOnlyReadSuggestsNothing() {
        DocumentId id = open("The city builds.");
        drafts.give(subject, Objects.requireNonNull(ana.person()), Drafts.all(SectionRight.READ, "city"));
        assertThatThrownBy(() -> actors.callAs(ana, () -> word.suggest(id, Drafts.OPENING, changed("Mine."))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThatThrownBy(() -> actors.callAs(ana, () -> word.suggest(id, null, "x".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                                problem.fields().getFirst().messageKey())
                        .isEqualTo("document.word.not-word"));
    }

    @Test
    void theDifferenceNamesWhoWroteItToWritersOnly() {
        DocumentId id = open("The city builds.");
        long to = actors.callAs(
                ana, () -> documents.replace(subject, Map.of(Drafts.OPENING, "The city builds.\nMore."), 0));
        List<SectionDifference> seen = actors.callAs(ana, () -> differences.between(id, 0, to));
        assertThat(seen.getFirst().blocks().getLast().words())
                .containsExactly(new Words(Kind.ADDED, "More.", ana.person()));

        Actor reads = Drafts.actor("Eva");
        drafts.give(subject, Objects.requireNonNull(reads.person()), Drafts.all(SectionRight.READ, "state"));
        assertThat(actors.callAs(reads, () -> differences.between(id, 0, to))
                        .getFirst()
                        .blocks()
                        .getLast()
                        .words())
                .containsExactly(new Words(Kind.ADDED, "More.", null));
    }

    private DocumentId open(String text) {
        return documents.open(subject, Map.of(Drafts.OPENING, text));
    }

    private static byte[] changed(String... paragraphs) {
        Node[] blocks =
                Arrays.stream(paragraphs).map(SuggestedChangesTest::paragraph).toArray(Node[]::new);
        return DocxWriter.write(new DocxText(
                "Text",
                Locale.ENGLISH,
                "",
                Instant.EPOCH,
                List.of(new DocxText.Part(
                        Drafts.OPENING, "Opening", SuggestedChangesTest.section(Drafts.OPENING, blocks)))));
    }
}
