package org.medina.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When requests are taken, in days of a zone.
 *
 * @param entersUntil the last day for a new one
 */
record CallWindow(LocalDate opens, LocalDate entersUntil, LocalDate closes, ZoneId zone) {

    Instant opensAt() {
        return opens.atStartOfDay(zone).toInstant();
    }

    Instant entersUntilEnd() {
        return endOf(entersUntil, zone);
    }

    Instant closesAt() {
        return endOf(closes, zone);
    }

    /** The first moment after a day there. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
