package org.medina.identity;

/** Where the mirror of people and organisations is filled from. */
public interface PeopleSource {

    /** Reads everything now; where the source does not answer, the mirror stays as it is. */
    void read();
}
