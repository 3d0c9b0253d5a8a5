package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;

class DialogueTest {

    private static final Instant ASKED = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-05-26T17:00:00Z");
    private static final Instant BEFORE = DEADLINE.minusSeconds(1);
    private static final Instant LATER = Instant.parse("2026-06-20T09:00:00Z");

    private final Dialogue dialogue = Dialogue.propose(
            DialogueId.next(),
            "MM-2026-00042",
            new Dialogue.Terms(
                    Direction.NATIONAL,
                    new OrganisationId(Ids.next()),
                    new OrganisationId(Ids.next()),
                    null,
                    "A legal address for every family",
                    DEADLINE,
                    false,
                    null,
                    null),
            ASKED);

    @Test
    void nobodyIsAskedBeforeTheAuthorConsents() {
        assertThat(dialogue.consultedAt()).isEmpty();
        refused("problem.wrong-state", dialogue::consolidate);

        dialogue.consent(ASKED);

        assertThat(dialogue.stage()).isEqualTo(DialogueStage.COMMENTING);
        assertThat(dialogue.consultedAt()).contains(ASKED);
    }

    @Test
    void aConsentAfterTheDeadlineWouldAskForSilence() {
        refused("dialogue.problem.deadline-passed", () -> dialogue.consent(DEADLINE));
    }

    @Test
    void aDeclinedDialogueIsOver() {
        dialogue.decline(null, ASKED);

        assertThat(dialogue.stage()).isEqualTo(DialogueStage.DECLINED);
        refused("problem.wrong-state", () -> dialogue.consent(ASKED));
        refused("problem.wrong-state", () -> dialogue.callOff("No more.", ASKED));
    }

    @ParameterizedTest
    @CsvSource({
        "ENDORSE,               0, CLOSED",
        "NO_POSITION,           0, CLOSED",
        "ENDORSE_WITH_COMMENTS, 2, ANSWERING",
        "COMMENTS_ONLY,         2, ANSWERING",
        "OBJECTION,             2, ANSWERING",
        "OBJECTION,             0, ANSWERING",
    })
    void aPositionThatAsksForAnAnswerWaitsForIt(Position position, int comments, DialogueStage next) {
        gathered();

        dialogue.release(statement(position, BEFORE), comments);

        assertThat(dialogue.stage()).isEqualTo(next);
        assertThat(dialogue.outcome().isPresent()).isEqualTo(next == DialogueStage.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "ENDORSE,               1, position-has-comments",
        "NO_POSITION,           1, position-has-comments",
        "ENDORSE_WITH_COMMENTS, 0, position-needs-comments",
        "COMMENTS_ONLY,         0, position-needs-comments",
    })
    void aPositionHasToFitItsComments(Position position, int comments, String why) {
        gathered();

        invalid("position", "dialogue.problem." + why, () -> dialogue.release(statement(position, BEFORE), comments));
        assertThat(dialogue.stage()).isEqualTo(DialogueStage.CONSOLIDATING);
    }

    @Test
    void anObjectionNamesTheCompetenceItRestsOn() {
        gathered();

        invalid(
                "competence",
                "dialogue.problem.competence-needed",
                () -> dialogue.release(new Statement(Position.OBJECTION, "No.", null, BEFORE, null), 0));
    }

    @Test
    void nothingIsReleasedFromTheDeadlineOn() {
        gathered();

        refused("dialogue.problem.too-late", () -> dialogue.release(statement(Position.ENDORSE, DEADLINE), 0));
        dialogue.release(statement(Position.ENDORSE, BEFORE), 0);
        assertThat(dialogue.outcome()).contains(Outcome.ENDORSE);
    }

    @Test
    void silenceBeginsAtTheDeadlineAndIsDatedByItHoweverLateItIsNoticed() {
        dialogue.consent(ASKED);

        assertThat(dialogue.fallSilent(BEFORE)).isFalse();
        assertThat(dialogue.fallSilent(LATER)).isTrue();
        assertThat(dialogue.fallSilent(LATER)).isFalse();

        assertThat(dialogue.outcome()).contains(Outcome.SILENT);
        assertThat(dialogue.closedAt()).contains(DEADLINE);
        assertThat(dialogue.statement()).isEmpty();
    }

