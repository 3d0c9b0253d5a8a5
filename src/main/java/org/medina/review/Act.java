package org.medina.review;

import java.time.Instant;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/** Who did something, for which organisation, and when. */
public record Act(PersonId person, String name, OrganisationId organisation, Instant at) {}
