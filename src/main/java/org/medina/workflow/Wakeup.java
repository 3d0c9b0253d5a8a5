package org.medina.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.delegate.DelegateExecution;

/**
 * When a timer is to wake a case. In the model as a time date, {@code ${deadlineOfPartners.at(execution)}}, which is asked
 * once; or as a time cycle, {@code ${reminderOfDraft.cycle(execution)}}, which is asked anew each time it wakes, so that a
 * deadline that has moved meanwhile arms it again.
 */
@FunctionalInterface
public interface Wakeup {

    Instant next(SubjectRef subject);

    default Date at(DelegateExecution execution) {
        return Date.from(next(Subjects.of(execution)));
    }

    /** From then on once a day, as long as the answer lies in the past. */
    default String cycle(DelegateExecution execution) {
        return "R/"
                + next(Subjects.of(execution)).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1) + "/P1D";
    }
}
