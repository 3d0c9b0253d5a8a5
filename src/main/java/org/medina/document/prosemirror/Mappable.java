package org.medina.document.prosemirror;

/** What positions can be mapped through. */
public interface Mappable {

    /** The position afterwards; {@code assoc} (-1 or 1) says on which side of an insertion at this spot it stays. */
    int map(int pos, int assoc);

    /** The position afterwards, and what was deleted around it. */
    MapResult mapResult(int pos, int assoc);
}
