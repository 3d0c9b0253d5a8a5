package org.medina.refdata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A forum where the world reviews what was pledged.
 *
 * @param code e.g. {@code imrf-2026}
 * @param kind IMRF, GRF or GFMD
 * @param year known before the days are
 */
public record Forum(
        String code,
        String kind,
        String label,
        int year,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {}
