package org.medina.declaration;

/** What can be done with a declaration; the first column of its access table. */
public enum DeclarationAction {
    READ,
    SEE_HISTORY,
    /** See the process as it is drawn, with where it stands. */
    SEE_PROCESS,
    /** Read the text under way. */
    SEE_DRAFT,
    /** See every endorsement and its mandate, whatever its state. */
    SEE_ENDORSEMENTS,
    /** Change title, language and link. */
    EDIT,
    /** Ask a city to write along, or ask it no more. */
    INVITE_WRITERS,
    /** Fix the text and give it to the head of the secretariat. */
    FREEZE,
    /** Give it back to those who write, with a reason. */
    RETURN,
    /** Open it for endorsement until a day. */
    OPEN,
    /** Ask cities to endorse it. */
    INVITE,
    /** Give more time. */
    EXTEND,
    /** Close before the day, with a reason. */
    CLOSE,
    /** End it without a result, with a reason. */
    CALL_OFF,
    /** Say where and when it was presented. */
    PRESENT,
    /** Put the mandate document to one's city's endorsement. */
    PREPARE,
    /** Endorse for one's city, with a fresh login. */
    ENDORSE,
    /** Enter an endorsement that was signed by hand. */
    RECORD_PAPER,
    /** Say whether an endorsement's mandate is in order. */
    CHECK,
    /** Stand behind it no more. */
    TAKE_BACK
}
