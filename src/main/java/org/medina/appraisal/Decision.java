package org.medina.appraisal;

/** What a committee decides on a request. */
public enum Decision {
    APPROVE,
    /** Approved once conditions are met. */
    CONDITIONAL,
    /** Good and not funded now; it stays eligible in a later call. */
    PIPELINE,
    REJECT
}
