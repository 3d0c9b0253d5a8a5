package org.medina.identity;

/** A seat in an organisation that outlives the people in it, e.g. the mayor's. */
public record Office(OfficeId id, OrganisationId organisation, String title) {}
