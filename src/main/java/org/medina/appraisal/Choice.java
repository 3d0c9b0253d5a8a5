package org.medina.appraisal;

/** What a seat says to a proposal. */
public enum Choice {
    AGREE,
    /** Does not agree and says why; the words are recorded. */
    OBJECT,
    ABSTAIN
}
