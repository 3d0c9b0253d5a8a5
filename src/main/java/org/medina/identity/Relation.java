package org.medina.identity;

/** How the organisation that somebody acts for stands to a case; the third column of every access table. */
public enum Relation {
    /** The city that leads the case. */
    LEAD,
    /** A city invited to the case or taking part in it. */
    PARTNER,
    /** A ministry of the country of one of the case's cities. */
    STATE_OF_COUNTRY,
    /** An agency that the case is assigned to. */
    ASSIGNED_AGENCY,
    /** The secretariat. */
    SECRETARIAT,
    /** Anybody who is signed in. */
    ANYONE
}
