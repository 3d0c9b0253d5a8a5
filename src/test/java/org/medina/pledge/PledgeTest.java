package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.medina.pledge.PledgeSamples.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.base.Problem;

/** The verbs of a pledge, and what each of them refuses. */
class PledgeTest {

    private static final Map<String, Consumer<Pledge>> VERBS = Map.of(
            "edit", pledge -> pledge.edit(written(content("We house half of them."), PledgeField.COMMITMENT)),
            "correct", pledge -> pledge.correct(written(pledge.content(), PledgeField.CONTACTS)),
            "sendToReview", pledge -> pledge.sendToReview(false),
            "approve", Pledge::approve,
            "freeze", pledge -> pledge.freeze(HASH, DUE),
            "returnToDraft", pledge -> pledge.returnToDraft(NOON),
            "sign", pledge -> pledge.sign(HASH, MAYOR, DUE),
            "publish", pledge -> pledge.publish(NOON),
            "withdraw", pledge -> pledge.withdraw("The site is gone.", null),
            "dropSilentPartners", pledge -> pledge.dropSilentPartners(NOON));

    private static final Map<PledgeStatus, Set<String>> POSSIBLE = Map.of(
            PledgeStatus.DRAFT, Set.of("edit", "sendToReview", "withdraw"),
            PledgeStatus.OFFICE_REVIEW, Set.of("correct", "approve", "returnToDraft", "withdraw"),
            PledgeStatus.SIGNING,
                    Set.of("correct", "freeze", "sign", "returnToDraft", "dropSilentPartners", "withdraw"),
            PledgeStatus.SECRETARIAT_CHECK, Set.of("correct", "publish", "returnToDraft", "withdraw"),
            PledgeStatus.PUBLISHED, Set.of("correct", "withdraw"),
            PledgeStatus.WITHDRAWN, Set.of());

    static Stream<Arguments> statesAndVerbs() {
        return POSSIBLE.keySet().stream()
                .flatMap(status -> VERBS.keySet().stream().map(verb -> Arguments.of(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("statesAndVerbs")
    void eachStateTakesItsVerbsAndLeavesThePledgeAloneOtherwise(PledgeStatus status, String verb) {
        Pledge pledge = in(status);
        Consumer<Pledge> act = VERBS.getOrDefault(verb, nothing -> {});
        if (POSSIBLE.getOrDefault(status, Set.of()).contains(verb)) {
            act.accept(pledge);
        } else {
            int revision = pledge.revision();
            refused(Problem.Kind.WRONG_STATE, () -> act.accept(pledge));
            assertThat(pledge.status()).isEqualTo(status);
            assertThat(pledge.revision()).isEqualTo(revision);
        }
    }

    @Test
    void everyStateThatIsReachedIsAsked() {
        assertThat(POSSIBLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(PledgeStatus.CONSULTATION, PledgeStatus.REVISION)));
    }

    @Test
    void anOfficeOfOneGoesStraightToTheSignatureAndThisIsNoted() {
        Pledge pledge = draft();
        pledge.sendToReview(true);
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNING);
        assertThat(pledge.isReviewSkipped()).isTrue();

        pledge.returnToDraft(NOON);
        assertThat(pledge.isReviewSkipped()).isFalse();
    }

    @Test
    void whatOthersEnteredIsConfirmedOnceBeforeItIsReviewed() {
        Pledge pledge = draft();
        pledge.enteredBy(SECRETARIAT);
        refused(Problem.Kind.WRONG_STATE, () -> pledge.sendToReview(false));
        assertThat(pledge.status()).isEqualTo(PledgeStatus.DRAFT);

        pledge.confirmEntry();
        refused(Problem.Kind.WRONG_STATE, pledge::confirmEntry);
        pledge.sendToReview(false);
        assertThat(pledge.status()).isEqualTo(PledgeStatus.OFFICE_REVIEW);
    }

    @Test
    void nobodySignsWhilePartnersAreAsked() {
        Pledge pledge = signing(partner(MONTREAL, "20"));
        refused(Problem.Kind.WRONG_STATE, () -> pledge.sign(HASH, MAYOR, DUE));

        pledge.confirmPart(MONTREAL, NOON);
        pledge.sign(HASH, MAYOR, DUE);
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SECRETARIAT_CHECK);
        assertThat(pledge.checkDue()).contains(DUE);
    }

    @Test
    void onlyTheFrozenTextIsSigned() {
        Pledge pledge = signing();
        refused(Problem.Kind.CONFLICT, () -> pledge.sign("b".repeat(64), MAYOR, DUE));
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNING);
    }

