package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medina.casefile.Visibility;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What ends a pledge's way early or happens by itself: deadlines, reminders, withdrawal. */
@IntegrationTest
class PledgeTimesIT {

    private final PledgeFixtures fixtures;
    private final ProcessWatch watch;
    private final PledgeService pledges;
    private final PledgeDrafting drafting;

    @Autowired
    PledgeTimesIT(PledgeFixtures fixtures, ProcessWatch watch, PledgeService pledges, PledgeDrafting drafting) {
        this.fixtures = fixtures;
        this.watch = watch;
        this.pledges = pledges;
        this.drafting = drafting;
    }

    @AfterEach
    void resetClock() {
        watch.resetClock();
    }

    @Test
    void partnersWhoStaySilentAreDroppedAtTheDeadlineAndNotBefore() {
        ObjectNode content = fixtures.joint("Silent partners");
        content.withArray("partners").addObject().put("organisation", "maipu").put("share", 10);
        PledgeId id = fixtures.approved(content);
        fixtures.as("coordinator.maipu", "maipu", () -> pledges.confirm(id));

        watch.passDays(14);
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SIGNING);
        assertThat(watch.work(id)).containsExactly("pledge.confirm montreal");
        watch.passDays(30);

        assertThat(watch.status(id)).isEqualTo(PledgeStatus.DRAFT);
        assertThat(watch.details(id).partners())
                .extracting(partner -> partner.city().alias())
                .containsExactly("maipu");
        assertThat(watch.waitingAt(id)).containsExactly(PledgeProcess.DRAFT);
        assertThat(watch.work(id)).containsExactly("pledge.draft freetown");
        assertThat(watch.caseFile(id).due()).isNull();
        assertThat(watch.acts(id, "partners-silent")).isOne();
        assertThat(watch.history(id).getLast().person()).isNull();
        assertThat(watch.passed(id))
                .contains("boundary_PartnersSilent", "serviceTask_DropSilentPartners")
                .doesNotContain(PledgeProcess.SIGN, "boundary_PledgeReturned");
    }

    @Test
    void anIdleDraftIsBroughtToMindOnceAndAgainAfterTheNextPause() {
        PledgeId id = fixtures.draft(fixtures.complete("Idle"));
        watch.passDays(20);
        assertThat(watch.acts(id, "remind")).isZero();
        watch.passDays(2);
        assertThat(watch.acts(id, "remind")).isOne();
        watch.passDays(5);
        assertThat(watch.acts(id, "remind")).isOne();

        ObjectNode patch = fixtures.complete("Idle no more");
        fixtures.as("editor.freetown", "freetown", () -> drafting.edit(id, patch, PledgeRevision.ofFields(1)));
        watch.passDays(5);
        assertThat(watch.acts(id, "remind")).isOne();
        watch.passDays(20);
        assertThat(watch.acts(id, "remind")).isEqualTo(2);
        assertThat(watch.waitingAt(id)).containsExactly(PledgeProcess.DRAFT);
        assertThat(watch.work(id)).containsExactly("pledge.draft freetown");
    }

    @Test
    void noReminderComesOnceTheDraftIsSent() {
        PledgeId id = fixtures.inReview(fixtures.complete("Sent"));
        watch.passDays(60);

        assertThat(watch.acts(id)).doesNotContain("remind");
        assertThat(watch.passed(id)).doesNotContain("serviceTask_RemindOffice");
    }

    @ParameterizedTest
    @EnumSource(
            value = PledgeStatus.class,
            names = {"DRAFT", "OFFICE_REVIEW", "SIGNING", "SECRETARIAT_CHECK"})
    void aWithdrawalBeforePublicationEndsTheProcessAndTheWorldLearnsNothing(PledgeStatus status) {
        ObjectNode content = fixtures.complete("Withdrawn in " + status);
        PledgeId id = fixtures.in(status, content);
        assertThat(watch.status(id)).isEqualTo(status);

        fixtures.withdraw(id);

        withdrawn(id);
        assertThat(watch.caseFile(id).visibility()).isEqualTo(Visibility.CITY);
        assertThat(watch.passed(id)).contains("end_CaseClosed").doesNotContain("end_PledgePublished");
        assertThat(watch.history(id).getLast().from()).isEqualTo(status.name());
    }

    @Test
    void aWithdrawalWhilePartnersAreAskedEndsTheirWorkToo() {
        PledgeId id = fixtures.approved(fixtures.joint("Withdrawn while asked"));
        fixtures.withdraw(id);

        withdrawn(id);
        watch.passDays(60);
        assertThat(watch.acts(id)).doesNotContain("partners-silent");
        assertThat(watch.details(id).partners()).hasSize(1);
    }

    @Test
    void aPublishedPledgeIsWithdrawnInPublicWithItsPublicReasonOnly() {
        PledgeId id = fixtures.published(fixtures.complete("Withdrawn in public"));
        fixtures.as(
                "mayor.freetown",
                "freetown",
                () -> pledges.withdraw(id, "The mayor wants it off.", "The site could not be bought."));

        withdrawn(id);
        assertThat(watch.caseFile(id).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(watch.details(id).withdrawnPublicReason()).isEqualTo("The site could not be bought.");
        assertThat(watch.history(id, "coordinator.sfax", "sfax"))
                .extracting("action", "reason")
                .contains(org.assertj.core.groups.Tuple.tuple("withdrawn", "The site could not be bought."))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("withdraw", "The mayor wants it off."));
        assertThat(watch.passed(id)).contains("end_PledgePublished").doesNotContain("end_CaseClosed");
    }

    private void withdrawn(PledgeId id) {
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.WITHDRAWN);
        assertThat(watch.caseFile(id).status()).isEqualTo("WITHDRAWN");
        assertThat(watch.caseFile(id).stage()).isEqualTo("withdrawn");
        assertThat(watch.caseFile(id).turn()).isNull();
        assertThat(watch.waitingAt(id)).isEmpty();
        assertThat(watch.work(id)).isEmpty();
    }
}
