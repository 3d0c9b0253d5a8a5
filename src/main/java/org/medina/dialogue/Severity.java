package org.medina.dialogue;

/** How much hangs on a comment. */
public enum Severity {
    /** Touches the law, which is named. */
    CRITICAL,
    MAJOR,
    SUBSTANTIVE,
    EDITORIAL
}
