package org.medina.funding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant is told of the decision, as it was told.
 *
 * @param words what the secretariat adds
 * @param conditions that have to be met before the agreement
 */
public record Feedback(
        Verdict verdict,
        List<Reason> reasons,
        List<String> conditions,
        @Nullable String words,
        Instant at) {

    public Feedback {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }

    /** What was decided. */
    public enum Verdict {
        APPROVED,
        /** Approved once conditions are met. */
        CONDITIONAL,
        PIPELINE,
        REJECTED,
        INELIGIBLE;

        public boolean isGranted() {
            return this == APPROVED || this == CONDITIONAL;
        }

        boolean isRefused() {
            return this == REJECTED || this == INELIGIBLE;
        }
    }

    /** @param about name of the criterion; null where it is about the whole */
    public record Reason(@Nullable String about, String words) {}
}
