package org.medina.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.appraisal.AppraisalPlan.DecisionRule;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

class BallotTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    @ParameterizedTest(name = "{0}: {1} of which {2} barred, quorum {3}, votes {4}")
    @CsvSource(textBlock = """
            CONSENSUS,    4, 0, 3, AAA,  true,  true
            CONSENSUS,    4, 0, 3, AAAB, true,  true
            CONSENSUS,    4, 0, 3, AAAO, true,  false
            CONSENSUS,    4, 0, 3, BBB,  true,  false
            CONSENSUS,    4, 0, 3, AA,   false, false
            MAJORITY,     4, 0, 3, AAO,  true,  true
            MAJORITY,     4, 0, 3, AO,   false, false
            MAJORITY,     4, 0, 3, AABO, true,  true
            MAJORITY,     4, 0, 3, AOB,  true,  false
            MAJORITY,     4, 0, 3, AAOO, true,  false
            MAJORITY,     4, 1, 3, AAO,  true,  true
            MAJORITY,     4, 1, 3, AA,   false, false
            MAJORITY,     4, 2, 3, AA,   true,  true
            MAJORITY,     4, 2, 3, A,    false, false
            NO_OBJECTION, 4, 0, 3, '',   true,  true
            NO_OBJECTION, 4, 0, 3, O,    true,  false
            NO_OBJECTION, 4, 3, 3, '',   true,  true
            NO_OBJECTION, 4, 4, 3, '',   false, false
            """)
    void aRuleDecidesWithItsQuorum(
            DecisionRule rule, int seats, int barred, int quorum, String votes, boolean quorate, boolean adopted) {
        VotingRound.Result result = ballot(rule, seats, barred, quorum, votes).count(NOW);

        assertThat(result.quorate()).isEqualTo(quorate);
        assertThat(result.adopted()).isEqualTo(adopted);
        assertThat(result.apart()).hasSize(barred);
        assertThat(result.agreed() + result.objected() + result.abstained()).isEqualTo(votes.length());
    }

    @Test
    void aVoteOfASeatThatTakesNoPartDoesNotCount() {
        Ballot ballot = ballot(DecisionRule.MAJORITY, 4, 1, 2, "AA");
        Map<PersonId, VoteRows.Vote> votes = new HashMap<>(ballot.votes());
        votes.put(ballot.seats().getFirst().person(), new VoteRows.Vote(Choice.OBJECT, "No.", NOW));

        VotingRound.Result result = new Ballot(ballot.committee(), ballot.seats(), votes).count(NOW);

        assertThat(result.objected()).isZero();
        assertThat(result.dissent()).isEmpty();
    }

    @Test
    void itIsCompleteWhenAllWhoMayVoteHave() {
        assertThat(ballot(DecisionRule.MAJORITY, 4, 1, 3, "AA").isComplete()).isFalse();
        assertThat(ballot(DecisionRule.MAJORITY, 4, 1, 3, "AAO").isComplete()).isTrue();
    }

    /** The barred seats first; the votes of those behind them. */
    private static Ballot ballot(DecisionRule rule, int seats, int barred, int quorum, String votes) {
        List<SeatRows.Seated> sitting = new ArrayList<>();
        Map<PersonId, VoteRows.Vote> cast = new HashMap<>();
        for (int at = 0; at < seats; at++) {
            var person = new PersonId(new UUID(0, at));
            sitting.add(new SeatRows.Seated(
                    person, "Seat " + at, at < barred ? new OrganisationId(new UUID(1, at)) : null, null));
            int vote = at - barred;
            if (vote >= 0 && vote < votes.length()) {
                cast.put(person, new VoteRows.Vote(choice(votes.charAt(vote)), null, NOW));
            }
        }
        var committee = new AppraisalPlan.Committee(new OrganisationId(new UUID(2, 2)), List.of(), rule, quorum, 5, 72);
        return new Ballot(committee, sitting, cast);
    }

    private static Choice choice(char letter) {
        return switch (letter) {
            case 'A' -> Choice.AGREE;
            case 'O' -> Choice.OBJECT;
            default -> Choice.ABSTAIN;
        };
    }
}
