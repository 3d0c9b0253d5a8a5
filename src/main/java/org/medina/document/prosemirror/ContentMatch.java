package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state of the automaton of a content expression: what may follow here, and whether the node may end here. */
public final class ContentMatch {

    static final ContentMatch EMPTY = new ContentMatch(true);

    /** What may follow, and the state after it. */
    record Edge(NodeType type, ContentMatch next) {}

    private final boolean validEnd;
    private final List<Edge> edges = new ArrayList<>();

    ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    void add(NodeType type, ContentMatch next) {
        edges.add(new Edge(type, next));
    }

    List<Edge> edges() {
        return edges;
    }

    /** Whether the node may end here. */
    public boolean validEnd() {
        return validEnd;
    }

    /** The state after a node of that type, or null where none may stand here. */
    public @Nullable ContentMatch matchType(NodeType type) {
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).type == type) {
                return edges.get(i).next;
            }
        }
        return null;
    }

    /** The state after all of it, or null where it does not fit. */
    public @Nullable ContentMatch matchFragment(Fragment fragment) {
        return matchFragment(fragment, 0, fragment.childCount());
    }

    @Nullable
    ContentMatch matchFragment(Fragment fragment, int start, int end) {
        ContentMatch current = this;
        for (int i = start; current != null && i < end; i++) {
            current = current.matchType(fragment.child(i).type());
        }
        return current;
    }

    boolean inlineContent() {
        return !edges.isEmpty() && edges.getFirst().type.isInline();
    }

    /** The first type that may stand here and needs no attributes. */
    public @Nullable NodeType defaultType() {
        for (Edge edge : edges) {
            if (canGenerate(edge.type)) {
                return edge.type;
            }
        }
        return null;
    }

    static boolean canGenerate(NodeType type) {
        return !(type.isText() || type.hasRequiredAttrs());
    }

    boolean compatible(ContentMatch other) {
        for (Edge edge : edges) {
            if (other.matchType(edge.type) != null) {
                return true;
            }
        }
        return false;
    }

    /** What has to be inserted so that the fragment fits here; null where nothing would do. */
    @Nullable
    Fragment fillBefore(Fragment after, boolean toEnd, int startIndex) {
        return new Filling(after, toEnd, startIndex).search(this, List.of());
    }

    private static final class Filling {

        private final Fragment after;
        private final boolean toEnd;
        private final int startIndex;
        private final List<ContentMatch> seen = new ArrayList<>();

        Filling(Fragment after, boolean toEnd, int startIndex) {
            this.after = after;
            this.toEnd = toEnd;
            this.startIndex = startIndex;
        }

        @Nullable
        Fragment search(ContentMatch match, List<NodeType> types) {
            if (seen.isEmpty()) {
                seen.add(match);
            }
            ContentMatch finished = match.matchFragment(after, startIndex, after.childCount());
            if (finished != null && (!toEnd || finished.validEnd)) {
                return Fragment.of(types.stream().map(Filling::filled).toList());
            }
            for (Edge edge : match.edges) {
                if (canGenerate(edge.type) && !seen.contains(edge.next)) {
                    seen.add(edge.next);
                    List<NodeType> longer = new ArrayList<>(types);
                    longer.add(edge.type);
                    Fragment found = search(edge.next, longer);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        private static Node filled(NodeType type) {
            Node node = type.createAndFill(Map.of(), Fragment.EMPTY, Mark.NONE);
            if (node == null) {
                throw new ProseMirrorException("A " + type.name() + " cannot be made from nothing");
            }
            return node;
        }
    }
}
