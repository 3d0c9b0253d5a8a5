package org.medina.help;

/** Where a request for help stands. */
public enum HelpState {
    /** The secretariat has to answer. */
    ASKED,
    ANSWERED,
    CLOSED
}
