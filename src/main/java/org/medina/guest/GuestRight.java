package org.medina.guest;

/** What a guest is let in for. */
public enum GuestRight {
    READ,
    /** And comment, as long as the text is open for comments. */
    COMMENT
}