    @Test
    void aDialogueThatWasAnsweredInTimeNeverFallsSilent() {
        answering(Position.COMMENTS_ONLY);

        assertThat(dialogue.fallSilent(LATER)).isFalse();
        assertThat(dialogue.stage()).isEqualTo(DialogueStage.ANSWERING);
    }

    @Test
    void anUndecidedCommentPreventsSendingTheAnswersAndIsNamed() {
        answering(Position.COMMENTS_ONLY);

        Problem problem = refused(
                "dialogue.problem.undecided", () -> dialogue.sendAnswers(tally(List.of(2, 5), List.of(), 0), BEFORE));

        assertThat(problem.arguments()).containsExactly("2, 5");
    }

    @Test
    void anUndecidedOrOpenCommentPreventsClosing() {
        closing(Position.COMMENTS_ONLY);

        refused("dialogue.problem.undecided", () -> dialogue.conclude(tally(List.of(1), List.of(1), 0), LATER));
        refused("dialogue.problem.not-closed", () -> dialogue.conclude(tally(List.of(), List.of(3), 0), LATER));
        dialogue.conclude(settled(0), LATER);
        assertThat(dialogue.outcome()).contains(Outcome.COMMENTS_ONLY);
    }

    @Test
    void anObjectionIsNeverLeftWithoutAnAnswer() {
        answering(Position.OBJECTION);
        refused("dialogue.problem.objection-unanswered", () -> dialogue.sendAnswers(settled(0), BEFORE));

        dialogue.replyToPosition(new Reply("The council has the competence.", BEFORE));
        dialogue.sendAnswers(settled(0), BEFORE);

        assertThat(dialogue.stage()).isEqualTo(DialogueStage.CLOSING);
    }

    @Test
    void thereIsAMeetingOnlyAboutACriticalCommentThatIsMaintained() {
        closing(Position.COMMENTS_ONLY);

        refused("dialogue.problem.nothing-to-meet-about", () -> dialogue.callMeeting(settled(0), LATER, "Freetown"));
        dialogue.callMeeting(settled(1), LATER, "Freetown");

        assertThat(dialogue.stage()).isEqualTo(DialogueStage.MEETING);
    }

    @Test
    void bothSidesConfirmTheSameMinutes() {
        meeting();
        refused("dialogue.problem.no-minutes", () -> confirm(Side.AUTHOR));
        refused("dialogue.problem.not-met-yet", () -> dialogue.writeMinutes("Agreed.", LATER.minusSeconds(1)));

        dialogue.writeMinutes("Agreed.", LATER);
        confirm(Side.AUTHOR);
        refused("dialogue.problem.already-confirmed", () -> confirm(Side.AUTHOR));
        dialogue.writeMinutes("Agreed on one point.", LATER);
        confirm(Side.CONSULTED);
        assertThat(dialogue.stage()).isEqualTo(DialogueStage.MEETING);

        confirm(Side.AUTHOR);
        assertThat(dialogue.stage()).isEqualTo(DialogueStage.CLOSED);
        assertThat(dialogue.outcome()).contains(Outcome.COMMENTS_ONLY);
    }

    @Test
    void aLetterNeedsNobodyToGatherAndIsConfirmedOnce() {
        dialogue.consent(ASKED);
        refused("dialogue.problem.no-letter", () -> dialogue.confirmLetter(true, BEFORE));

        dialogue.release(statement(Position.ENDORSE, BEFORE).with(letter()), 0);
        assertThat(dialogue.hasUnconfirmedLetter()).isTrue();
        dialogue.confirmLetter(false, LATER);

        assertThat(dialogue.statement().map(Statement::letter).map(Letter::confirmed))
                .contains(false);
        refused("dialogue.problem.no-letter", () -> dialogue.confirmLetter(true, LATER));
    }

    @Test
    void whatIsGivenInThePortalIsGatheredFirst() {
        dialogue.consent(ASKED);

        refused("problem.wrong-state", () -> dialogue.release(statement(Position.ENDORSE, BEFORE), 0));
    }

    @Test
    void aLetterAfterTheDeadlineStandsBesideTheSilence() {
        silent();

        dialogue.recordLate(statement(Position.ENDORSE, LATER).with(letter()));
        dialogue.confirmLetter(true, LATER);

        assertThat(dialogue.lateStatement().map(Statement::letter).map(Letter::confirmed))
                .contains(true);
    }

