package org.medina.casefile;

import org.medina.identity.OrganisationId;
import org.medina.identity.Role;

/** Whose turn it is. */
public record Turn(OrganisationId organisation, Role role) {}
