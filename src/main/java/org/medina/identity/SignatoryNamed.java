package org.medina.identity;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;

/** Somebody who held no mandate of that organisation was given one, and waits before they sign. */
public record SignatoryNamed(UUID mandate, OrganisationId organisation, PersonId person, Instant at)
        implements DomainEvent {}
