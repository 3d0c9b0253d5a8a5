package org.medina.call;

/** What can be done with a mechanism; the first column of its access table. */
public enum MechanismAction {
    READ,
    /** See who usually sits on its committee, what is being written, and who changed what. */
    SEE_INSIDE,
    /** Write what its next calls start from. */
    EDIT,
    /** Let the next calls start from what was written. */
    PUT_IN_FORCE,
    /** Throw away what was written; all of it where it was never in force. */
    DISCARD,
    /** Let no more calls begin from it. */
    RETIRE,
    BRING_BACK
}
