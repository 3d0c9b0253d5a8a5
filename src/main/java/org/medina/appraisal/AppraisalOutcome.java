package org.medina.appraisal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the journey that asked tells the applicant: nothing of who said what.
 *
 * @param words what else was said with the decision
 */
public record AppraisalOutcome(
        Decision decision,
        List<Proposal.CriterionReason> reasons,
        List<String> conditions,
        @Nullable String words,
        Instant decidedAt,
        List<Clarification> clarifications) {

    public AppraisalOutcome {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
        clarifications = List.copyOf(clarifications);
    }

    /**
     * A question to the applicant.
     *
     * @param answer null where none came
     */
    public record Clarification(String question, @Nullable String answer) {}
}
