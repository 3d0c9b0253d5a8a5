package org.medina.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;

/**
 * An appraisal as far as its reader may know it; what they may not know is empty or null.
 *
 * @param reviewDue the reader's own deadline where they review; null while the clock stands still
 * @param own the review of the reader's agency
 * @param reviews all that were handed in
 * @param agencies who reviews and how far they are, for the secretariat; without it once the reviews are open to read
 * @param kept which shares the call keeps for whom, for those who decide and the secretariat
 * @param barred agencies of the plan that would get money
 */
public record AppraisalDetails(
        AppraisalId id,
        int version,
        String reference,
        SubjectRef about,
        String title,
        AppraisalStage stage,
        Organisation applicant,
        @Nullable Money asked,
        Instant createdAt,
        @Nullable Instant reviewDue,
        boolean stopped,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Rubric rubric,
        @Nullable ReviewView own,
        List<ReviewView> reviews,
        List<Agency> agencies,
        List<Organisation> barred,
        List<AppraisalQuestion> questions,
        @Nullable Committee committee,
        List<KeptShare> kept,
        List<VotingRound> rounds,
        @Nullable Minutes minutes,
        @Nullable Proposal decision,
        Set<AppraisalAction> actions) {

    public AppraisalDetails {
        reviews = List.copyOf(reviews);
        agencies = List.copyOf(agencies);
        barred = List.copyOf(barred);
        questions = List.copyOf(questions);
        kept = List.copyOf(kept);
        rounds = List.copyOf(rounds);
        actions = Set.copyOf(actions);
    }

    public boolean may(AppraisalAction action) {
        return actions.contains(action);
    }

    /** The vote that is open. */
    public Optional<VotingRound> openRound() {
        return rounds.isEmpty() || rounds.getLast().result() != null ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** What is scored and marked. */
    public record Rubric(List<AppraisalPlan.Criterion> criteria, List<AppraisalPlan.Marker> markers, int quorum) {}

    /**
     * A review.
     *
     * @param reviewer null where the reader knows the agency only
     * @param total weighted, from 0 to 100; null while a score is missing
     */
    public record ReviewView(
            UUID id,
            int version,
            Organisation agency,
            @Nullable String reviewer,
            ReviewStanding standing,
            ReviewContent content,
            List<ScoreChange> changes,
            @Nullable BigDecimal total,
            @Nullable Instant due,
            @Nullable Instant handedIn,
            boolean mine) {

        /** As it stands after what the panel changed; null while it is missing. */
        public @Nullable Integer scoreOf(String criterion) {
            Integer score = Optional.ofNullable(content.scores().get(criterion))
                    .map(ReviewContent.Score::value)
                    .orElse(null);
            for (ScoreChange change : changes) {
                if (change.criterion().equals(criterion)) {
                    score = change.to();
                }
            }
            return score;
        }
    }

    /** An agency that was asked, and how far it is. */
    public record Agency(
            Organisation organisation,
            ReviewStanding standing,
            @Nullable Instant due,
            @Nullable String conflict) {}

    /**
     * Who decides and how.
     *
     * @param own the reader's seat and what it has said; null where they have none
     */
    public record Committee(
            Organisation organisation,
            AppraisalPlan.DecisionRule rule,
            int quorum,
            int minutesHours,
            List<Seat> seats,
            @Nullable OwnSeat own) {}

    /** A seat; who has it is the committee's own business. @param standIn whether its member takes another one's place */
    public record Seat(String constituency, @Nullable OrganisationId barredBy, boolean recused, boolean standIn) {}

    /** The reader's seat. */
    public record OwnSeat(
            String constituency,
            boolean mayVote,
            @Nullable Choice choice,
            @Nullable String words) {}
}
