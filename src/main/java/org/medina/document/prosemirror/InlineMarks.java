package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;

/** Changes the marks of all inline nodes in a range. */
final class InlineMarks {

    /** The marks that an inline node bears afterwards. */
    @FunctionalInterface
    interface Change {
        List<Mark> of(Node node, Node parent);
    }

    private InlineMarks() {}

    static Node changed(Node document, int from, int to, Change change) {
        Slice old = document.slice(from, to);
        ResolvedPos start = document.resolve(from);
        Fragment mapped = mapped(old.content(), start.node(start.sharedDepth(to)), change);
        return document.replace(from, to, new Slice(mapped, old.openStart(), old.openEnd()));
    }

    private static Fragment mapped(Fragment fragment, Node parent, Change change) {
        List<Node> mapped = new ArrayList<>(fragment.childCount());
        for (int i = 0; i < fragment.childCount(); i++) {
            Node child = fragment.child(i);
            if (child.content().size() > 0) {
                child = child.copy(mapped(child.content(), child, change));
            }
            mapped.add(child.isInline() ? child.mark(change.of(child, parent)) : child);
        }
        return Fragment.of(mapped);
    }
}
