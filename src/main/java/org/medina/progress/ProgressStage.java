package org.medina.progress;

/** Where a period stands. */
public enum ProgressStage {
    /** It runs; an update may be handed in before anybody asks. */
    WAITING,
    /** The city is asked for its update. */
    DUE,
    /** A crisis; nobody is reminded of anything. */
    PAUSED,
    /** The secretariat reads what the city handed in. */
    CHECK,
    PUBLISHED,
    /** The pledge was withdrawn before anything was reported. */
    ENDED;

    public boolean isOver() {
        return this == PUBLISHED || this == ENDED;
    }

    /** Whether the city may still write. */
    public boolean isOpen() {
        return this == WAITING || this == DUE || this == PAUSED;
    }
}
