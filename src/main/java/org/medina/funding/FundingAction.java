package org.medina.funding;

/** What can be done with a funding request; the first column of its access table. */
public enum FundingAction {
    READ,
    /** See the history of the case, as far as each entry's visibility goes. */
    SEE_HISTORY,
    /** See the process picture with the token. */
    SEE_PROCESS,
    SEE_FILES,
    EDIT,
    /** Add or remove a file. */
    ATTACH,
    /** Say which pledge it is from. */
    LINK,
    SUBMIT,
    /** Say whether it meets the call's conditions. */
    CHECK,
    ASK_MINISTRIES,
    /** Take up what the state has said since. */
    TAKE_UP,
    /** Take it to another call that needs no word of the state. */
    MOVE,
    WITHDRAW,
    SEND_FEEDBACK,
    /** Ask, once, whether the way to a refusal was right. */
    ASK_REVIEW,
    DECIDE_REVIEW,
    /** Take what was good and not funded into a later call. */
    REAPPLY,
    /** Say that what was entered on the city's behalf is the city's. */
    CONFIRM_ENTRY
}
