package org.medina.progress;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PledgeId;

/**
 * How a pledge stands with its reports, for the public to read.
 *
 * @param lastReported null before the first update
 * @param noUpdateSince set where an update is missing for too long; lifted by the next one
 * @param paused whether reporting rests; why is nobody's to read
 */
public record ProgressStanding(
        PledgeId pledge,
        @Nullable Instant lastReported,
        @Nullable YearMonth noUpdateSince,
        boolean paused) {}
