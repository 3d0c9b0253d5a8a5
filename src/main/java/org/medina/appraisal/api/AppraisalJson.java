package org.medina.appraisal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalAction;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalPlan;
import org.medina.appraisal.AppraisalQuestion;
import org.medina.appraisal.AppraisalStage;
import org.medina.appraisal.Choice;
import org.medina.appraisal.KeptShare;
import org.medina.appraisal.Minutes;
import org.medina.appraisal.Proposal;
import org.medina.appraisal.ReviewContent;
import org.medina.appraisal.ReviewStanding;
import org.medina.appraisal.ScoreChange;
import org.medina.appraisal.VotingRound;
import org.medina.base.Money;
import org.medina.base.api.EntityTag;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.springframework.http.ResponseEntity;

/** An appraisal as JSON. */
@Schema(name = "Appraisal")
record AppraisalJson(
        UUID id,
        String reference,
        Subject subject,
        String title,
        AppraisalStage stage,
        Party applicant,
        @Nullable Money asked,
        Instant createdAt,
        @Nullable Instant reviewDue,
        boolean clockStopped,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Rubric rubric,
        @Nullable ReviewJson review,
        List<ReviewJson> reviews,
        List<Agency> agencies,
        List<Party> barred,
        List<Question> questions,
        @Nullable Committee committee,
        List<Kept> reserved,
        List<VotingRound> rounds,
        @Nullable Minutes minutes,
        @Nullable Proposal decision,
        Set<AppraisalAction> actions) {

    /** The case of the request. */
    @Schema(name = "AppraisalSubject")
    record Subject(String kind, UUID id) {}

    @Schema(name = "AppraisalParty")
    record Party(UUID id, String alias, String name) {

        static Party of(Organisation organisation) {
            return new Party(organisation.id().value(), organisation.alias(), organisation.name());
        }
    }

    @Schema(name = "AppraisalRubric")
    record Rubric(List<AppraisalPlan.Criterion> criteria, List<AppraisalPlan.Marker> markers, int quorum) {}

    /** A review; {@code total} is weighted and goes from 0 to 100. */
    @Schema(name = "AppraisalReview")
    record ReviewJson(
            UUID id,
            Party agency,
            @Nullable String reviewer,
            ReviewStanding standing,
            ReviewContent content,
            List<ScoreChange> changes,
            @Nullable BigDecimal total,
            @Nullable Instant due,
            @Nullable Instant handedInAt,
            boolean mine) {

        static ReviewJson of(AppraisalDetails.ReviewView review) {
            return new ReviewJson(
                    review.id(),
                    Party.of(review.agency()),
                    review.reviewer(),
                    review.standing(),
                    review.content(),
                    review.changes(),
                    review.total(),
                    review.due(),
                    review.handedIn(),
                    review.mine());
        }
    }

    /** An agency that was asked, for the secretariat. */
    @Schema(name = "AppraisalAgency")
    record Agency(
            Party organisation,
            ReviewStanding standing,
            @Nullable Instant due,
            @Nullable String conflict) {}

    @Schema(name = "AppraisalQuestion")
    record Question(
            UUID id,
            @Nullable OrganisationId raisedBy,
            String text,
            Instant raisedAt,
            @Nullable Instant putAt,
            @Nullable Instant due,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Instant lapsedAt) {

        static Question of(AppraisalQuestion question) {
            return new Question(
                    question.id(),
                    question.raisedBy(),
                    question.text(),
                    question.raised(),
                    question.put(),
                    question.due(),
                    question.answer(),
                    question.answered(),
                    question.lapsed());
        }
    }

    /** The committee; {@code own} is the caller’s seat and what it has said so far. */
    @Schema(name = "AppraisalCommittee")
    record Committee(
            Party organisation,
            AppraisalPlan.DecisionRule rule,
            int quorum,
            int minutesHours,
            List<Seat> seats,
            @Nullable OwnSeat own) {

        static @Nullable Committee of(AppraisalDetails.@Nullable Committee committee) {
            return committee == null
                    ? null
                    : new Committee(
                            Party.of(committee.organisation()),
                            committee.rule(),
                            committee.quorum(),
                            committee.minutesHours(),
                            committee.seats().stream().map(Seat::of).toList(),
                            OwnSeat.of(committee.own()));
        }
    }

    /** A share that the call keeps for a group; {@code counts} where this request is of the group. */
    @Schema(name = "AppraisalReserved")
    record Kept(
            String group,
            BigDecimal percent,
            long requests,
            Money asked,
            BigDecimal askedPercent,
            Money approved,
            BigDecimal approvedPercent,
            boolean counts) {

        static Kept of(KeptShare kept) {
            return new Kept(
                    kept.nameKey().substring(kept.nameKey().lastIndexOf('.') + 1),
                    kept.percent(),
                    kept.requests(),
                    kept.asked(),
                    kept.askedPercent(),
                    kept.approved(),
                    kept.approvedPercent(),
                    kept.counts());
        }
    }

    @Schema(name = "AppraisalSeat")
    record Seat(String constituency, @Nullable OrganisationId barredBy, boolean recused, boolean standIn) {

        static Seat of(AppraisalDetails.Seat seat) {
            return new Seat(seat.constituency(), seat.barredBy(), seat.recused(), seat.standIn());
        }
    }

    @Schema(name = "AppraisalOwnSeat")
    record OwnSeat(
            String constituency,
            boolean mayVote,
            @Nullable Choice choice,
            @Nullable String words) {

        static @Nullable OwnSeat of(AppraisalDetails.@Nullable OwnSeat seat) {
            return seat == null ? null : new OwnSeat(seat.constituency(), seat.mayVote(), seat.choice(), seat.words());
        }
    }

    static ResponseEntity<AppraisalJson> answer(AppraisalDetails appraisal) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(appraisal.version()).value())
                .body(of(appraisal));
    }

    private static AppraisalJson of(AppraisalDetails appraisal) {
        AppraisalDetails.Rubric rubric = appraisal.rubric();
        AppraisalDetails.ReviewView own = appraisal.own();
        return new AppraisalJson(
                appraisal.id().value(),
                appraisal.reference(),
                new Subject(appraisal.about().kind(), appraisal.about().id()),
                appraisal.title(),
                appraisal.stage(),
                Party.of(appraisal.applicant()),
                appraisal.asked(),
                appraisal.createdAt(),
                appraisal.reviewDue(),
                appraisal.stopped(),
                appraisal.endedAt(),
                appraisal.endReason(),
                rubric == null ? null : new Rubric(rubric.criteria(), rubric.markers(), rubric.quorum()),
                own == null ? null : ReviewJson.of(own),
                appraisal.reviews().stream().map(ReviewJson::of).toList(),
                appraisal.agencies().stream()
                        .map(one -> new Agency(Party.of(one.organisation()), one.standing(), one.due(), one.conflict()))
                        .toList(),
                appraisal.barred().stream().map(Party::of).toList(),
                appraisal.questions().stream().map(Question::of).toList(),
                Committee.of(appraisal.committee()),
                appraisal.kept().stream().map(Kept::of).toList(),
                appraisal.rounds(),
                appraisal.minutes(),
                appraisal.decision(),
                appraisal.actions());
    }
}
