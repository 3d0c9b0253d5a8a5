package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What journeys do to their texts, while people are in them. */
@IntegrationTest
class DocumentsIT {

    private final Documents documents;
    private final LiveDocuments here;
    private final LiveDocuments there;
    private final Drafts drafts;
    private final CurrentActor actors;
    private final TransactionTemplate transaction;
    private final Actor writer = Drafts.actor("Writer");
    private SubjectRef subject = Drafts.subject();
    private DocumentId id = new DocumentId(subject.id());

    @Autowired
    DocumentsIT(
            Documents documents,
            LiveDocuments here,
            TwoNodes.SecondNode there,
            Drafts drafts,
            CurrentActor actors,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.here = here;
        this.there = there.documents();
        this.drafts = drafts;
        this.actors = actors;
        this.transaction = transaction;
    }

    @BeforeEach
    void openAText() {
        subject = Drafts.subject();
        id = documents.open(subject, Map.of(Drafts.OPENING, "one\ntwo"));
    }

    @Test
    void whatAJourneyReplacesIsSeenByThoseInTheTextWhenItCommits() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");

        long version = replace(Map.of(Drafts.OPENING, "one\nTWO", Drafts.TOOLS, "hammer"), 0);

        ana.awaitVersion(version);
        eva.awaitVersion(version);
        assertThat(ana.plain(Drafts.OPENING)).isEqualTo("one\nTWO");
        assertThat(eva.plain(Drafts.TOOLS)).isEqualTo("hammer");
        assertThat(documents.text(subject).lastEditor()).isEqualTo(writer.person());
    }

    @Test
    void whatAJourneyTakesBackWasNeverThere() {
        Typist ana = Typist.in(here, id, "Ana");

        transaction.executeWithoutResult(status -> {
            replace(Map.of(Drafts.OPENING, "gone"), 0);
            status.setRollbackOnly();
        });

        assertThat(documents.text(subject).version()).isZero();
        assertThat(ana.type(Drafts.OPENING, 0, "X").path("version").longValue()).isEqualTo(1);
        assertThat(ana.plain(Drafts.OPENING)).isEqualTo("Xone\ntwo");
    }

    @Test
    void aSectionThatSomebodyElseHasChangedIsNotOverwritten() {
        Typist ana = Typist.in(here, id, "Ana");
        ana.type(Drafts.OPENING, 0, "X");

        assertThatThrownBy(() -> replace(Map.of(Drafts.OPENING, "mine", Drafts.TOOLS, "hammer"), 0))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.PRECONDITION_FAILED);
                    assertThat(problem.fields()).extracting(FieldProblem::field).containsExactly(Drafts.OPENING);
                });
        assertThat(replace(Map.of(Drafts.TOOLS, "hammer"), 0)).isEqualTo(2);
    }

    @Test
    void aSuggestionDoesNotChangeTheAcceptedText() {
        drafts.give(subject, Objects.requireNonNull(writer.person()), Drafts.all(SectionRight.SUGGEST, "city"));
        Typist suggester = new Typist(here, id, writer).join();

        suggester.change(document -> java.util.List.of(new org.medina.document.prosemirror.ReplaceStep(
                2,
                2,
                new org.medina.document.prosemirror.Slice(
                        org.medina.document.prosemirror.Fragment.of(
                                java.util.List.of(Prose.text("zero ", Prose.ins(writer.person() + ":1")))),
                        0,
                        0),
                false)));

        DocumentText text = documents.text(subject);
        assertThat(text.version()).isEqualTo(1);
        assertThat(text.section(Drafts.OPENING).plain()).isEqualTo("one\ntwo");
        assertThat(text.section(Drafts.OPENING).changedAt()).isZero();
        assertThat(text.section(Drafts.OPENING).json().toString()).contains("zero ");
    }

    @Test
    void aNamedVersionIsExactlyTheTextOfThatMomentAndIsTold() {
        Typist ana = Typist.in(here, id, "Ana");
        ana.type(Drafts.OPENING, 0, "X");

        long version = actors.callAs(writer, () -> documents.nameVersion(subject, "document.section-changed", "abc"));

        assertThat(version).isEqualTo(1);
        assertThat(ana.await("version").path("version").path("by").asString()).isEqualTo("Writer");
        assertThat(ana.type(Drafts.OPENING, 0, "Y").path("type").asString()).isEqualTo("ack");
        assertThat(documents.text(subject, version).section(Drafts.OPENING).plain())
                .isEqualTo("Xone\ntwo");
    }

    @Test
    void nobodyWithoutTheRightReplacesAnything() {
        drafts.give(subject, Objects.requireNonNull(writer.person()), Drafts.all(SectionRight.COMMENT, "city"));
        assertThatThrownBy(() -> replace(Map.of(Drafts.OPENING, "mine"), 0))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));

        drafts.hide(subject, writer.person());
        assertThatThrownBy(() -> replace(Map.of(Drafts.OPENING, "mine"), 0))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private long replace(Map<String, String> plainTexts, long read) {
        return actors.callAs(writer, () -> documents.replace(subject, plainTexts, read));
    }
}
