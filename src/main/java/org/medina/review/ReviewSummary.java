package org.medina.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cycle in a list.
 *
 * @param forum as it is called; null before one is chosen
 * @param turn the organisation that has to act; null where nobody has
 * @param asked how many cities were asked
 * @param answered how many of them have handed in
 */
public record ReviewSummary(
        ReviewId id,
        String reference,
        String title,
        ReviewKind kind,
        @Nullable String forum,
        ReviewStage stage,
        @Nullable String turn,
        Instant since,
        @Nullable Instant due,
        @Nullable LocalDate answersBy,
        long asked,
        long answered) {}
