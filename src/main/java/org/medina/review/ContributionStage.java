package org.medina.review;

/** Where a city's contribution to a cycle stands. */
public enum ContributionStage {
    /** The city answers. */
    ANSWERING,
    /** It has handed in, reads its page as the dossier will have it, and may still change it. */
    HANDED_IN,
    /** The dossier holds what was said until now; a city that handed nothing in is silent there. */
    FROZEN,
    /** The cycle was called off. */
    LAPSED;

    public boolean isOpen() {
        return this == ANSWERING || this == HANDED_IN;
    }
}
