package org.medina.admission;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;
import org.medina.identity.PersonId;

/** Somebody has an account, or had one, and is now to be told how to come in. */
public record PersonInvited(UUID invitation, PersonId person, Instant at) implements DomainEvent {}
