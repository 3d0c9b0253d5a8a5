package org.medina.funding.ui;

/**
 * A part of a thing in a list.
 *
 * @param needed without which the thing is not kept yet
 */
record ItemPart(String name, Kind kind, boolean needed) {

    /** What it takes. */
    enum Kind {
        LINE,
        DAY,
        ORGANISATION,
        TICK
    }

    static ItemPart needed(String name) {
        return new ItemPart(name, Kind.LINE, true);
    }

    static ItemPart line(String name) {
        return new ItemPart(name, Kind.LINE, false);
    }

    static ItemPart day(String name) {
        return new ItemPart(name, Kind.DAY, false);
    }

    static ItemPart organisation(String name) {
        return new ItemPart(name, Kind.ORGANISATION, false);
    }

    static ItemPart tick(String name) {
        return new ItemPart(name, Kind.TICK, false);
    }
}
