package org.medina.appraisal;

/** What can be done with an appraisal; the first column of its access table. */
public enum AppraisalAction {
    READ,
    /** See what was done, as far as each entry's visibility goes. */
    SEE_HISTORY,
    /** Read what was handed in. */
    READ_TEXT,
    /** Read the reviews of all agencies; the own one is always one's own. */
    SEE_REVIEWS,
    /** Read proposals, votes that are unsealed, minutes and decision. */
    SEE_DECISION,
    /** Print how it was judged and the minutes, once the vote is closed. */
    SEE_PAPERS,
    /** Say whether there is a conflict of interest. */
    DECLARE,
    /** Write and hand in the own agency's review. */
    REVIEW,
    /** Say what the secretariat should ask the applicant. */
    RAISE_QUESTION,
    /** Ask the applicant, which stops the clock. */
    ASK_APPLICANT,
    /** Answer a question that was put to the applicant. */
    ANSWER,
    /** Name an agency where no substitute is left. */
    NAME_SUBSTITUTE,
    /** Go on without those who have not handed in by the deadline. */
    END_REVIEWS,
    /** Change an own score after the panel has talked. */
    CHANGE_SCORE,
    CLOSE_PANEL,
    PROPOSE,
    VOTE,
    /** Declare a conflict of interest as a member of the committee. */
    RECUSE,
    /** Name another member of the committee in the place of a seat that takes no part. */
    NAME_STAND_IN,
    CLOSE_VOTE,
    WRITE_MINUTES,
    OBJECT_MINUTES,
    /** Find that nobody has objected to the minutes in time. */
    ADOPT_MINUTES
}
