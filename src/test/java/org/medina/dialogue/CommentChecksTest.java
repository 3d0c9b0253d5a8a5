package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.dialogue.CommentDraft.PlaceDraft;

class CommentChecksTest {

    private static final ConsultedText TEXT = new ConsultedText(
            "A legal address",
            "en",
            3,
            "0".repeat(64),
            List.of(new ConsultedText.Section(
                    "commitment", "What we commit to", "Every family is registered. Every ward has an office.")));

    @Test
    void evidenceNamesItsTimeAndALinkThatOpensAPage() {
        var draft = new CommentDraft.EvidenceDraft(
                LocalDate.of(2025, 3, 1), LocalDate.of(2025, 2, 1), "javascript:alert(1)");
        assertThat(CommentChecks.problems(evidence(draft), TEXT))
                .extracting(FieldProblem::field)
                .containsExactly("evidence.until", "evidence.link");
        assertThat(CommentChecks.problems(evidence(new CommentDraft.EvidenceDraft(null, null, "")), TEXT))
                .extracting(FieldProblem::field)
                .containsExactly("evidence.from");
        for (String link :
                List.of("file:///etc/passwd", "https://", "//city.example", "https://me:secret@city.example", "a b")) {
            assertThat(CommentChecks.problems(
                            evidence(new CommentDraft.EvidenceDraft(LocalDate.of(2025, 3, 1), null, link)), TEXT))
                    .as(link)
                    .isNotEmpty();
        }
        CommentContent kept = CommentChecks.check(
                evidence(new CommentDraft.EvidenceDraft(LocalDate.of(2025, 3, 1), null, "https://city.example/report")),
                TEXT,
                Direction.UPWARD);
        assertThat(kept.severity()).isEqualTo(Severity.SUBSTANTIVE);
        assertThat(kept.evidence())
                .isEqualTo(new Evidence(LocalDate.of(2025, 3, 1), null, "https://city.example/report"));
    }

    @Test
    void onlyCitiesFileEvidence() {
        var draft = new CommentDraft.EvidenceDraft(LocalDate.of(2025, 3, 1), null, null);
        assertThatThrownBy(() -> CommentChecks.check(evidence(draft), TEXT, Direction.NATIONAL))
                .isInstanceOf(Problem.class);
    }

    private static CommentDraft evidence(CommentDraft.EvidenceDraft evidence) {
        return new CommentDraft(null, null, "No officer was trained.", null, null, null, null, evidence);
    }

    @Test
    void aQuotationThatStandsOnceFindsItsPlaceByItself() {
        Place place = check(at("commitment", "ward has", null, null)).place();

        assertThat(place).isEqualTo(new Place("commitment", "ward has", 34, 42));
    }

    @Test
    void aQuotationThatStandsTwiceNeedsItsPlace() {
        assertThat(problems(at("commitment", "Every", null, null)))
                .containsExactly("place.start=dialogue.problem.quotation-twice");
        assertThat(check(at("commitment", "Every", 28, null)).place())
                .isEqualTo(new Place("commitment", "Every", 28, 33));
    }

    @Test
    void aQuotationThatDoesNotStandThereIsRefused() {
        assertThat(problems(at("commitment", "no such words", null, null)))
                .containsExactly("place.quoted=dialogue.problem.quotation-elsewhere");
        assertThat(problems(at("commitment", "Every", 5, null)))
                .containsExactly("place.quoted=dialogue.problem.quotation-elsewhere");
        assertThat(problems(at("commitment", "Every", 0, 9)))
                .containsExactly("place.quoted=dialogue.problem.quotation-elsewhere");
        assertThat(problems(at("commitment", "Every", -3, null)))
                .containsExactly("place.quoted=dialogue.problem.quotation-elsewhere");
    }

    @Test
    void aSectionThatTheTextDoesNotHaveIsRefused() {
        assertThat(problems(at("annex", null, null, null)))
                .containsExactly("place.section=dialogue.problem.unknown-section");
        assertThat(problems(at(null, "Every", null, null)))
                .containsExactly("place.section=dialogue.problem.unknown-section");
    }

    @Test
    void aCommentMayBeAboutAWholeSectionOrTheWholeText() {
        assertThat(check(at("commitment", null, null, null)).place())
                .isEqualTo(new Place("commitment", null, null, null));
        assertThat(check(null).place()).isNull();
        assertThat(problems(at("commitment", "", 3, null)))
                .containsExactly("place.quoted=dialogue.problem.quotation-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aCriticalCommentNeedsALegalBasis(String legalBasis) {
        var draft = new CommentDraft(Severity.CRITICAL, null, "Not yours to decide.", null, null, null, legalBasis);

        assertThat(named(CommentChecks.problems(draft, TEXT)))
                .containsExactly("legalBasis=dialogue.problem.legal-basis-needed");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var draft = new CommentDraft(
                null, new PlaceDraft("annex", null, null, null), " ", "x".repeat(5_001), null, null, null);

        assertThat(named(CommentChecks.problems(draft, TEXT)))
                .containsExactlyInAnyOrder(
                        "severity=dialogue.problem.needed",
                        "comment=dialogue.problem.needed",
                        "place.section=dialogue.problem.unknown-section",
                        "proposedText=base.words.too-long");
    }

    private static @Nullable PlaceDraft at(
            @Nullable String section, @Nullable String quoted, @Nullable Integer start, @Nullable Integer end) {
        return new PlaceDraft(section, quoted, start, end);
    }

    private static CommentContent check(@Nullable PlaceDraft place) {
        return CommentChecks.check(draft(place), TEXT);
    }

    private static List<String> problems(@Nullable PlaceDraft place) {
        return named(CommentChecks.problems(draft(place), TEXT));
    }

    private static CommentDraft draft(@Nullable PlaceDraft place) {
        return new CommentDraft(Severity.MAJOR, place, "Who pays for it?", null, null, null, null);
    }

    private static List<String> named(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + "=" + problem.messageKey())
                .toList();
    }
}
