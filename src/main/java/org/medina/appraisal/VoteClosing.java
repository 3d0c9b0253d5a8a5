package org.medina.appraisal;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Closes a vote and unseals it. */
@Component
class VoteClosing {

    private final AppraisalRepository appraisals;
    private final AppraisalRequestRows requests;
    private final SeatRows seats;
    private final VoteRows votes;
    private final AppraisalCase appraisalCase;
    private final Clock clock;

    VoteClosing(
            AppraisalRepository appraisals,
            AppraisalRequestRows requests,
            SeatRows seats,
            VoteRows votes,
            AppraisalCase appraisalCase,
            Clock clock) {
        this.appraisals = appraisals;
        this.requests = requests;
        this.seats = seats;
        this.votes = votes;
        this.appraisalCase = appraisalCase;
        this.clock = clock;
    }

    Ballot ballot(Appraisal appraisal) {
        List<SeatRows.Seated> sitting = seats.of(appraisal.id());
        int round = appraisal.openRound().orElseThrow().number();
        return new Ballot(requests.planOf(appraisal.id()).committee(), sitting, votes.of(appraisal.id(), round));
    }

    void close(Appraisal appraisal) {
        AppraisalStage from = appraisal.stage();
        count(appraisal);
        appraisalCase.moved(appraisal, from, "close-vote", null);
    }

    /** The time to vote has passed. */
    void closeByItself(Appraisal appraisal) {
        AppraisalStage from = appraisal.stage();
        count(appraisal);
        appraisalCase.movedByItself(appraisal, from, "close-vote", null);
    }

    private void count(Appraisal appraisal) {
        appraisal.closeVote(ballot(appraisal).count(clock.instant()));
        appraisals.save(appraisal);
    }
}
