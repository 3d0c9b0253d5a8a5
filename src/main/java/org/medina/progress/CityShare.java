package org.medina.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * One city's line of a joint pledge.
 *
 * @param share percent of the whole
 * @param percent how much of its part is done; null where it did not say
 */
public record CityShare(
        OrganisationId city,
        String name,
        BigDecimal share,
        @Nullable Integer percent) {}
