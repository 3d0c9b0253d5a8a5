package org.medina.identity;

import org.medina.base.DomainEvent;

/** Somebody who belonged to an organisation belongs to it no more. */
public record LeftOrganisation(OrganisationId organisation, PersonId person) implements DomainEvent {}
