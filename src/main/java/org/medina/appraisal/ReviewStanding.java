package org.medina.appraisal;

/** How far an agency is with its review. */
public enum ReviewStanding {
    /** Its reviewer has not said yet whether there is a conflict of interest. */
    ASKED,
    /** There is none; the review is being written. */
    DECLARED,
    HANDED_IN,
    /** There is one, and another agency was asked. */
    CONFLICT,
    /** It had handed in nothing when the secretariat closed the reviews. */
    RELEASED;

    /** Whether something is still awaited of it. */
    public boolean isOpen() {
        return this == ASKED || this == DECLARED;
    }

    boolean isActive() {
        return this == ASKED || this == DECLARED || this == HANDED_IN;
    }
}
