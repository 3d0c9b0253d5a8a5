package org.medina.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.DomainEvent;

/**
 * A network was given a mandate to act for a city.
 *
 * @param by who entered it; null for the portal itself
 */
public record NetworkMandated(
        UUID mandate,
        OrganisationId city,
        OrganisationId network,
        @Nullable PersonId by,
        Instant at) implements DomainEvent {}
