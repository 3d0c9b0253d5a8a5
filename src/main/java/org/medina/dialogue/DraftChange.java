package org.medina.dialogue;

import java.util.List;

/**
 * How a section of the author’s draft differs from the text that was consulted on.
 *
 * @param pieces the section in order, cut where it was changed; what stands and what is new together make the draft
 */
public record DraftChange(String heading, List<Piece> pieces) {

    public DraftChange {
        pieces = List.copyOf(pieces);
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
