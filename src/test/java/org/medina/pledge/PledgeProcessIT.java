package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** The ways that people take a pledge through its process: what is passed, what is not, and where all sides stand then. */
@IntegrationTest
class PledgeProcessIT {

    private static final String PARTNERS = PledgeProcess.CONFIRM;

    private final PledgeFixtures fixtures;
    private final ProcessWatch watch;
    private final PledgeService pledges;
    private final PledgeDrafting drafting;

    @Autowired
    PledgeProcessIT(PledgeFixtures fixtures, ProcessWatch watch, PledgeService pledges, PledgeDrafting drafting) {
        this.fixtures = fixtures;
        this.watch = watch;
        this.pledges = pledges;
        this.drafting = drafting;
    }

    @Test
    void aPledgeWithoutPartnersGoesFromDraftToPublicationAndItsProcessEnds() {
        PledgeId id = fixtures.draft(fixtures.complete("Straight on"));
        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        fixtures.as("editor.freetown", "freetown", () -> pledges.sendToReview(id));
        stands(id, PledgeStatus.OFFICE_REVIEW, PledgeProcess.REVIEW, "pledge.review freetown");
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id));
        stands(id, PledgeStatus.SIGNING, PledgeProcess.SIGN, "pledge.sign freetown");
        fixtures.signAs("mayor.freetown", id);
        stands(id, PledgeStatus.SECRETARIAT_CHECK, PledgeProcess.CHECK, "pledge.check secretariat");
        assertThat(watch.caseFile(id).due()).isNotNull();
        fixtures.as("officer", "secretariat", () -> pledges.accept(id));

        ended(id, PledgeStatus.PUBLISHED);
        assertThat(watch.details(id).progress()).isEqualTo(PledgeProgress.PLANNING);
        assertThat(watch.details(id).publishedAt()).isNotNull();
        assertThat(watch.caseFile(id).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(watch.caseFile(id).stage()).isEqualTo("published");
        assertThat(watch.acts(id))
                .containsExactly("create", "send-to-review", "approve", "freeze", "sign", "accept", "publish");
        assertThat(watch.passed(id))
                .contains("serviceTask_FreezePledge", "serviceTask_PublishPledge", "end_PledgePublished")
                .doesNotContain(PARTNERS, "serviceTask_DropSilentPartners", "end_CaseClosed");
    }

    @Test
    void theReviewReturnsADraft() {
        PledgeId id = fixtures.inReview(fixtures.complete("Back from review"));
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.returnToDraft(id, "Say how many."));

        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        assertThat(watch.history(id).getLast()).satisfies(row -> {
            assertThat(row.action()).isEqualTo("return");
            assertThat(row.from()).isEqualTo("OFFICE_REVIEW");
            assertThat(row.to()).isEqualTo("DRAFT");
            assertThat(row.reason()).isEqualTo("Say how many.");
        });
        assertThat(watch.passed(id)).doesNotContain("serviceTask_FreezePledge", PledgeProcess.SIGN);
        assertThat(watch.details(id).textHash()).isNull();
    }

    @Test
    void theSignatoryReturnsATextThatThenNeedsAllSteps() {
        PledgeId id = fixtures.approved(fixtures.complete("Back from signature"));
        String before = watch.details(id).textHash();
        fixtures.as("mayor.freetown", "freetown", () -> pledges.returnToDraft(id, "Not like this."));

        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        assertThat(watch.details(id).textHash()).isNull();
        edit(id, "risks", "Rain.");
        fixtures.as("editor.freetown", "freetown", () -> pledges.sendToReview(id));
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id));
        stands(id, PledgeStatus.SIGNING, PledgeProcess.SIGN, "pledge.sign freetown");
        assertThat(watch.details(id).textHash()).isNotNull().isNotEqualTo(before);
        assertThat(watch.acts(id, "freeze")).isEqualTo(2);
        assertThat(watch.passed(id)).doesNotContain(PledgeProcess.CHECK, PARTNERS);
    }

    @Test
    void theSignatoryReturnsATextWhilePartnersAreStillAsked() {
        PledgeId id = fixtures.approved(fixtures.joint("Back from partners"));
        stands(id, PledgeStatus.SIGNING, PARTNERS, "pledge.confirm montreal");
        fixtures.as("mayor.freetown", "freetown", () -> pledges.returnToDraft(id, "Ask them later."));

        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        assertThat(watch.details(id).partners()).hasSize(1);
        assertThat(watch.caseFile(id).due()).isNull();
        assertThat(watch.passed(id))
                .contains("boundary_PledgeReturned")
                .doesNotContain(PledgeProcess.SIGN, "boundary_PartnersSilent");
        refused(Problem.Kind.WRONG_STATE, "coordinator.montreal", "montreal", () -> pledges.confirm(id));
    }

    @Test
    void theCheckReturnsAPledgeAndItsSignatureIsVoid() {
        PledgeId id = fixtures.inCheck(fixtures.complete("Back from check"));
        fixtures.as("officer", "secretariat", () -> pledges.returnToDraft(id, "The paragraph is wrong."));

        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        assertThat(watch.signatures(id)).singleElement().satisfies(signature -> assertThat(signature.counts())
                .isFalse());
        assertThat(watch.caseFile(id).due()).isNull();
        assertThat(watch.passed(id)).doesNotContain("serviceTask_PublishPledge");
        assertThat(watch.details(id).publishedAt()).isNull();
    }

    @Test
    void anOfficeOfOneSkipsTheReviewAndTheHistorySaysSo() {
        PledgeId id = fixtures.draftOf("coordinator.maipu", "maipu", fixtures.complete("Alone"));
        fixtures.as("coordinator.maipu", "maipu", () -> pledges.sendToReview(id));

        stands(id, PledgeStatus.SIGNING, PledgeProcess.SIGN, "pledge.sign maipu");
        assertThat(watch.details(id).reviewSkipped()).isTrue();
        assertThat(watch.history(id, "mayor.maipu", "maipu"))
                .extracting("action")
                .containsExactly("create", "skip-review", "freeze");
        assertThat(watch.passed(id)).contains("serviceTask_FreezePledge").doesNotContain(PledgeProcess.REVIEW);
    }

    @Test
    void partnersAnswerSideBySide() {
        PledgeId id = fixtures.approved(withMaipu("Three cities"));
        assertThat(watch.work(id)).containsExactly("pledge.confirm maipu", "pledge.confirm montreal");
        assertThat(watch.caseFile(id).due()).isNotNull();
        fixtures.as("coordinator.maipu", "maipu", () -> pledges.confirm(id));

        stands(id, PledgeStatus.SIGNING, PARTNERS, "pledge.confirm montreal");
        assertThat(watch.caseFile(id).stage()).isEqualTo("partners");
        refused(Problem.Kind.WRONG_STATE, "coordinator.maipu", "maipu", () -> pledges.confirm(id));
        refused(
                Problem.Kind.WRONG_STATE,
                "mayor.freetown",
                "freetown",
                () -> pledges.sign(
                        id, watch.details(id).textHash(), "Resolution", java.time.LocalDate.of(2026, 1, 15)));
        fixtures.as("mayor.montreal", "montreal", () -> pledges.confirm(id));

        stands(id, PledgeStatus.SIGNING, PledgeProcess.SIGN, "pledge.sign freetown");
        assertThat(watch.caseFile(id).stage()).isEqualTo("signature");
        assertThat(watch.acts(id, "confirm")).isEqualTo(2);
        assertThat(watch.passed(id)).doesNotContain("boundary_PartnersSilent", "boundary_PledgeReturned");
    }

    @Test
    void aPartnerWhoDeclinesLeavesAndTheTextGoesBack() {
        PledgeId id = fixtures.approved(withMaipu("One declines"));
        fixtures.as("coordinator.maipu", "maipu", () -> pledges.confirm(id));
        fixtures.as("coordinator.montreal", "montreal", () -> pledges.decline(id, "No money this year."));

        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        assertThat(watch.details(id).partners())
                .extracting(partner -> partner.city().alias())
                .containsExactly("maipu");
        assertThat(watch.history(id).getLast().reason()).isEqualTo("No money this year.");
        assertThat(watch.passed(id)).doesNotContain(PledgeProcess.SIGN);
        refused(Problem.Kind.NOT_FOUND, "coordinator.montreal", "montreal", () -> pledges.confirm(id));

        fixtures.as("editor.freetown", "freetown", () -> pledges.sendToReview(id));
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id));
        stands(id, PledgeStatus.SIGNING, PledgeProcess.SIGN, "pledge.sign freetown");
    }

    @Test
    void aDeclineStopsAskingTheOthers() {
        PledgeId id = fixtures.approved(withMaipu("First declines"));
        fixtures.as("mayor.maipu", "maipu", () -> pledges.decline(id, null));

        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        refused(Problem.Kind.WRONG_STATE, "coordinator.montreal", "montreal", () -> pledges.confirm(id));
    }

    @Test
    void whatTheSecretariatEnteredWaitsForTheCity() {
        PledgeId id = fixtures.entered(fixtures.complete("Entered"));
        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        refused(Problem.Kind.WRONG_STATE, "editor.freetown", "freetown", () -> pledges.sendToReview(id));
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.confirm(id));

        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft freetown");
        assertThat(watch.details(id).enteredBy()).isNull();
        assertThat(watch.acts(id)).containsExactly("enter", "confirm-entry");
        ObjectNode patch = fixtures.complete("Entered, changed");
        refused(
                Problem.Kind.FORBIDDEN,
                "officer",
                "secretariat",
                () -> drafting.edit(id, patch, PledgeRevision.ofFields(1)));
    }

    @Test
    void whatTheSecretariatEnteredIsRefusedByTheCityWithAReasonAndEnds() {
        PledgeId id = fixtures.entered(fixtures.complete("Entered and refused"));
        refused(Problem.Kind.FORBIDDEN, "editor.freetown", "freetown", () -> pledges.withdraw(id, "Not ours.", null));
        refused(Problem.Kind.FORBIDDEN, "officer", "secretariat", () -> pledges.confirm(id));
        refused(Problem.Kind.INVALID, "mayor.freetown", "freetown", () -> pledges.withdraw(id, " ", null));

        fixtures.as("coordinator.freetown", "freetown", () -> pledges.withdraw(id, "We never sent this.", null));

        assertThat(watch.status(id)).isEqualTo(PledgeStatus.WITHDRAWN);
        assertThat(watch.acts(id)).containsExactly("enter", "refuse-entry");
        refused(Problem.Kind.WRONG_STATE, "coordinator.freetown", "freetown", () -> pledges.confirm(id));
        ObjectNode patch = fixtures.complete("Entered, changed");
        refused(
                Problem.Kind.WRONG_STATE,
                "officer",
                "secretariat",
                () -> drafting.edit(id, patch, PledgeRevision.ofFields(1)));
    }

    private ObjectNode withMaipu(String title) {
        ObjectNode content = fixtures.joint(title);
        content.withArray("partners").addObject().put("organisation", "maipu").put("share", 10);
        return content;
    }

    private void edit(PledgeId id, String field, String value) {
        ObjectNode patch = fixtures.complete("x").removeAll().put(field, value);
        PledgeRevision read = watch.details(id).read();
        fixtures.as("editor.freetown", "freetown", () -> drafting.edit(id, patch, read));
    }

    private void stands(PledgeId id, PledgeStatus status, String element, String work) {
        assertThat(watch.status(id)).isEqualTo(status);
        assertThat(watch.caseFile(id).status()).isEqualTo(status.name());
        assertThat(watch.waitingAt(id)).containsExactly(element);
        assertThat(watch.work(id)).containsExactly(work);
    }

    private void ended(PledgeId id, PledgeStatus status) {
        assertThat(watch.status(id)).isEqualTo(status);
        assertThat(watch.caseFile(id).status()).isEqualTo(status.name());
        assertThat(watch.caseFile(id).turn()).isNull();
        assertThat(watch.waitingAt(id)).isEmpty();
        assertThat(watch.work(id)).isEmpty();
    }

    private void refused(Problem.Kind kind, String account, String organisation, Runnable act) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> fixtures.as(account, organisation, act))
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }
}
