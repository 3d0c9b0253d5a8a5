package org.medina.workflow;

import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;

/**
 * A step that a process asks a journey to take: a bean of the name that the model's
 * {@code camunda:delegateExpression="${…}"} says.
 */
@FunctionalInterface
public interface Step extends JavaDelegate {

    void take(SubjectRef subject);

    @Override
    default void execute(DelegateExecution execution) {
        take(Subjects.of(execution));
    }
}