    @Test
    void aLatePositionStandsBesideTheSilenceOnce() {
        silent();

        dialogue.recordLate(statement(Position.ENDORSE, LATER));

        assertThat(dialogue.outcome()).contains(Outcome.SILENT);
        assertThat(dialogue.lateStatement()).map(Statement::at).contains(LATER);
        refused("dialogue.problem.not-silent", () -> dialogue.recordLate(statement(Position.ENDORSE, LATER)));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void anObjectionBecomesPublicOnlyWhenBothSidesAgree(Side first) {
        closing(Position.OBJECTION);
        dialogue.conclude(settled(0), LATER);

        dialogue.agreeToPublish(first, true, LATER);
        dialogue.agreeToPublish(other(first), false, LATER);
        assertThat(dialogue.publishedAt()).isEmpty();

        dialogue.agreeToPublish(other(first), true, LATER);
        assertThat(dialogue.publishedAt()).contains(LATER);
        refused("dialogue.problem.already-public", () -> dialogue.agreeToPublish(first, false, LATER));
    }

    @Test
    void theAuthorAlonePublishesASilenceButNotWhatWasSaidLate() {
        silent();
        dialogue.recordLate(statement(Position.OBJECTION, LATER));

        dialogue.agreeToPublish(Side.AUTHOR, true, LATER);
        assertThat(dialogue.publishedAt()).contains(LATER);
        assertThat(dialogue.isLateStatementPublic()).isFalse();

        dialogue.agreeToPublish(Side.CONSULTED, true, LATER);
        assertThat(dialogue.isLateStatementPublic()).isTrue();
    }

    @Test
    void theAuthorMayCallItOffUntilItIsOver() {
        closing(Position.COMMENTS_ONLY);
        dialogue.callOff("The text is withdrawn.", LATER);

        assertThat(dialogue.stage()).isEqualTo(DialogueStage.CALLED_OFF);
        assertThat(dialogue.outcome()).isEmpty();
        refused("problem.wrong-state", () -> dialogue.callOff("Again.", LATER));
    }

    private void gathered() {
        dialogue.consent(ASKED);
        dialogue.consolidate();
    }

    private void silent() {
        dialogue.consent(ASKED);
        dialogue.fallSilent(DEADLINE);
    }

    private void answering(Position position) {
        gathered();
        dialogue.release(statement(position, BEFORE), 2);
    }

    private void closing(Position position) {
        answering(position);
        dialogue.replyToPosition(new Reply("The council has the competence.", BEFORE));
        dialogue.sendAnswers(settled(0), BEFORE);
    }

    private void meeting() {
        closing(Position.COMMENTS_ONLY);
        dialogue.callMeeting(settled(1), LATER, "Freetown");
    }

    private void confirm(Side side) {
        dialogue.confirmMinutes(side, settled(1), LATER);
    }

    private static Side other(Side side) {
        return side == Side.AUTHOR ? Side.CONSULTED : Side.AUTHOR;
    }

    private static Statement statement(Position position, Instant at) {
        return new Statement(position, "In our view.", "Registration of persons", at, null);
    }

    private static Letter letter() {
        return new Letter("12/2026", LocalDate.of(2026, 5, 4), null, null);
    }

    private static Tally settled(int maintainedCritical) {
        return tally(List.of(), List.of(), maintainedCritical);
    }

    private static Tally tally(List<Integer> undecided, List<Integer> open, int maintainedCritical) {
        return new Tally(5, undecided, open, maintainedCritical);
    }

    private static Problem refused(String key, ThrowingCallable act) {
        return problem(Problem.Kind.WRONG_STATE, null, key, act);
    }

    private static void invalid(String field, String key, ThrowingCallable act) {
        problem(Problem.Kind.INVALID, field, key, act);
    }

    private static Problem problem(Problem.Kind kind, @Nullable String field, String key, ThrowingCallable act) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            caught[0] = problem;
        });
        if (field == null) {
            assertThat(caught[0].messageKey()).isEqualTo(key);
        } else {
            assertThat(caught[0].fields()).singleElement().satisfies(entry -> {
                assertThat(entry.field()).isEqualTo(field);
                assertThat(entry.messageKey()).isEqualTo(key);
            });
        }
        return caught[0];
    }
}
