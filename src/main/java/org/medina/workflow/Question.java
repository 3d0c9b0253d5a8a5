package org.medina.workflow;

import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.delegate.DelegateExecution;

/** A question that a gateway asks the case, in the model {@code ${isReviewNeeded.yes(execution)}}. */
@FunctionalInterface
public interface Question {

    boolean ask(SubjectRef subject);

    default boolean yes(DelegateExecution execution) {
        return ask(Subjects.of(execution));
    }
}
