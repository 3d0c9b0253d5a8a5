package org.medina.appraisal;

/** Where an appraisal stands. */
public enum AppraisalStage {
    /** Agencies are looked for; fewer than the quorum are found. */
    ASSIGNING,
    /** Agencies review the request, each alone. */
    REVIEWING,
    /** As before, and the clock stands still until the applicant answers. */
    CLARIFYING,
    /** All reviews are in; those who wrote them talk and may change their own scores. */
    PANEL,
    /** The secretariat proposes and the committee votes. */
    DECIDING,
    /** The committee has decided; its minutes are adopted by silence. */
    MINUTES,
    DECIDED,
    /** The request ended before it was decided on. */
    LAPSED;

    /** Whether nobody may know anything of another’s review yet. */
    public boolean isIndependent() {
        return this == ASSIGNING || this == REVIEWING || this == CLARIFYING;
    }

    public boolean isOver() {
        return this == DECIDED || this == LAPSED;
    }
}
