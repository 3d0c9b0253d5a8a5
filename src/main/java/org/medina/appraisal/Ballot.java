package org.medina.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medina.appraisal.VotingRound.Apart;
import org.medina.appraisal.VotingRound.Cast;
import org.medina.appraisal.VotingRound.Result;
import org.medina.identity.PersonId;

/**
 * Counts the votes of a round.
 *
 * @param votes of whoever; those of seats that take no part do not count
 */
record Ballot(AppraisalPlan.Committee committee, List<SeatRows.Seated> seats, Map<PersonId, VoteRows.Vote> votes) {

    /** Whether all who may vote have. */
    boolean isComplete() {
        return voters().stream().allMatch(seat -> votes.containsKey(seat.person()));
    }

    /** The quorum, in the proportion in which fewer places are taken; at least one. Stand-ins take places, they add none. */
    int quorum() {
        int voters = voters().size();
        long places = seats.stream().filter(seat -> !seat.isStandIn()).count();
        int needed = places == 0 ? 0 : Math.ceilDiv(committee.quorum() * voters, Math.toIntExact(places));
        return Math.clamp(needed, 1, Math.max(1, voters));
    }

    Result count(Instant at) {
        List<Cast> cast = new ArrayList<>();
        for (SeatRows.Seated seat : voters()) {
            VoteRows.Vote vote = votes.get(seat.person());
            if (vote != null) {
                cast.add(new Cast(seat.constituency(), vote.choice(), vote.words()));
            }
        }
        int agreed = count(cast, Choice.AGREE);
        int objected = count(cast, Choice.OBJECT);
        boolean quorate = isQuorate(cast.size());
        boolean adopted = quorate && isAdopted(agreed, objected);
        return new Result(at, adopted, quorate, agreed, objected, count(cast, Choice.ABSTAIN), quorum(), cast, apart());
    }

    /** Where silence is consent, the seats that could have spoken make the quorum. */
    private boolean isQuorate(int cast) {
        return switch (committee.rule()) {
            case CONSENSUS, MAJORITY -> cast >= quorum();
            case NO_OBJECTION -> voters().size() >= quorum();
        };
    }

    /** Abstentions make a quorum and nothing else. */
    private boolean isAdopted(int agreed, int objected) {
        return switch (committee.rule()) {
            case CONSENSUS -> agreed > 0 && objected == 0;
            case NO_OBJECTION -> objected == 0;
            case MAJORITY -> agreed > objected;
        };
    }

    private List<SeatRows.Seated> voters() {
        return seats.stream().filter(SeatRows.Seated::mayVote).toList();
    }

    private List<Apart> apart() {
        return seats.stream()
                .filter(seat -> !seat.mayVote())
                .map(seat -> new Apart(seat.constituency(), seat.isRecused()))
                .toList();
    }

    private static int count(List<Cast> cast, Choice choice) {
        return Math.toIntExact(
                cast.stream().filter(vote -> vote.choice() == choice).count());
    }
}
