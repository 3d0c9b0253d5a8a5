package org.medina.appraisal;

/** What a reviewer would do. */
public enum Recommendation {
    FUND,
    FUND_WITH_CHANGES,
    DO_NOT_FUND
}
