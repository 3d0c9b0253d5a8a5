package org.medina.funding;

import java.util.List;

/**
 * What the call's conditions say of a request, before somebody has looked.
 *
 * @param proposal what follows by the decision table
 * @param reason which rule of the table that is
 */
public record Findings(Proposal proposal, String reason, List<Finding> findings) {

    public Findings {
        findings = List.copyOf(findings);
    }

    /** What the table proposes. */
    public enum Proposal {
        ELIGIBLE,
        /** Something can be mended: back to the applicant. */
        RETURN,
        NOT_ELIGIBLE
    }

    /**
     * One condition.
     *
     * @param criterion its key, e.g. {@code asked}
     * @param state as the decision table takes it, e.g. {@code above}
     * @param said what the request says
     * @param rule what the call says
     */
    public record Finding(String criterion, String state, boolean met, String said, String rule) {}
}
