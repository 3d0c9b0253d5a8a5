package org.medina.evidence;

/** How far a bundle is. */
public enum BundleState {
    WAITING,
    MAKING,
    READY,
    FAILED,
    /** It was kept as long as promised; its hash stays known. */
    EXPIRED;

    public boolean isUnderWay() {
        return this == WAITING || this == MAKING;
    }
}
