package org.medina.dialogue;

/** The two sides of a dialogue. */
public enum Side {
    /** Wrote the text, answers. */
    AUTHOR,
    /** Was asked, comments and closes. */
    CONSULTED
}
