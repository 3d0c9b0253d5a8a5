package org.medina.document;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medina.document.prosemirror.Node;

/** Finds where a text says something. */
final class Quotations {

    private Quotations() {}

    /** From where to where a passage stands. */
    record Place(int from, int to) {}

    /** The first paragraph or heading of a section that says anything. */
    static Optional<Place> firstBlock(Node document, String section) {
        Node within = Sections.find(document, section).orElse(null);
        if (within == null) {
            return Optional.empty();
        }
        int start = Sections.start(document, section);
        AtomicReference<@Nullable Place> found = new AtomicReference<>();
        within.descendants((node, pos, parent, index) -> {
            if (node.type().isTextblock()
                    && found.get() == null
                    && !node.textContent().isBlank()) {
                int from = start + pos + 1;
                found.set(new Place(from, from + node.textContent().length()));
            }
            return found.get() == null;
        });
        return Optional.ofNullable(found.get());
    }

    /** The position of the first place, inside one paragraph or heading; open insertions count, what is deleted too. */
    static OptionalInt find(Node document, String section, String quoted) {
        Node within = Sections.find(document, section).orElse(null);
        if (within == null || quoted.isEmpty()) {
            return OptionalInt.empty();
        }
        int start = Sections.start(document, section);
        AtomicInteger found = new AtomicInteger(-1);
        within.descendants((node, pos, parent, index) -> {
            if (node.type().isTextblock() && found.get() < 0) {
                // a line break takes one position, as one character does
                int at = node.textContent().indexOf(quoted);
                if (at >= 0) {
                    found.set(start + pos + 1 + at);
                }
            }
            return found.get() < 0;
        });
        return found.get() < 0 ? OptionalInt.empty() : OptionalInt.of(found.get());
    }
}
