package org.medina.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a case stands now: what a journey tells its case file after each transition. */
public record CaseProgress(
        String status,
        String stage,
        @Nullable Turn turn,
        @Nullable Instant due,
        Visibility visibility) {}
