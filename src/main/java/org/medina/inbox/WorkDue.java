package org.medina.inbox;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;

/** The day on which work that still waits is due comes near or has passed; told in the transaction that remembers it. */
public record WorkDue(UUID entry, SubjectRef subject, Step step, Instant at) implements DomainEvent {

    /** How near. */
    public enum Step {
        NEAR,
        /** It is the end of that day, or later. */
        PASSED,
        /** So long that somebody should help. */
        LONG_PASSED
    }
}
