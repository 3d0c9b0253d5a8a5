package org.medina.appraisal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and how the committee voted on it.
 *
 * @param due until when votes are taken
 * @param result null while the votes are sealed
 */
public record VotingRound(
        int number,
        Proposal proposal,
        Instant opened,
        Instant due,
        @Nullable Result result) {

    /**
     * What came of it, unsealed.
     *
     * @param quorum how many seats had to vote
     * @param apart seats that did not take part, and were not to
     */
    public record Result(
            Instant at,
            boolean adopted,
            boolean quorate,
            int agreed,
            int objected,
            int abstained,
            int quorum,
            List<Cast> votes,
            List<Apart> apart) {

        public Result {
            votes = List.copyOf(votes);
            apart = List.copyOf(apart);
        }

        /** Those who did not agree, with their words. */
        public List<Cast> dissent() {
            return votes.stream().filter(vote -> vote.choice() == Choice.OBJECT).toList();
        }
    }

    /** The vote of a seat. */
    public record Cast(
            String constituency, Choice choice, @Nullable String words) {}

    /**
     * A seat that took no part.
     *
     * @param recused true where its member declared a conflict, false where money of the request would reach its organisation
     */
    public record Apart(String constituency, boolean recused) {}

    boolean isOpen() {
        return result == null;
    }

    VotingRound closed(Result with) {
        return new VotingRound(number, proposal, opened, due, with);
    }
}
