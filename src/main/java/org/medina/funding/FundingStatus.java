package org.medina.funding;

/** Where a funding request stands. */
public enum FundingStatus {
    /** The city writes. */
    DRAFT,
    /** The secretariat looks whether the call's conditions are met. */
    ELIGIBILITY,
    /** The state has a say by the call's rule. */
    OWNERSHIP,
    /** Agencies review it and a committee decides. */
    APPRAISAL,
    /** It is decided; the secretariat writes the letter. */
    FEEDBACK,
    /** Refused; the city has asked whether the way there was right. */
    PROCEDURE,
    /** Approved; the money is agreed on, paid and reported on. */
    GRANT,
    /** Good and not funded now; it can be taken into a later call. */
    PIPELINE,
    REJECTED,
    /** It did not meet the call's conditions. */
    INELIGIBLE,
    WITHDRAWN,
    /** The grant is over. */
    CLOSED;

    /** Whether it was refused, and a procedural review may be asked for. */
    boolean isRefused() {
        return this == REJECTED || this == INELIGIBLE;
    }
}
