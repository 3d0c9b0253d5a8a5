package org.medina.call;

/** Where a call stands for those who want to ask for its money. */
public enum CallPhase {
    DRAFT,
    /** Announced; the first day is still to come. */
    COMING,
    /** New requests are taken. */
    OPEN,
    /** No new requests; those that are invited still hand in their later forms. */
    RUNNING,
    CLOSED
}
