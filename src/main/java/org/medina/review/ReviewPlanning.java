package org.medina.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a cycle is prepared, how the cities are asked, and how it ends before its time. */
@Service
public class ReviewPlanning {

    private final CycleRepository reviews;
    private final ReviewAccess access;
    private final ReviewCase reviewCase;
    private final ReviewProcess process;
    private final ReviewPlanChecks checks;
    private final ReviewAsking asking;
    private final ReviewContributions contributions;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReviewPlanning(
            CycleRepository reviews,
            ReviewAccess access,
            ReviewCase reviewCase,
            ReviewProcess process,
            ReviewPlanChecks checks,
            ReviewAsking asking,
            ReviewContributions contributions,
            CurrentActor currentActor,
            Clock clock) {
        this.reviews = reviews;
        this.access = access;
        this.reviewCase = reviewCase;
        this.process = process;
        this.checks = checks;
        this.asking = asking;
        this.contributions = contributions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Problem FORBIDDEN to all but the secretariat, INVALID */
    @Transactional
    public ReviewId create(ReviewPlan plan) {
        requireSecretariat();
        Review review =
                Review.prepare(ReviewId.next(), reviewCase.nextReference(), checks.sound(plan), clock.instant());
        reviews.save(review);
        reviewCase.begin(review);
        reviewCase.moved(review, review.stage(), "create", null, Visibility.SECRETARIAT);
        process.prepared(review.id());
        return review.id();
    }

    /**
     * Writes the plan anew.
     *
     * @param read the version that was read; null where the writer does not say
     * @throws Problem PRECONDITION_FAILED where somebody else has changed it meanwhile, INVALID
     */
    @Transactional
    public void edit(ReviewId id, ReviewPlan plan, @Nullable Integer read) {
        Review review = access.toChange(id, ReviewAction.EDIT).review();
        if (read != null && read != review.version()) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
        review.write(checks.sound(plan));
        reviews.save(review);
        reviewCase.renamed(review);
    }

    /**
     * Asks every city that has a living pledge, and the ministries beside them.
     *
     * @throws Problem INVALID with everything that is missing, WRONG_STATE where there is nobody to ask
     */
    @Transactional
    public void open(ReviewId id) {
        Review review = access.toChange(id, ReviewAction.OPEN).review();
        checks.requireReady(review.plan());
        Instant now = clock.instant();
        review.open(now);
        reviews.save(review);
        reviewCase.seat(review);
        reviewCase.moved(review, ReviewStage.PREPARATION, "open", null, Visibility.PARTIES);
        asking.askAll(review, now);
        process.opened(id);
    }

    /** Both days anew, for all who have not handed in. @throws Problem INVALID */
    @Transactional
    public void moveDates(ReviewId id, @Nullable LocalDate answersBy, @Nullable LocalDate freezeOn) {
        Review review = access.toChange(id, ReviewAction.MOVE_DATES).review();
        checks.requireDates(answersBy, freezeOn);
        LocalDate answers = Objects.requireNonNull(answersBy);
        LocalDate freeze = Objects.requireNonNull(freezeOn);
        review.moveDates(answers, freeze);
        reviews.save(review);
        reviewCase.moved(review, review.stage(), "move-dates", answers + " / " + freeze, Visibility.PARTIES);
        asking.moveDue(review, answers);
        process.moved(id);
    }

    @Transactional
    public void callOff(ReviewId id, @Nullable String reason) {
        Review review = access.toChange(id, ReviewAction.CALL_OFF).review();
        String because = Words.required("reason", reason, Words.MEDIUM);
        ReviewStage from = review.stage();
        review.callOff(because);
        reviews.save(review);
        reviewCase.moved(review, from, "call-off", because, Visibility.PARTIES);
        contributions.lapse(review, because);
        process.calledOff(id);
    }

    private void requireSecretariat() {
        if (!currentActor.get().isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
    }
}
