package org.medina.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.DomainEvent;

/**
 * A network’s mandate to act for a city was ended before its last day.
 *
 * @param by who ended it; null for the portal itself
 */
public record NetworkMandateEnded(
        UUID mandate,
        OrganisationId city,
        OrganisationId network,
        @Nullable PersonId by,
        Instant at) implements DomainEvent {}
