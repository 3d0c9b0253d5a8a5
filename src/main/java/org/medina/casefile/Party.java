package org.medina.casefile;

import java.time.Instant;
import org.medina.identity.OrganisationId;
import org.medina.identity.Relation;

/** An organisation that takes part in a case. */
public record Party(OrganisationId organisation, Relation relation, Instant since) {}
