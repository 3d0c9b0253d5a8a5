package org.medina.dialogue;

/** What the text's author does about a comment. */
public enum Decision {
    ACCEPTED,
    ACCEPTED_WITH_MODIFICATION,
    NOT_ACCEPTED,
    DEFERRED,
    /** The same as another one, which is named. */
    DUPLICATE,
    OUT_OF_SCOPE,
    /** Taken back by those who made it. */
    WITHDRAWN
}
