package org.medina.casefile;

/** How far something of a case may be read, from the narrowest circle to the widest. */
public enum Visibility {
    /** The organisation that acted, and nobody else. */
    ORGANISATION,
    /** The lead city and its partner cities. */
    CITY,
    /** And the secretariat that keeps the thread. */
    SECRETARIAT,
    /** Everybody who stands in a relation to the case. */
    PARTIES,
    /** Anybody, signed in or not. */
    PUBLIC
}
