package org.medina.call;

/** Whether calls can be begun from a mechanism. */
public enum MechanismStatus {
    /** Being written for the first time. */
    NEW,
    IN_FORCE,
    /** Ended; its calls go on. */
    RETIRED
}
