package org.medina.notification;

/** What became of a mail. */
public enum MailState {
    /** Will be sent, for the first time or again. */
    WAITING,
    /** Taken by the mail server. */
    SENT,
    /** Kept here, because there is no mail server. */
    KEPT,
    /** Part of another mail that says all at once. */
    BUNDLED,
    /** The server will not take it for that person. */
    REFUSED,
    /** Tried for days, and given up. */
    FAILED
}
