package org.medina.demo;

import java.util.UUID;

/**
 * Tells one journey’s part of the story, as the accounts that would have done it; each journey has one as a
 * bean, ordered so that what happens on one day happens to a pledge before it happens to what builds on it.
 */
interface Teller<T extends Tale<S>, S extends Tale.Step> {

    /** Where its tales are written, below {@code demo}. */
    String file();

    /** How an array of its tales is read. */
    Class<T[]> tales();

    /** Tells the first step of a tale. @return the case that it begins */
    UUID begin(T tale, S step);

    /** Tells any other. @param subject what the first has begun */
    void act(T tale, UUID subject, S step);
}
