package org.medina.declaration;

/** Where a declaration stands. */
public enum DeclarationStatus {
    /** Written together. */
    DRAFTING,
    /** Its text is fixed; the head of the secretariat opens it, or gives it back. */
    FROZEN,
    /** Cities endorse it. */
    OPEN,
    /** No city endorses it any more; what was handed in is still checked. */
    CLOSED,
    PRESENTED,
    CALLED_OFF;

    boolean isOver() {
        return this == PRESENTED || this == CALLED_OFF;
    }
}
