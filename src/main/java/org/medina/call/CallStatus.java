package org.medina.call;

/** Where a call stands. */
public enum CallStatus {
    DRAFT,
    /** Announced, or open, until the last day is over. */
    PUBLISHED,
    /** By the clock, or before its time with a reason. */
    CLOSED
}
