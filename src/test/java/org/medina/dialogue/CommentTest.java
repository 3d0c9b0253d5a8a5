package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.test.util.ReflectionTestUtils;

class CommentTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final OrganisationId HEALTH = new OrganisationId(Ids.next());
    private static final OrganisationId INTERIOR = new OrganisationId(Ids.next());
    private static final OrganisationId CITY = new OrganisationId(Ids.next());

    private Comment comment = draft(Severity.MAJOR);

    @BeforeEach
    void begin() {
        comment = draft(Severity.MAJOR);
    }

    @Test
    void aDraftIsItsMinistrysAndNobodyElseTouchesIt() {
        comment.edit(content(Severity.EDITORIAL, "Say it shorter."), NOW);

        assertThat(comment.level()).isEqualTo(CommentLevel.OWN_MINISTRY);
        assertThat(comment.content().comment()).isEqualTo("Say it shorter.");
        refused("dialogue.problem.not-handed-in", () -> comment.reword(content(Severity.MAJOR, "Ours."), NOW));
        refused("dialogue.problem.not-released", () -> comment.decide(answer(Decision.ACCEPTED, null)));
    }

    @Test
    void whatWasHandedInIsKeptWhenItIsReworded() {
        at(CommentLevel.GOVERNMENT);
        refused("dialogue.problem.handed-in", () -> comment.edit(content(Severity.MAJOR, "Late."), NOW));

        comment.reword(content(Severity.MAJOR, "In other words."), NOW);
        comment.reword(content(Severity.MAJOR, "In better words."), NOW);

        assertThat(comment.content().comment()).isEqualTo("In better words.");
        assertThat(comment.submitted()).map(CommentContent::comment).contains("Who pays for it?");
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"ACCEPTED_WITH_MODIFICATION", "NOT_ACCEPTED", "DEFERRED", "OUT_OF_SCOPE"})
    void whoDoesNotAcceptACommentAsItIsSaysWhy(Decision decision) {
        at(CommentLevel.PARTIES);

        assertThat(invalid(() -> comment.decide(answer(decision, null)))).containsExactly("answer");
        comment.decide(answer(decision, "Because."));
        assertThat(comment.answer()).map(CommentAnswer::decision).contains(decision);
    }

    @Test
    void aDuplicateNamesAnotherComment() {
        at(CommentLevel.PARTIES);

        assertThat(invalid(() -> comment.decide(duplicate(null)))).containsExactly("duplicateOf");
        assertThat(invalid(() -> comment.decide(duplicate(7)))).containsExactly("duplicateOf");
        comment.decide(duplicate(3));
        assertThat(comment.answer()).map(CommentAnswer::duplicateOf).contains(3);
    }

    @Test
    void theAuthorCannotWithdrawWhatOthersSaid() {
        at(CommentLevel.PARTIES);

        assertThat(invalid(() -> comment.decide(answer(Decision.WITHDRAWN, "Gone."))))
                .containsExactly("decision");
    }

    @Test
    void aCommentWithoutADecisionIsNotClosed() {
        at(CommentLevel.PARTIES);

        refused("dialogue.problem.undecided", () -> comment.close(closure(HEALTH, Closure.NOTED, null), false));
    }

    @Test
    void closingSomebodyElsesCommentNeedsAReason() {
        decided();

        assertThat(invalid(() -> comment.close(closure(INTERIOR, Closure.ACCEPTED, null), false)))
                .containsExactly("reason");
        comment.close(closure(INTERIOR, Closure.ACCEPTED, "Agreed with Health by telephone."), false);
        assertThat(comment.closure()).map(CommentClosure::closure).contains(Closure.ACCEPTED);
    }

    @Test
    void onesOwnCommentIsClosedWithoutAWord() {
        decided();

        comment.close(closure(HEALTH, Closure.NOTED, null), false);

        refused("dialogue.problem.closed-already", () -> comment.close(closure(HEALTH, Closure.ACCEPTED, null), false));
        refused("dialogue.problem.closed-already", () -> comment.decide(answer(Decision.ACCEPTED, null)));
    }

    @Test
    void whatTimeClosesIsNobodysCommentToExplain() {
        decided();

        comment.close(new CommentClosure(Closure.NOTED, null, null, NOW), false);

        assertThat(comment.closure()).map(CommentClosure::closure).contains(Closure.NOTED);
    }

    @Test
    void aMaintainedCommentIsSettledInAMeetingAndNowhereElse() {
        decided();
        comment.close(closure(HEALTH, Closure.MAINTAINED, null), false);

        refused("dialogue.problem.closed-already", () -> comment.close(closure(HEALTH, Closure.NOTED, null), false));
        comment.close(closure(HEALTH, Closure.NOTED, null), true);
        assertThat(comment.closure()).map(CommentClosure::closure).contains(Closure.NOTED);
        refused("dialogue.problem.closed-already", () -> comment.close(closure(HEALTH, Closure.ACCEPTED, null), true));
    }

    @ParameterizedTest
    @EnumSource(value = Severity.class, mode = Mode.EXCLUDE, names = "EDITORIAL")
    void onlyEditorialCommentsAreClosedInBulk(Severity severity) {
        comment = draft(severity);
        decided();

        refused("dialogue.problem.not-editorial", () -> comment.closeAsEditorial(closure(HEALTH, Closure.NOTED, null)));
    }

    @Test
    void anEditorialCommentIsNotedInBulkOnceItIsDecided() {
        comment = draft(Severity.EDITORIAL);
        at(CommentLevel.PARTIES);
        refused("dialogue.problem.undecided", () -> comment.closeAsEditorial(closure(HEALTH, Closure.NOTED, null)));

        comment.decide(answer(Decision.ACCEPTED, null));
        comment.closeAsEditorial(closure(CITY, Closure.NOTED, "Corrected."));

        assertThat(comment.closure()).map(CommentClosure::by).contains(CITY);
    }

    @Test
    void aWithdrawnCommentIsDecidedAndClosed() {
        at(CommentLevel.PARTIES);

        assertThat(invalid(() -> comment.withdraw(INTERIOR, "Focal point", null, NOW)))
                .containsExactly("reason");
        comment.withdraw(HEALTH, "Ministry", null, NOW);

        assertThat(comment.answer()).map(CommentAnswer::decision).contains(Decision.WITHDRAWN);
        assertThat(comment.closure()).map(CommentClosure::closure).contains(Closure.WITHDRAWN);
    }

    private static Comment draft(Severity severity) {
        return Comment.draft(
                Ids.next(),
                DialogueId.next(),
                new Comment.Written(HEALTH, new PersonId(Ids.next()), "Ministry", 1, NOW),
                content(severity, "Who pays for it?"),
                1);
    }

    private static CommentContent content(Severity severity, String words) {
        return new CommentContent(severity, null, words, null, null, null, "Act 12, section 3");
    }

    /** All comments of a dialogue reach a level in one statement of SQL. */
    private void at(CommentLevel level) {
        ReflectionTestUtils.setField(comment, "level", level);
        ReflectionTestUtils.setField(comment, "number", level.isReleased() ? 7 : null);
    }

    private void decided() {
        at(CommentLevel.PARTIES);
        comment.decide(answer(Decision.ACCEPTED, null));
    }

    private static CommentAnswer answer(Decision decision, @Nullable String text) {
        return new CommentAnswer(decision, text, null, null, CITY, "Coordinator", NOW);
    }

    private static CommentAnswer duplicate(@Nullable Integer of) {
        return new CommentAnswer(Decision.DUPLICATE, null, of, null, CITY, "Coordinator", NOW);
    }

    private static CommentClosure closure(OrganisationId by, Closure closure, @Nullable String reason) {
        return new CommentClosure(closure, reason, by, NOW);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.WRONG_STATE);
            assertThat(problem.messageKey()).isEqualTo(key);
        });
    }

    private static List<String> invalid(ThrowingCallable act) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> caught[0] = problem);
        assertThat(Objects.requireNonNull(caught[0]).kind()).isEqualTo(Problem.Kind.INVALID);
        return caught[0].fields().stream().map(FieldProblem::field).toList();
    }
}
