package org.medina.pledge;

/** What can be done with a pledge; the first column of its access table. */
public enum PledgeAction {
    READ,
    /** See the history and the people of the case, as far as each entry's visibility goes. */
    SEE_HISTORY,
    /** See the process picture with the token. */
    SEE_PROCESS,
    /** Change the text and everything else in the form. */
    EDIT,
    /** Put codes, contacts and other metadata right after the text is closed, with a reason. */
    CORRECT,
    /** Read the files; they may hold what is not meant for the public. */
    SEE_FILES,
    /** Add or remove a file. */
    ATTACH,
    SEND_TO_REVIEW,
    APPROVE,
    /** Ask the ministries of the country; the secretariat proposes it, or asks itself on what everybody can read. */
    CONSULT,
    RETURN,
    SIGN,
    /** See signed sheets, their scans, and who entered and compared them. */
    SEE_PAPER,
    /** Print the sheet that is signed by hand. */
    PRINT_SHEET,
    /** Enter a sheet that the office has signed by hand. */
    RECORD_PAPER,
    /** Compare a sheet that somebody else entered, and take or refuse it. */
    CHECK_PAPER,
    ACCEPT,
    WITHDRAW,
    /** A city confirms an entry made on its behalf, a partner its part. */
    CONFIRM,
    DECLINE
}
