package org.medina.identity;

import org.medina.base.DomainEvent;

/** Who is away, or who stands in, has changed in that organisation. */
public record AbsenceChanged(OrganisationId organisation) implements DomainEvent {}
