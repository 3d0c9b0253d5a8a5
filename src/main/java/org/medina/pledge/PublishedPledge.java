package org.medina.pledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pledge as the public reads it: names offices and cities, never staff.
 *
 * @param withdrawnReason what the city chose to tell, if it withdrew
 * @param textHash of the text that was signed; null once withdrawn before a later text was signed
 * @param updatedAt when it was published or last reported on
 */
public record PublishedPledge(
        PledgeId id,
        String reference,
        PledgeStatus status,
        PledgeProgress progress,
        City lead,
        List<City> partners,
        PledgeContent content,
        @Nullable String textHash,
        @Nullable String withdrawnReason,
        Instant publishedAt,
        Instant updatedAt) {

    /** @param country ISO 3166-1 alpha-3 */
    public record City(String name, @Nullable String country) {}

    public boolean isWithdrawn() {
        return status == PledgeStatus.WITHDRAWN;
    }
}
