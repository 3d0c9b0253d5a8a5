package org.medina.review;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How what was said becomes a dossier, the first time and after it was returned. */
@Service
public class ReviewFreezing {

    private final CycleRepository reviews;
    private final ReviewAccess access;
    private final ReviewCase reviewCase;
    private final ReviewProcess process;
    private final ReviewContributions contributions;
    private final Clock clock;

    ReviewFreezing(
            CycleRepository reviews,
            ReviewAccess access,
            ReviewCase reviewCase,
            ReviewProcess process,
            ReviewContributions contributions,
            Clock clock) {
        this.reviews = reviews;
        this.access = access;
        this.reviewCase = reviewCase;
        this.process = process;
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Freezes everything and has the dossier compiled; whoever does this signs for nobody.
     *
     * @param changes what is different from the version that was returned, for those who sign; needed then
     * @throws Problem WRONG_STATE while a city that has not answered still has time, INVALID
     */
    @Transactional
    public void freeze(ReviewId id, @Nullable String changes) {
        ReviewAccess.Opened opened = access.toChange(id, ReviewAction.FREEZE);
        Review review = opened.review();
        ReviewStage from = review.stage();
        boolean anew = from == ReviewStage.REVISION;
        String words = anew ? Words.required("changes", changes, Words.MEDIUM) : null;
        contributions.freeze(review, clock.instant(), anew);
        review.freeze(opened.act(), words);
        reviews.save(review);
        reviewCase.moved(review, from, "freeze", words, Visibility.PARTIES);
        process.frozen(id, anew);
    }

    /** Lets one city change what it said, until the next freeze. */
    @Transactional
    public void reopen(ReviewId id, ContributionId contribution, @Nullable String reason) {
        Review review = access.toChange(id, ReviewAction.REOPEN_CONTRIBUTION).review();
        String because = Words.required("reason", reason, Words.MEDIUM);
        contributions.reopen(review, contribution, because);
        reviewCase.moved(review, review.stage(), "reopen-contribution", because, Visibility.SECRETARIAT);
    }
}
