package org.medina.legacy;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;
import org.medina.identity.OrganisationId;

/** Somebody has asked that the people of a city are told of their earlier actions. */
public record ClaimSent(UUID claim, OrganisationId city, Instant at) implements DomainEvent {}
