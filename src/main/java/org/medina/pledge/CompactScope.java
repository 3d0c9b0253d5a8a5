package org.medina.pledge;

/** Which of the two Compacts a pledge serves; exports split on it. */
public enum CompactScope {
    GCM,
    GCR,
    BOTH;

    boolean includes(CompactScope one) {
        return this == BOTH || this == one;
    }
}
