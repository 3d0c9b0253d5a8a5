package org.medina.progress;

/** What can be done with a period and its update; the first column of its access table. */
public enum ProgressAction {
    READ,
    SEE_HISTORY,
    SEE_PROCESS,
    WRITE,
    /** Fill the line of one's own city in the update of a joint pledge. */
    WRITE_PART,
    HAND_IN,
    /** Move the day on which the update is due, once. */
    EXTEND,
    /** Let reporting rest through a crisis. */
    PAUSE,
    RESUME,
    /** Accept an update, or return it. */
    CHECK
}
