package org.medina.review;

/** What can be done with a city's contribution; the first column of its access table. */
public enum ContributionAction {
    READ,
    SEE_HISTORY,
    /** Read what the city writes before it hands it in. */
    SEE_DRAFT,
    /** Confirm or update a pledge, reply to the forum's questions. */
    ANSWER,
    HAND_IN,
    /** Say that the page is right. */
    CONFIRM_PAGE,
    /** Add the ministry's statement, or another in its place, or say that there will be none. */
    STATE
}
