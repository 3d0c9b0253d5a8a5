package org.medina.base.ui;

import java.util.Locale;

/** The colour families of badges and notices; what each means is decided where it is used, and said in words. */
public enum Tone {
    /** Quiet: drafts, what is closed or asleep. */
    STONE,
    /** Being looked at: reviews, consultations, information. */
    SKY,
    /** Being signed. */
    IRIS,
    /** Being checked, or soon due. */
    AMBER,
    /** Done, in force, public. */
    LEAF,
    /** Withdrawn, refused, late. */
    ROSE,
    /** The product's own colour: selected, current. */
    WALL,
    /** It is your turn; for nothing else. */
    DOOR;

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
