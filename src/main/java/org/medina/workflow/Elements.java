package org.medina.workflow;

import java.util.List;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.delegate.DelegateExecution;

/**
 * What a multi-instance task is repeated for, in the model {@code camunda:collection="${partnersToAsk.of(execution)}"}
 * with {@code camunda:elementVariable="element"}.
 */
@FunctionalInterface
public interface Elements {

    List<UUID> list(SubjectRef subject);

    default List<String> of(DelegateExecution execution) {
        return list(Subjects.of(execution)).stream().map(UUID::toString).toList();
    }
}
