package org.medina.dialogue;

/** What can be done with a dialogue; the first column of its access table. */
public enum DialogueAction {
    READ,
    /** See what was done, as far as each entry's visibility goes. */
    SEE_HISTORY,
    /** Let the others read the text, or decline. */
    CONSENT,
    CALL_OFF,
    /** Take the one extension of the time to answer. */
    EXTEND,
    /** Ask the other side something, which stops the clock. */
    ASK,
    /** Reply to a question of the other side. */
    REPLY_QUESTION,
    /** Ask one more organisation. */
    INVITE,
    /** Close the link that an invitation letter prints. */
    CLOSE_LINK,
    /** Write, change and remove comments of one's own organisation. */
    COMMENT,
    /** Name another authority that ought to be asked. */
    REFER,
    /** Hand the own organisation's comments in to whoever consolidates. */
    HAND_IN,
    /** End the writing and begin to gather. */
    CONSOLIDATE,
    /** Reword, keep back or take in what was handed in. */
    REWORD,
    RELEASE,
    /** Decide on comments and answer them. */
    ANSWER,
    SEND_ANSWERS,
    /** Take a released comment back. */
    WITHDRAW,
    /** Stand behind what was released for all. */
    ENDORSE,
    WITHDRAW_ENDORSEMENT,
    /** Ask one more organisation whether it stands behind it. */
    INVITE_ENDORSER,
    /** Close the answer to a comment. */
    CLOSE_COMMENT,
    /** Close editorial comments as noted, many at once. */
    CLOSE_EDITORIAL,
    CONCLUDE,
    CALL_MEETING,
    WRITE_MINUTES,
    CONFIRM_MINUTES,
    /** Record a position after the deadline has passed in silence. */
    RECORD_LATE,
    /** Enter a position that arrived on paper. */
    RECORD_LETTER,
    /** Say whether a letter says what was entered. */
    CONFIRM_LETTER,
    /** Say whether the record may become public. */
    AGREE_PUBLICATION
}
