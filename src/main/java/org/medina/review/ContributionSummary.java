package org.medina.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A city's contribution in a list. */
public record ContributionSummary(
        ContributionId id,
        String reference,
        String review,
        String city,
        @Nullable String country,
        int pledges,
        Standing standing,
        ContributionStage stage,
        Statement.State statement,
        Instant answersDue) {}
