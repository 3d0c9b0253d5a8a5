package org.medina.document.prosemirror;

import org.jspecify.annotations.Nullable;

/** Tells whether a range holds content, or only the ends and beginnings of nodes. */
final class Structure {

    private Structure() {}

    static boolean contentBetween(Node document, int from, int to) {
        ResolvedPos start = document.resolve(from);
        int dist = to - from;
        int depth = start.depth();
        while (dist > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).childCount()) {
            depth--;
            dist--;
        }
        if (dist > 0) {
            @Nullable Node next = start.node(depth).maybeChild(start.indexAfter(depth));
            while (dist > 0) {
                if (next == null || next.isLeaf()) {
                    return true;
                }
                next = next.content().firstChild();
                dist--;
            }
        }
        return false;
    }
}
