package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.pledge.PledgeSamples.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A partner's yes is to a certain text and a certain share. */
class AnswersTest {

    @Test
    void aYesCountsOnlyForItsOwnPartner() {
        Pledge pledge = signing(partner(MONTREAL, "20"), partner(MAIPU, "10"));
        assertThat(pledge.partnersToConfirm()).containsExactly(MONTREAL, MAIPU);

        pledge.confirmPart(MONTREAL, NOON);

        assertThat(pledge.partnersToConfirm()).containsExactly(MAIPU);
        assertThat(pledge.partnersDue()).contains(DUE);
    }

    @Test
    void theDeadlineGoesWithTheLastAnswer() {
        Pledge pledge = signing(partner(MONTREAL, "20"), partner(MAIPU, "10"));

        pledge.confirmPart(MAIPU, NOON);
        pledge.confirmPart(MONTREAL, NOON);

        assertThat(pledge.partnersToConfirm()).isEmpty();
        assertThat(pledge.partnersDue()).isEmpty();
    }

    @Test
    void aChangedShareAsksThatPartnerAgainAndNobodyElse() {
        Pledge pledge = confirmedByBothAndReturned();

        pledge.edit(written(
                content("We house everybody.", partner(MONTREAL, "25"), partner(MAIPU, "10")), PledgeField.PARTNERS));

        assertThat(pledge.partnersToConfirm()).containsExactly(MONTREAL);
    }

    @Test
    void aShareWrittenDifferentlyIsTheSameShare() {
        Pledge pledge = confirmedByBothAndReturned();

        pledge.edit(written(
                content("We house everybody.", partner(MONTREAL, "20.00"), partner(MAIPU, "1e1")),
                PledgeField.PARTNERS));

        assertThat(pledge.partnersToConfirm()).isEmpty();
    }

    @Test
    void aChangedTextAsksAllPartnersAgain() {
        Pledge pledge = confirmedByBothAndReturned();

        pledge.edit(written(
                content("We house half of them.", partner(MONTREAL, "20"), partner(MAIPU, "10")),
                PledgeField.COMMITMENT));

        assertThat(pledge.partnersToConfirm()).containsExactly(MONTREAL, MAIPU);
    }

    @Test
    void aTextPutBackAsItWasFindsTheAnswersAgain() {
        Pledge pledge = confirmedByBothAndReturned();
        pledge.edit(written(
                content("We house half of them.", partner(MONTREAL, "20"), partner(MAIPU, "10")),
                PledgeField.COMMITMENT));

        pledge.edit(written(
                content("We house everybody.", partner(MONTREAL, "20"), partner(MAIPU, "10")), PledgeField.COMMITMENT));

        assertThat(pledge.partnersToConfirm()).isEmpty();
    }

    @Test
    void aNewPartnerIsAskedAndTheOthersAreNot() {
        Pledge pledge = confirmedByBothAndReturned();

        pledge.edit(written(
                content(
                        "We house everybody.",
                        partner(MONTREAL, "20"),
                        partner(MAIPU, "10"),
                        partner(SECRETARIAT, "5")),
                PledgeField.PARTNERS));

        assertThat(pledge.partnersToConfirm()).containsExactly(SECRETARIAT);
    }

    @Test
    void whoDeclinedIsAskedAgainWhenTakenBackOnTheirOldTerms() {
        Pledge pledge = confirmedByBothAndReturned();
        pledge.edit(written(
                content("We house everybody.", partner(MONTREAL, "25"), partner(MAIPU, "10")), PledgeField.PARTNERS));
        pledge.sendToReview(false);
        approveAndFreeze(pledge);
        pledge.declinePart(MONTREAL, NOON);

        pledge.edit(written(
                content("We house everybody.", partner(MONTREAL, "20"), partner(MAIPU, "10")), PledgeField.PARTNERS));

        assertThat(pledge.partnersToConfirm()).containsExactly(MONTREAL);
    }

    @Test
    void whoStayedSilentIsAskedAgainWhenTakenBackOnTheirOldTerms() {
        Pledge pledge = confirmedByBothAndReturned();
        pledge.edit(written(
                content("We house everybody.", partner(MONTREAL, "25"), partner(MAIPU, "10")), PledgeField.PARTNERS));
        pledge.sendToReview(false);
        approveAndFreeze(pledge);
        pledge.dropSilentPartners(NOON.plus(Duration.ofDays(30)));

        pledge.edit(written(
                content("We house everybody.", partner(MONTREAL, "20"), partner(MAIPU, "10")), PledgeField.PARTNERS));

        assertThat(pledge.partnersToConfirm()).containsExactly(MONTREAL);
    }

    private static Pledge confirmedByBothAndReturned() {
        Pledge pledge = signing(partner(MONTREAL, "20"), partner(MAIPU, "10"));
        pledge.confirmPart(MONTREAL, NOON);
        pledge.confirmPart(MAIPU, NOON);
        pledge.returnToDraft(NOON);
        return pledge;
    }
}
