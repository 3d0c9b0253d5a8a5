package org.medina.identity;

/** A person and one role they hold in the organisation that was asked for. */
public record PersonInRole(Person person, Role role) {}
