package org.medina.funding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the way to a refusal was right; asked for once.
 *
 * @param reason why the applicant asks
 * @param outcome null before it is decided
 * @param answer what the secretariat's head says
 */
public record ProceduralReview(
        String reason,
        Instant askedAt,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant decidedAt) {

    /** What comes of it. */
    public enum Outcome {
        /** The refusal stands. */
        UPHELD,
        /** The step that went wrong is done again. */
        REPEATED
    }

    ProceduralReview decided(Outcome outcome, String answer, Instant at) {
        return new ProceduralReview(reason, askedAt, outcome, answer, at);
    }
}
