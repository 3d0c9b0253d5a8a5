package org.medina.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/** Whom each task of a period's process waits for, and until when. */
@Component
class ProgressWork implements WorkAssignment {

    private final ProgressRepository periods;
    private final ProgressCase progressCase;

    ProgressWork(ProgressRepository periods, ProgressCase progressCase) {
        this.periods = periods;
        this.progressCase = progressCase;
    }

    @Override
    public String process() {
        return ProgressId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        ProgressPeriod period = periods.findById(subject.id()).orElseThrow(Problem::notFound);
        return switch (userTask) {
            case ProgressProcess.WRITE -> due(progressCase.city(period), period.dueAt());
            case ProgressProcess.CHECK ->
                due(progressCase.officer(), period.checkDue().orElse(null));
            default -> throw new IllegalArgumentException("nobody knows the task " + userTask);
        };
    }

    private static Assignment due(Turn turn, @Nullable Instant due) {
        return new Assignment(turn.organisation(), turn.role(), due);
    }
}
