package org.medina.dialogue;

/** Where a dialogue stands. */
public enum DialogueStage {
    /** The secretariat proposes it; the text's author may decline, and nobody else has seen the text. */
    PROPOSED,
    /** Those who are asked comment, each among its own people. */
    COMMENTING,
    /** One of them gathers what was handed in. */
    CONSOLIDATING,
    /** The position is released; the author answers every comment. */
    ANSWERING,
    /** The other side closes every answer. */
    CLOSING,
    /** A critical comment is maintained; both sides meet. */
    MEETING,
    CLOSED,
    /** The author did not want it. */
    DECLINED,
    /** The author ended it before its time. */
    CALLED_OFF;

    boolean isBeforeRelease() {
        return this == COMMENTING || this == CONSOLIDATING;
    }

    public boolean isOver() {
        return this == CLOSED || this == DECLINED || this == CALLED_OFF;
    }
}
