package org.medina.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of a contribution's process waits for, and until when. */
@Component
class ContributionWork implements WorkAssignment {

    private final ContributionRepository contributions;
    private final ReviewParties parties;

    ContributionWork(ContributionRepository contributions, ReviewParties parties) {
        this.contributions = contributions;
        this.parties = parties;
    }

    @Override
    public String process() {
        return ContributionId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        Contribution contribution = contributions.findById(subject.id()).orElseThrow(Problem::notFound);
        return switch (userTask) {
            case ContributionProcess.ANSWER -> to(parties.city(contribution.city()), contribution.answersDue());
            case ContributionProcess.READ_PAGE -> to(parties.city(contribution.city()), null);
            case ContributionProcess.STATE ->
                to(
                        parties.ministry(contribution.ministry().orElseThrow()),
                        contribution.statementDue().orElse(null));
            default -> throw new IllegalArgumentException("nobody knows the task " + userTask);
        };
    }

    private static Assignment to(Turn turn, @Nullable Instant due) {
        return new Assignment(turn.organisation(), turn.role(), due);
    }
}
