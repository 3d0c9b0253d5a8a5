package org.medina.pledge;

/** Where a pledge stands on its way. CONSULTATION and REVISION belong to the national-local dialogue. */
public enum PledgeStatus {
    DRAFT,
    OFFICE_REVIEW,
    CONSULTATION,
    REVISION,
    SIGNING,
    SECRETARIAT_CHECK,
    PUBLISHED,
    WITHDRAWN;

    /** Whether the text may be changed. */
    boolean isOpenForText() {
        return this == DRAFT || this == REVISION;
    }
}
