package org.medina.progress;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period in a list.
 *
 * @param due when its update is due; of those that are over, when it was
 * @param reported when it was published; null before
 */
public record ProgressSummary(
        UUID id,
        String reference,
        String title,
        UUID pledge,
        int number,
        ProgressStage stage,
        String lead,
        @Nullable String country,
        Instant due,
        @Nullable Instant reported,
        @Nullable YearMonth noUpdateSince) {}
