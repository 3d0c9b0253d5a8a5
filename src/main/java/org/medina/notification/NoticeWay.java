package org.medina.notification;

/** How somebody is told of a thing. */
public enum NoticeWay {
    /** In the portal only. */
    PORTAL,
    /** And by a mail at once. */
    MAIL,
    /** And in the one mail of the day. */
    DAILY,
    /** Not at all. */
    OFF;

    boolean leavesTheHouse() {
        return this == MAIL || this == DAILY;
    }
}
