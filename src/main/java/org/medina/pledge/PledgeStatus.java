package org.medina.pledge;

/** Where a pledge stands on its way. */
public enum PledgeStatus {
    DRAFT,
    OFFICE_REVIEW,
    /** The ministries read it, because the city asked them. */
    CONSULTATION,
    /** Their position is there, or their time is over; the city writes on. */
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
