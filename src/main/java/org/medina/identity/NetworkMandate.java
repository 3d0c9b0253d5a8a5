package org.medina.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network’s dated right to act for a city, in everything but signing.
 *
 * @param from first day; days are those of the city’s country
 * @param until last day, to its midnight there
 * @param document what proves it, e.g. the number of the city’s letter
 * @param enteredBy the organisation whose people entered it; null for the portal itself
 * @param goodFrom before that moment it lets nobody act; null where there is nothing to wait for
 * @param endedAt when it was ended before its last day
 */
public record NetworkMandate(
        UUID id,
        OrganisationId city,
        OrganisationId network,
        LocalDate from,
        LocalDate until,
        String document,
        @Nullable OrganisationId enteredBy,
        @Nullable Instant goodFrom,
        @Nullable Instant endedAt) {

    /** How it stands on a day, or at a moment of it. */
    public enum Standing {
        AHEAD,
        WAITS,
        RUNS,
        OVER,
        ENDED
    }
}
