package org.medina.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All votes of an appraisal, in their order. */
record Rounds(List<VotingRound> all) {

    static final Rounds NONE = new Rounds(List.of());

    Rounds {
        all = List.copyOf(all);
    }

    Optional<VotingRound> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    Optional<VotingRound> open() {
        return last().filter(VotingRound::isOpen);
    }

    Optional<VotingRound> adopted() {
        return last().filter(round -> round.result() != null && round.result().adopted());
    }

    Rounds with(VotingRound round) {
        List<VotingRound> rounds = new ArrayList<>(all.subList(0, round.number() - 1));
        rounds.add(round);
        return new Rounds(rounds);
    }
}
