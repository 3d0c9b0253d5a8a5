package org.medina.dialogue;

/** The two sides of a consultation, whichever of them is the city. */
public enum Side {
    /** Whose text it is: it answers the comments. */
    OWNER,
    /** Who is asked for a position. */
    CONSULTED
}
