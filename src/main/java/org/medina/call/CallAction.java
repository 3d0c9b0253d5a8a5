package org.medina.call;

/** What can be done with a call; the first column of its access table. */
public enum CallAction {
    READ,
    SEE_HISTORY,
    /** See who sits on the committee and which changes wait for publication. */
    SEE_INSIDE,
    /** Write the version that is not published yet. */
    EDIT,
    /** Give the draft to the head of the secretariat. */
    HAND_OVER,
    /** Give it back to the officers, with a reason. */
    SEND_BACK,
    PUBLISH,
    /** Begin another version of the rules, for the requests to come. */
    REVISE,
    /** Throw away a version that was begun. */
    DISCARD,
    /** Close before the last day, with a reason. */
    CLOSE
}
