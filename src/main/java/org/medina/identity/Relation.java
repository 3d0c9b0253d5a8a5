package org.medina.identity;

/** How the organisation that somebody acts for stands to a case; the last column of every access table. */
public enum Relation {
    /** The city that leads the case. */
    LEAD,
    /** A city invited to the case or taking part in it. */
    PARTNER,
    /** A network that the lead city has mandated to act for it, while that mandate runs. */
    MANDATED,
    /** It entered the case on the lead city's behalf, and the city has not confirmed it yet; for a network, while mandated. */
    ENTERED_BY,
    /** Asked for its comments on the case's text: a ministry, or a city where the text comes from above. */
    CONSULTED,
    /** Speaks for those who are asked: gathers what they say, and says it for all. */
    CONSOLIDATOR,
    /** A ministry of the country of one of the case's cities. */
    STATE_OF_COUNTRY,
    /** An agency that the case is assigned to. */
    ASSIGNED_AGENCY,
    /** The committee that decides on the case. */
    DECIDES,
    /** The administrative agent that pays what was approved. */
    PAYS,
    /** It is asked for its signature on the case's text. */
    SIGNS,
    /** It is asked for its advice on the case's text, which is no signature. */
    ADVISES,
    /** The secretariat. */
    SECRETARIAT,
    /** Everybody, once the case is public, signed in or not. */
    PUBLIC,
    /** Everybody, public or not. */
    ANYONE
}
