package org.medina.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the pledge defined it when the update was handed in, and where it stood then.
 *
 * @param indicator its id in the pledge
 * @param note what the city says about it
 */
public record IndicatorReading(
        UUID indicator,
        String name,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable String unit,
        String actual,
        @Nullable String note) {}
