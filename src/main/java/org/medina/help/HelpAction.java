package org.medina.help;

/** What somebody does with a request for help. */
public enum HelpAction {
    READ,
    ANSWER,
    /** Says more or asks again; a closed one is open again. */
    ADD,
    CLOSE
}