    @Test
    void whoeverWroteTheLastWordNeverSigns() {
        Pledge pledge = draft();
        pledge.edit(written(content("We house most."), MAYOR, NOON, PledgeField.COMMITMENT));
        pledge.sendToReview(false);
        approveAndFreeze(pledge);

        refused(Problem.Kind.FORBIDDEN, () -> pledge.sign(HASH, MAYOR, DUE));
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNING);
    }

    @Test
    void whoeverPutsMetadataRightIsNotTheLastEditor() {
        Pledge pledge = signing();
        pledge.correct(written(pledge.content(), MAYOR, NOON, PledgeField.SDG_TARGETS));

        assertThat(pledge.lastEditor()).contains(EDITOR);
        pledge.sign(HASH, MAYOR, DUE);
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SECRETARIAT_CHECK);
    }

    @Test
    void aCorrectionTouchesNothingThatASignatureCovers() {
        Pledge pledge = published();
        refused(
                Problem.Kind.INVALID,
                () -> pledge.correct(written(content("Something else."), PledgeField.COMMITMENT)));
        assertThat(pledge.content().commitment()).isEqualTo("We house everybody.");
    }

    @Test
    void aPartnerWhoDeclinesLeavesAndTheTextIsOpenAgain() {
        Pledge pledge = signing(partner(MONTREAL, "20"), partner(MAIPU, "10"));
        pledge.declinePart(MAIPU, NOON);

        assertThat(pledge.status()).isEqualTo(PledgeStatus.DRAFT);
        assertThat(pledge.content().partners())
                .extracting(PledgeContent.Partner::organisation)
                .containsExactly(MONTREAL);
        assertThat(pledge.textHash()).isEmpty();
        assertThat(pledge.partnersDue()).isEmpty();
        assertThat(pledge.lastEditor()).contains(EDITOR);
    }

    @Test
    void whoWasNotAskedOrHasAnsweredCannotAnswer() {
        Pledge pledge = signing(partner(MONTREAL, "20"), partner(MAIPU, "10"));
        refused(Problem.Kind.WRONG_STATE, () -> pledge.confirmPart(FREETOWN, NOON));
        pledge.confirmPart(MONTREAL, NOON);
        refused(Problem.Kind.WRONG_STATE, () -> pledge.confirmPart(MONTREAL, NOON));
        refused(Problem.Kind.WRONG_STATE, () -> pledge.declinePart(MONTREAL, NOON));
        refused(Problem.Kind.WRONG_STATE, () -> inReview(partner(MONTREAL, "20"))
                .confirmPart(MONTREAL, NOON));
        assertThat(pledge.status()).isEqualTo(PledgeStatus.SIGNING);
    }

    @Test
    void onlyTheSilentAreDroppedAtTheDeadline() {
        Pledge pledge = signing(partner(MONTREAL, "20"), partner(MAIPU, "10"));
        pledge.confirmPart(MONTREAL, NOON);
        pledge.dropSilentPartners(DUE);

        assertThat(pledge.status()).isEqualTo(PledgeStatus.DRAFT);
        assertThat(pledge.content().partners())
                .extracting(PledgeContent.Partner::organisation)
                .containsExactly(MONTREAL);
        assertThat(pledge.partnersToConfirm()).isEmpty();
    }

    @Test
    void anIdleDraftIsBroughtToMindOncePerPause() {
        Pledge pledge = draft();
        Instant later = NOON.plus(Duration.ofDays(22));
        assertThat(pledge.remind(NOON.minusSeconds(1), NOON)).isFalse();
        assertThat(pledge.remind(NOON, later)).isTrue();
        assertThat(pledge.remind(NOON, later.plusSeconds(1))).isFalse();

        Instant again = later.plus(Duration.ofDays(1));
        pledge.edit(written(content("We house most."), EDITOR, again, PledgeField.COMMITMENT));
        assertThat(pledge.remind(again.minusSeconds(1), again)).isFalse();
        assertThat(pledge.remind(again, again.plus(Duration.ofDays(30)))).isTrue();
        assertThat(inReview().remind(later, later)).isFalse();
    }

    @Test
    void anOverdueCheckIsEscalatedOncePerCheck() {
        Pledge pledge = inCheck();
        assertThat(pledge.escalate(DUE.minusSeconds(1))).isFalse();
        assertThat(pledge.escalate(DUE)).isTrue();
        assertThat(pledge.escalate(DUE.plusSeconds(1))).isFalse();

        pledge.returnToDraft(NOON);
        assertThat(pledge.escalate(DUE.plus(Duration.ofDays(99)))).isFalse();
        pledge.sendToReview(false);
        approveAndFreeze(pledge);
        Instant next = DUE.plus(Duration.ofDays(20));
        pledge.sign(HASH, MAYOR, next);
        assertThat(pledge.escalate(DUE.plusSeconds(2))).isFalse();
        assertThat(pledge.escalate(next)).isTrue();
    }

    @Test
    void aPublishedPledgeKeepsItsWordsWhenItIsWithdrawn() {
        Pledge pledge = published();
        pledge.withdraw("The site is gone.", "We could not buy the site.");

        assertThat(pledge.status()).isEqualTo(PledgeStatus.WITHDRAWN);
        assertThat(pledge.publishedAt()).contains(NOON);
        assertThat(pledge.withdrawnReason()).contains("The site is gone.");
        assertThat(pledge.withdrawnPublicReason()).contains("We could not buy the site.");
        assertThat(pledge.checkDue()).isEmpty();
    }

    private static void refused(Problem.Kind kind, ThrowingCallable act) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(act)
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }
}
