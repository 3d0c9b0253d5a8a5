package org.medina.signoff;

import java.util.List;

/**
 * How a section differs from what somebody last saw.
 *
 * @param pieces the text in order, cut where it was changed; what stands and what is new together make the new text
 */
public record SectionChange(String key, Kind kind, List<Piece> pieces) {

    /** What happened to the section. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A run of words that stayed, came or went. */
    public record Piece(Mark mark, String text) {}

    /** What happened to the words. */
    public enum Mark {
        SAME,
        NEW,
        GONE
    }
}
