package org.medina.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;

/**
 * An act was kept in a case's history, in the transaction that is under way.
 *
 * @param row the line of the history
 * @param moved whether the case's status changed
 * @param by null for the portal itself
 */
public record HistoryRecorded(
        UUID row,
        SubjectRef subject,
        String action,
        boolean moved,
        @Nullable PersonId by,
        Instant at) implements DomainEvent {}
