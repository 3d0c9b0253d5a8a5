package org.medina.workflow;

import java.time.Instant;
import java.util.Date;
import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.delegate.DelegateExecution;

/** When a timer is to wake a case, in the model {@code ${reminderOfDraft.at(execution)}} as a time date. */
@FunctionalInterface
public interface Wakeup {

    Instant next(SubjectRef subject);

    default Date at(DelegateExecution execution) {
        return Date.from(next(Subjects.of(execution)));
    }
}
