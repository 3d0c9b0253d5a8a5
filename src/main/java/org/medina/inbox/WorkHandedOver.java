package org.medina.inbox;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;

/** Somebody gave work to a colleague, in the transaction that is under way. */
public record WorkHandedOver(UUID entry, SubjectRef subject, PersonId by, PersonId to, Instant at)
        implements DomainEvent {}
