package org.medina.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;

/**
 * What differs in the accepted text of a section between two versions.
 *
 * @param blocks paragraphs, headings, items and cells in their order, also those that stayed
 */
public record SectionDifference(String section, List<Block> blocks) {

    /** What became of a block or of some words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /** Of a block only: some of its words stayed. */
        CHANGED
    }

    /** @param type {@code paragraph}, {@code heading}, {@code list_item}, {@code table_cell} or {@code table_header} */
    public record Block(Kind kind, String type, List<Words> words) {}

    /** @param by who wrote or removed them; null where they stayed, and where the portal itself did it */
    public record Words(Kind kind, String text, @Nullable PersonId by) {}

    public SectionDifference {
        blocks = List.copyOf(blocks);
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return blocks.stream().allMatch(block -> block.kind() == Kind.SAME);
    }
}
