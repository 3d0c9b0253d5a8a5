package org.medina.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;

/**
 * Work waits for a role since now, in the transaction that is under way.
 *
 * @param by null where the portal itself opened it
 */
public record WorkOpened(
        UUID entry, SubjectRef subject, @Nullable PersonId by, Instant at) implements DomainEvent {}
