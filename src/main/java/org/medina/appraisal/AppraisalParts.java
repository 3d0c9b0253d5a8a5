package org.medina.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** Cuts the parts of an appraisal to what one reader may know; nothing else hands them out. */
@Component
class AppraisalParts {

    private final ReviewRepository reviews;
    private final AppraisalQuestionRows questions;
    private final SeatRows seats;
    private final VoteRows votes;
    private final Organisations organisations;

    AppraisalParts(
            ReviewRepository reviews,
            AppraisalQuestionRows questions,
            SeatRows seats,
            VoteRows votes,
            Organisations organisations) {
        this.reviews = reviews;
        this.questions = questions;
        this.seats = seats;
        this.votes = votes;
        this.organisations = organisations;
    }

    Optional<Review> own(AppraisalAccess.Opened opened) {
        return opened.isReviewer()
                ? reviews.find(opened.appraisal().id().value(), opened.ownId().value())
                        .filter(review -> review.standing().isActive())
                : Optional.empty();
    }

    /** A reviewer reads those of others once their own is in, which it is when the independent phase is over. */
    List<AppraisalDetails.ReviewView> open(AppraisalAccess.Opened opened, AppraisalPlan plan) {
        boolean in = !opened.isReviewer()
                || own(opened)
                        .filter(review -> review.standing() == ReviewStanding.HANDED_IN)
                        .isPresent();
        if (!in || !opened.may(AppraisalAction.SEE_REVIEWS)) {
            return List.of();
        }
        return reviews.of(opened.appraisal().id().value()).stream()
                .filter(review -> review.standing() == ReviewStanding.HANDED_IN)
                .map(review -> view(opened, review, plan))
                .toList();
    }

    AppraisalDetails.ReviewView view(AppraisalAccess.Opened opened, Review review, AppraisalPlan plan) {
        boolean mine = review.isBy(opened.actor().person());
        boolean named = mine || opened.isSecretariat() || opened.actor().actsFor(review.organisation());
        return new AppraisalDetails.ReviewView(
                review.id(),
                review.version(),
                organisations.get(review.organisation()),
                named ? review.personName().orElse(null) : null,
                review.standing(),
                review.content(),
                review.revisions().all(),
                total(review, plan),
                review.due().orElse(null),
                review.handedInAt().orElse(null),
                mine);
    }

    static @Nullable BigDecimal total(Review review, AppraisalPlan plan) {
        BigDecimal total = BigDecimal.ZERO;
        for (AppraisalPlan.Criterion criterion : plan.criteria()) {
            ReviewContent.Score score = review.content().scores().get(criterion.key());
            if (score == null || score.value() == null) {
                return null;
            }
            BigDecimal part = BigDecimal.valueOf(review.scoreOf(criterion.key()));
            total = total.add(criterion
                    .weight()
                    .multiply(part)
                    .divide(BigDecimal.valueOf(Math.max(1, criterion.highest())), 6, RoundingMode.HALF_EVEN));
        }
        return total.setScale(1, RoundingMode.HALF_EVEN);
    }

    /** The secretariat has to know who is late, and not what they write. */
    List<AppraisalDetails.Agency> agencies(AppraisalAccess.Opened opened) {
        if (!opened.isSecretariat()) {
            return List.of();
        }
        return reviews.of(opened.appraisal().id().value()).stream()
                .map(review -> new AppraisalDetails.Agency(
                        organisations.get(review.organisation()),
                        review.standing(),
                        review.due().orElse(null),
                        review.conflict().orElse(null)))
                .toList();
    }

    /** What was put to the applicant, for all; what is only raised, for who raised it and for the secretariat. */
    List<AppraisalQuestion> questions(AppraisalAccess.Opened opened) {
        boolean takesPart = opened.isSecretariat()
                || opened.isApplicant()
                || opened.isReviewer()
                || opened.may(AppraisalAction.SEE_DECISION);
        if (!takesPart) {
            return List.of();
        }
        return questions.of(opened.appraisal().id()).stream()
                .filter(question -> question.put() != null || isOwn(opened, question) || opened.isSecretariat())
                .map(question -> opened.isSecretariat() || isOwn(opened, question) ? question : question.anonymous())
                .toList();
    }

    private static boolean isOwn(AppraisalAccess.Opened opened, AppraisalQuestion question) {
        var raiser = question.raisedBy();
        return opened.isReviewer() && raiser != null && opened.actor().actsFor(raiser);
    }

    AppraisalDetails.@Nullable Committee committee(AppraisalAccess.Opened opened, AppraisalPlan plan) {
        if (!opened.may(AppraisalAction.SEE_DECISION)) {
            return null;
        }
        Appraisal appraisal = opened.appraisal();
        List<SeatRows.Seated> sitting = seats.of(appraisal.id());
        AppraisalPlan.Committee committee = plan.committee();
        return new AppraisalDetails.Committee(
                organisations.get(committee.organisation()),
                committee.rule(),
                new Ballot(committee, sitting, Map.of()).quorum(),
                committee.minutesHours(),
                sitting.stream()
                        .map(seat -> new AppraisalDetails.Seat(
                                seat.constituency(), seat.barredBy(), seat.isRecused(), seat.isStandIn()))
                        .toList(),
                opened.seat().map(seat -> ownSeat(appraisal, seat)).orElse(null));
    }

    /** Whether a seat takes no part and nobody is in its place. */
    boolean hasFreePlace(Appraisal appraisal) {
        return !SeatRows.open(seats.of(appraisal.id())).isEmpty();
    }

    private AppraisalDetails.OwnSeat ownSeat(Appraisal appraisal, SeatRows.Seated seat) {
        VoteRows.Vote vote = appraisal
                .openRound()
                .flatMap(round -> votes.find(appraisal.id(), round.number(), seat.person()))
                .orElse(null);
        return new AppraisalDetails.OwnSeat(
                seat.constituency(),
                seat.mayVote(),
                vote == null ? null : vote.choice(),
                vote == null ? null : vote.words());
    }
}
