package org.medina.review;

/** What can be done with a cycle; the first column of its access table. */
public enum ReviewAction {
    READ,
    SEE_HISTORY,
    /** See who has answered, and each city's contribution. */
    SEE_BOARD,
    /** Write what is asked, of whom, until when and who signs. */
    EDIT,
    /** Ask the cities. */
    OPEN,
    MOVE_DATES,
    /** Freeze what was said and have the dossier compiled, the first time or anew. */
    FREEZE,
    /** Let one city change what it said, after the dossier was returned. */
    REOPEN_CONTRIBUTION,
    SEE_DOSSIER,
    /** See what became of the dossier before it was what it is: earlier versions, who returned them and why. */
    SEE_VERSIONS,
    SIGN,
    /** Give advice on the dossier, which is printed and is no signature. */
    ADVISE,
    /** Return the dossier with reasons. */
    GIVE_BACK,
    /** See signed sheets and their scans; to a signatory those of its own organisation. */
    SEE_PAPER,
    /** Print the sheet, and enter a dossier that was signed on paper. */
    RECORD_PAPER,
    /** Compare, as a second person, a signed paper with the dossier. */
    CHECK_PAPER,
    CALL_OFF
}
