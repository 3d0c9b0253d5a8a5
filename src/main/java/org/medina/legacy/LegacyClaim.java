package org.medina.legacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * That a city may look at its entries, correct and adopt them, for a time.
 *
 * @param sentAt when its people were told; null until somebody sends it
 * @param openedAt when somebody of the city first looked
 */
public record LegacyClaim(
        UUID id,
        OrganisationId city,
        String cityName,
        String madeBy,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant revokedAt) {

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(endsAt);
    }
}
