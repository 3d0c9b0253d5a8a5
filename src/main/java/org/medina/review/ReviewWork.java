package org.medina.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.identity.OrganisationId;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of a cycle's process waits for, and until when. */
@Component
class ReviewWork implements WorkAssignment {

    private static final Work ADVISE = new Work("review.advise", "review.work.advise");

    private final CycleRepository reviews;
    private final ReviewCase reviewCase;
    private final ReviewParties parties;

    ReviewWork(CycleRepository reviews, ReviewCase reviewCase, ReviewParties parties) {
        this.reviews = reviews;
        this.reviewCase = reviewCase;
        this.parties = parties;
    }

    @Override
    public String process() {
        return ReviewId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        Review review = reviews.findById(subject.id()).orElseThrow(Problem::notFound);
        return switch (userTask) {
            case ReviewProcess.OPEN, ReviewProcess.REVISE -> to(parties.officer(), null, null);
            case ReviewProcess.FREEZE -> to(parties.officer(), reviewCase.freezeDue(review), null);
            case ReviewProcess.CHECK_PAPER -> to(parties.head(), null, null);
            case ReviewProcess.SIGN -> seat(review, element);
            default -> throw new IllegalArgumentException("nobody knows the task " + userTask);
        };
    }

    private Assignment seat(Review review, @Nullable String element) {
        if (element == null) {
            throw new IllegalArgumentException("a task of many offices is for none of them");
        }
        OrganisationId organisation = OrganisationId.of(element);
        ReviewPlan.Seat seat = review.plan().seats().stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(organisation + " has no part in the chain"));
        return to(parties.seat(seat), null, seat.part() == ReviewPlan.Part.ADVICE ? ADVISE : null);
    }

    private static Assignment to(Turn turn, @Nullable Instant due, @Nullable Work work) {
        return new Assignment(turn.organisation(), turn.role(), due, work);
    }
}
