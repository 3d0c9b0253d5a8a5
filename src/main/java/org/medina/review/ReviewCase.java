package org.medina.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;

/** Keeps the cycle's case file in step: where it stands, whose turn it is, who takes part, what was done. */
@Component
class ReviewCase {

    private final CaseFiles cases;
    private final ReviewParties parties;
    private final ReviewChain chain;

    ReviewCase(CaseFiles cases, ReviewParties parties, ReviewChain chain) {
        this.cases = cases;
        this.parties = parties;
        this.chain = chain;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void begin(Review review) {
        CaseProgress progress = progress(review);
        cases.open(new CaseFile(
                review.id().subject(),
                review.reference(),
                review.plan().title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                review.createdAt(),
                progress.due(),
                parties.secretariat(),
                Set.of(),
                progress.visibility(),
                review.createdAt()));
    }

    void renamed(Review review) {
        cases.rename(review.id().subject(), review.plan().title());
        refresh(review);
    }

    /** From here on the offices of the chain take part; they read once there is something to sign. */
    void seat(Review review) {
        review.plan()
                .seats()
                .forEach(seat -> cases.join(
                        review.id().subject(),
                        seat.organisation(),
                        switch (seat.part()) {
                            case SIGNATURE -> Relation.SIGNS;
                            case ADVICE -> Relation.ADVISES;
                        }));
    }

    /** Writes where the cycle stands now, and what brought it there. */
    void moved(Review review, ReviewStage from, String action, @Nullable String reason, Visibility who) {
        refresh(review);
        cases.record(
                review.id().subject(),
                new HistoryEntry(action, from.name(), review.stage().name(), reason, who));
    }

    void refresh(Review review) {
        cases.update(review.id().subject(), progress(review));
    }

    /** The end of the day on which the secretariat means to freeze. */
    @Nullable
    Instant freezeDue(Review review) {
        return review.plan().freezeOn() == null
                ? null
                : review.plan()
                        .freezeOn()
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    private @Nullable Turn turn(Review review) {
        return switch (review.stage()) {
            case PREPARATION, COLLECTION, REVISION -> parties.officer();
            case SIGNING ->
                chain.waiting(review).stream()
                        .min(java.util.Comparator.comparing(ReviewPlan.Seat::part))
                        .map(parties::seat)
                        .orElse(null);
            case COMPILATION, PUBLISHED, CALLED_OFF -> null;
        };
    }

    private CaseProgress progress(Review review) {
        return new CaseProgress(
                review.stage().name(),
                review.stage().key(),
                turn(review),
                review.stage() == ReviewStage.COLLECTION ? freezeDue(review) : null,
                review.stage() == ReviewStage.PUBLISHED ? Visibility.PUBLIC : Visibility.PARTIES);
    }
}
