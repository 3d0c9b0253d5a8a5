package org.medina.workflow;

import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.delegate.DelegateExecution;

/**
 * The case whose process another one calls and waits for, in the model {@code <camunda:in
 * businessKey="${pledgeDialogue.of(execution)}"/>}. Its kind is the id of the called process.
 */
@FunctionalInterface
public interface CalledCase {

    /** @param caller the case whose process calls */
    SubjectRef called(SubjectRef caller);

    default String of(DelegateExecution execution) {
        return called(Subjects.of(execution)).id().toString();
    }
}
