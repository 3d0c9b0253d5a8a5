package org.medina.dialogue;

/** What those who were asked make of the answer to a comment. */
public enum Closure {
    ACCEPTED,
    NOTED,
    MAINTAINED,
    /** Taken back, with or without an answer. */
    WITHDRAWN
}
