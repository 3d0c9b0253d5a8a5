package org.medina.base;

/**
 * What a module made outside the portal's database, taken away before a practice room is made anew: else it would stand in the
 * way of the same story told again. Nothing else calls it.
 */
public interface MadeElsewhere {

    /** @throws Problem WRONG_STATE where it cannot be done now; what is gone already stays gone, and it is asked again */
    void takeAway();
}
