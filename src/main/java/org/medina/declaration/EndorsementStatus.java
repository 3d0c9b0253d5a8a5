package org.medina.declaration;

/** Where a city's endorsement stands. */
public enum EndorsementStatus {
    /** The mandate document is there; nobody has signed. */
    PREPARED,
    /** Signed, here or on paper; the secretariat checks the mandate. */
    HANDED_IN,
    /** The mandate is in order: it counts. */
    ACCEPTED,
    /** Something is missing; the city mends it. */
    RETURNED,
    /** The city does not stand behind the text any more; it may endorse anew. */
    TAKEN_BACK
}
