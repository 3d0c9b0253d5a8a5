package org.medina.document.prosemirror;

/**
 * How deep and how large a document may become; without a bound on its depth, a few hundred steps would overflow the
 * stack.
 *
 * @param depth levels of nodes, the document's own not counted
 * @param size positions in the document
 */
public record Limits(int depth, int size) {

    /** The greatest position that a step may name: sums of two stay within an {@code int}. */
    static final int POSITION = 0x3fffffff;

    /** A batch may be too deep between two of its steps, before it is checked; never so deep that the stack overflows. */
    static final int RESOLVED_DEPTH = 250;

    /** Levels and values inside one attribute. */
    static final int ATTRIBUTE_DEPTH = 8;

    static final int ATTRIBUTE_VALUES = 1000;
}
