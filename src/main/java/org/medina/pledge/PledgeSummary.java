package org.medina.pledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pledge as lists show it. */
public record PledgeSummary(
        PledgeId id,
        String reference,
        String title,
        PledgeStatus status,
        String stage,
        @Nullable PledgeProgress progress,
        String leadName,
        @Nullable String leadCountry,
        @Nullable String turnName,
        Instant since,
        @Nullable Instant due,
        Instant lastEditedAt,
        @Nullable Instant publishedAt) {}
