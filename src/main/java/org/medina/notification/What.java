package org.medina.notification;

/** What a remembered event is about. */
enum What {
    /** A line of a case's history. */
    HISTORY,
    /** An entry of the inbox that opened. */
    WORK,
    /** An entry of the inbox that a colleague gave away. */
    HANDED,
    /** The day of an entry of the inbox comes near. */
    DUE,
    /** It has passed. */
    LATE,
    /** It passed so long ago that somebody should help. */
    LONG_LATE
}
