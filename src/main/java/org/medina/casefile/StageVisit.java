package org.medina.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a case in a stage.
 *
 * @param leftBy the organisation whose act ended it
 */
record StageVisit(
        String stage,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable String leftBy) {}
