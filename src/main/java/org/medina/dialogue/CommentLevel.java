package org.medina.dialogue;

/** Who can read a comment, from the narrowest circle to the widest. */
public enum CommentLevel {
    /** The organisation that writes it. */
    OWN_MINISTRY,
    /** And whoever consolidates for all that were asked. */
    GOVERNMENT,
    /** Everybody who takes part: released. */
    PARTIES,
    /** Anybody. */
    PUBLIC;

    boolean isReleased() {
        return this == PARTIES || this == PUBLIC;
    }
}
