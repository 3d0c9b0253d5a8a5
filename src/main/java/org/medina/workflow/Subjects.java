package org.medina.workflow;

import java.util.Objects;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;

/** The one variable every process carries: which case it is about. */
final class Subjects {

    static final String VARIABLE = "subject";
    static final String ELEMENT = "element";

    private Subjects() {}

    static SubjectRef of(VariableScope execution) {
        return parse((String) Objects.requireNonNull(execution.getVariable(VARIABLE), "a process without a subject"));
    }

    /** Of an instance that begins: whoever calls a process names its case by the business key alone. */
    static void name(DelegateExecution beginning) {
        if (!beginning.hasVariable(VARIABLE)) {
            String kind = ProcessIds.key(beginning.getProcessDefinitionId());
            UUID id = UUID.fromString(
                    Objects.requireNonNull(beginning.getProcessBusinessKey(), "a process without a business key"));
            beginning.setVariable(VARIABLE, new SubjectRef(kind, id).toString());
        }
    }

    static SubjectRef parse(String text) {
        int colon = text.indexOf(':');
        return new SubjectRef(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }
}
