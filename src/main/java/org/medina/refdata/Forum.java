package org.medina.refdata;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A forum where the world reviews what was pledged. The year is known before the month, the month before the days.
 *
 * @param code e.g. {@code imrf-2026}
 * @param kind IMRF, GRF or GFMD
 */
public record Forum(
        String code,
        String kind,
        String label,
        int year,
        @Nullable Month month,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {}
