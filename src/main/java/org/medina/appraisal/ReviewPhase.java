package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the independent phase going: who is still asked, whether the clock runs, whether all reviews are in. */
@Component
class ReviewPhase {

    private final AppraisalRepository appraisals;
    private final ReviewRepository reviews;
    private final AppraisalQuestionRows questions;
    private final AppraisalAssigning assigning;
    private final AppraisalCase appraisalCase;
    private final AppraisalTime time;
    private final AppraisalProcess process;
    private final Clock clock;

    ReviewPhase(
            AppraisalRepository appraisals,
            ReviewRepository reviews,
            AppraisalQuestionRows questions,
            AppraisalAssigning assigning,
            AppraisalCase appraisalCase,
            AppraisalTime time,
            AppraisalProcess process,
            Clock clock) {
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.questions = questions;
        this.assigning = assigning;
        this.appraisalCase = appraisalCase;
        this.time = time;
        this.process = process;
        this.clock = clock;
    }

    /** Begins once there are enough agencies; false where there are too few. */
    boolean begin(Appraisal appraisal, AppraisalPlan plan) {
        if (assigning.active(appraisal) < plan.quorum()) {
            appraisalCase.notedByItself(appraisal, "lack-agencies", null);
            return false;
        }
        AppraisalStage from = appraisal.stage();
        appraisal.beginReviews(time.reviewDue(plan, clock.instant()));
        appraisals.save(appraisal);
        assigning.begin(appraisal, appraisal.reviewDue().orElseThrow());
        appraisalCase.movedByItself(appraisal, from, "begin-reviews", null);
        return true;
    }

    /**
     * An agency has left: the plan's next one takes its place, and the quorum is counted anew.
     *
     * @return whether a substitute was found
     */
    boolean substitute(Appraisal appraisal, AppraisalRequest request) {
        boolean found = !assigning.fill(appraisal, request).isEmpty();
        if (found) {
            process.agencyAssigned(appraisal.id());
        }
        settle(appraisal, request.plan());
        return found;
    }

    /** Says where the reviews stand now, and ends the phase when the last one is in and nothing is asked. */
    void settle(Appraisal appraisal, AppraisalPlan plan) {
        List<Review> active = reviews.of(appraisal.id().value()).stream()
                .filter(review -> review.standing().isActive())
                .toList();
        boolean enough = active.size() >= plan.quorum();
        boolean asking = questions.of(appraisal.id()).stream().anyMatch(AppraisalQuestion::isAwaited);
        AppraisalStage from = appraisal.stage();
        boolean moved = appraisal.reviewsStand(enough, asking);
        boolean done = active.stream().allMatch(review -> review.standing() == ReviewStanding.HANDED_IN);
        if (enough && !asking && done) {
            appraisal.endReviews(plan.panel());
            appraisals.save(appraisal);
            appraisalCase.movedByItself(appraisal, from, "end-reviews", null);
            process.reviewsEnded(appraisal.id());
        } else if (moved) {
            appraisals.save(appraisal);
            process.moved(appraisal.id());
        }
        appraisalCase.refreshByItself(appraisal);
    }

    /** Lets the clock go on where nothing is asked any more. */
    void startClock(Appraisal appraisal) {
        boolean asking = questions.of(appraisal.id()).stream().anyMatch(AppraisalQuestion::isAwaited);
        if (asking || !appraisal.isStopped()) {
            return;
        }
        Instant stopped = appraisal.stoppedAt().orElseThrow();
        Instant now = clock.instant();
        reviews.of(appraisal.id().value()).stream()
                .filter(review ->
                        review.standing() == ReviewStanding.ASKED || review.standing() == ReviewStanding.DECLARED)
                .forEach(review -> review.due().ifPresent(due -> {
                    review.setDue(time.after(due, stopped, now));
                    reviews.save(review);
                }));
        appraisal.startClock(time.after(appraisal.reviewDue().orElseThrow(), stopped, now));
        appraisals.save(appraisal);
    }
}
