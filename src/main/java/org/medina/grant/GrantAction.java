package org.medina.grant;

/** What can be done with a grant; the first column of its access table. */
public enum GrantAction {
    READ,
    SEE_HISTORY,
    SEE_FILES,
    ATTACH,
    /** Stand by one's own share, or decline it. */
    COMMIT,
    /** Tick what was checked before the agreement. */
    TICK,
    /** Say, as a second person, that everything was checked. */
    CONFIRM_DILIGENCE,
    DRAFT_AGREEMENT,
    /** Approve a draft of somebody else, or return it. */
    APPROVE_AGREEMENT,
    /** Take a text back that was approved and that a party will not sign. */
    REOPEN_AGREEMENT,
    SIGN,
    /** Hand in the agreement as it was signed outside of the portal. */
    RECORD_OUTSIDE,
    /** Say, as a second person, whether it is the agreement. */
    CHECK_OUTSIDE,
    REQUEST_TRANCHE,
    CHECK_TRANCHE,
    APPROVE_TRANCHE,
    /** Record a payment. */
    PAY,
    REPORT,
    /** Accept a report, or return it. */
    ACCEPT_REPORT,
    /** Record the final figures. */
    CLOSE,
    CALL_OFF
}
