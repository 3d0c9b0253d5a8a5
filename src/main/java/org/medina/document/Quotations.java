package org.medina.document;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.medina.document.prosemirror.Node;

/** Finds where a text says something. */
final class Quotations {

    private Quotations() {}

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
