package org.medina.pledge;

/** How far the promise of a published pledge has come. */
public enum PledgeProgress {
    PLANNING,
    IN_PROGRESS,
    STALLED,
    NEEDS_SUPPORT,
    CHANGED,
    FULFILLED
}
