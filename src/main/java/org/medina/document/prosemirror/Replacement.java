package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a range of a document is replaced by a slice: the algorithm of {@code replace.ts}. */
final class Replacement {

    private Replacement() {}

    static Node replace(ResolvedPos from, ResolvedPos to, Slice slice) {
        if (slice.openStart() > from.depth()) {
            throw new ProseMirrorException("Inserted content deeper than insertion position");
        }
        if (from.depth() - slice.openStart() != to.depth() - slice.openEnd()) {
            throw new ProseMirrorException("Inconsistent open depths");
        }
        return outer(from, to, slice, 0);
    }

    private static Node outer(ResolvedPos from, ResolvedPos to, Slice slice, int depth) {
        int index = from.index(depth);
        Node node = from.node(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            Node inner = outer(from, to, slice, depth + 1);
            return node.copy(node.content().replaceChild(index, inner));
        }
        if (slice.content().size() == 0) {
            return close(node, twoWay(from, to, depth));
        }
        boolean flat = slice.openStart() == 0 && slice.openEnd() == 0 && from.depth() == depth && to.depth() == depth;
        if (flat) {
            Fragment content = from.parent().content();
            Fragment before = content.cut(0, from.parentOffset());
            Fragment after = content.cut(to.parentOffset(), content.size());
            return close(from.parent(), before.append(slice.content()).append(after));
        }
        int extra = from.depth() - slice.openStart();
        Node along = along(slice, from, extra);
        ResolvedPos start = along.resolve(slice.openStart() + extra);
        ResolvedPos end = along.resolve(along.content().size() - slice.openEnd() - extra);
        return close(node, threeWay(from, start, end, to, depth));
    }

    /** The slice inside copies of the nodes around the position, so that both have the same depth. */
    private static Node along(Slice slice, ResolvedPos along, int extra) {
        Node node = along.node(extra).copy(slice.content());
        for (int i = extra - 1; i >= 0; i--) {
            node = along.node(i).copy(Fragment.of(node));
        }
        return node;
    }

    private static void checkJoin(Node main, Node sub) {
        if (!sub.type().compatibleContent(main.type())) {
            throw new ProseMirrorException(
                    "Cannot join " + sub.type().name() + " onto " + main.type().name());
        }
    }

    private static Node joinable(ResolvedPos before, ResolvedPos after, int depth) {
        Node node = before.node(depth);
        checkJoin(node, after.node(depth));
        return node;
    }

    private static void addRange(
            @Nullable ResolvedPos start, @Nullable ResolvedPos end, Node node, int depth, List<Node> target) {
        int startIndex = 0;
        int endIndex = end == null ? node.childCount() : end.index(depth);
        if (start != null) {
            startIndex = start.index(depth);
            if (start.depth() > depth) {
                startIndex++;
            } else if (start.textOffset() > 0) {
                add(start.nodeAfter(), target);
                startIndex++;
            }
        }
        for (int i = startIndex; i < endIndex; i++) {
            add(node.child(i), target);
        }
        if (end != null && end.depth() == depth && end.textOffset() > 0) {
            add(end.nodeBefore(), target);
        }
    }

    private static void add(@Nullable Node node, List<Node> target) {
        if (node != null) {
            Fragment.addNode(node, target);
        }
    }

    private static Node close(Node node, Fragment content) {
        if (!node.type().validContent(content)) {
            throw new ProseMirrorException(
                    "Invalid content for node " + node.type().name());
        }
        return node.copy(content);
    }

    private static Fragment threeWay(ResolvedPos from, ResolvedPos start, ResolvedPos end, ResolvedPos to, int depth) {
        Node openStart = from.depth() > depth ? joinable(from, start, depth + 1) : null;
        Node openEnd = to.depth() > depth ? joinable(end, to, depth + 1) : null;
        List<Node> content = new ArrayList<>();
        addRange(null, from, from.node(depth), depth, content);
        if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
            checkJoin(openStart, openEnd);
            Fragment.addNode(close(openStart, threeWay(from, start, end, to, depth + 1)), content);
        } else {
            if (openStart != null) {
                Fragment.addNode(close(openStart, twoWay(from, start, depth + 1)), content);
            }
            addRange(start, end, end.node(depth), depth, content);
            if (openEnd != null) {
                Fragment.addNode(close(openEnd, twoWay(end, to, depth + 1)), content);
            }
        }
        addRange(to, null, to.node(depth), depth, content);
        return new Fragment(content);
    }

    private static Fragment twoWay(ResolvedPos from, ResolvedPos to, int depth) {
        List<Node> content = new ArrayList<>();
        addRange(null, from, from.node(depth), depth, content);
        if (from.depth() > depth) {
            Node type = joinable(from, to, depth + 1);
            Fragment.addNode(close(type, twoWay(from, to, depth + 1)), content);
        }
        addRange(to, null, to.node(depth), depth, content);
        return new Fragment(content);
    }
}
