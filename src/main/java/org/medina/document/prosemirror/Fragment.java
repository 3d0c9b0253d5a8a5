package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The children of a node. Like nodes, fragments never change. */
public final class Fragment {

    public static final Fragment EMPTY = new Fragment(List.of());

    /** The child at a position, and where it begins. */
    record Place(int index, int offset) {}

    private final Node[] content;
    private final int size;

    Fragment(List<Node> content) {
        this(content.toArray(Node[]::new));
    }

    private Fragment(Node[] content) {
        this.content = content;
        int sum = 0;
        for (Node node : content) {
            sum = Math.addExact(sum, node.nodeSize());
        }
        this.size = sum;
    }

    /** Joins neighbouring texts that bear the same marks. */
    public static Fragment of(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return EMPTY;
        }
        List<Node> joined = new ArrayList<>(nodes.size());
        nodes.forEach(node -> addNode(node, joined));
        return new Fragment(joined);
    }

    static Fragment of(Node node) {
        return new Fragment(new Node[] {node});
    }

    static void addNode(Node child, List<Node> target) {
        Node last = target.isEmpty() ? null : target.getLast();
        if (child instanceof TextNode text && last instanceof TextNode before && child.sameMarkup(last)) {
            target.set(target.size() - 1, before.withText(before.text() + text.text()));
        } else {
            target.add(child);
        }
    }

    /** What it takes in positions. */
    public int size() {
        return size;
    }

    public int childCount() {
        return content.length;
    }

    public Node child(int index) {
        if (index < 0 || index >= content.length) {
            throw new ProseMirrorException("Index " + index + " out of range");
        }
        return content[index];
    }

    @Nullable
    Node maybeChild(int index) {
        return index < 0 || index >= content.length ? null : content[index];
    }

    /** The children, from first to last. */
    public List<Node> children() {
        return List.of(content);
    }

    public @Nullable Node firstChild() {
        return maybeChild(0);
    }

    public @Nullable Node lastChild() {
        return maybeChild(content.length - 1);
    }

    void nodesBetween(int from, int to, Node.Visitor visitor, int nodeStart, @Nullable Node parent) {
        int pos = 0;
        for (int i = 0; pos < to; i++) {
            Node child = child(i);
            int end = pos + child.nodeSize();
            if (end > from
                    && visitor.visit(child, nodeStart + pos, parent, i)
                    && child.content().size() > 0) {
                int start = pos + 1;
                Fragment inner = child.content();
                inner.nodesBetween(
                        Math.max(0, from - start), Math.min(inner.size, to - start), visitor, nodeStart + start, child);
            }
            pos = end;
        }
    }

    String textBetween(int from, int to, String blockSeparator) {
        StringBuilder text = new StringBuilder();
        boolean[] first = {true};
        nodesBetween(
                from,
                to,
                (node, pos, parent, index) -> {
                    String own = !node.isLeaf()
                            ? ""
                            : node instanceof TextNode run
                                    ? run.text()
                                            .substring(Math.max(from, pos) - pos, Math.min(run.nodeSize(), to - pos))
                                    : node.type().leafText();
                    boolean separate = node.type().isBlock()
                            && (node.isLeaf() && !own.isEmpty() || node.type().isTextblock());
                    if (separate && !blockSeparator.isEmpty()) {
                        text.append(first[0] ? "" : blockSeparator);
                        first[0] = false;
                    }
                    text.append(own);
                    return true;
                },
                0,
                null);
        return text.toString();
    }

    Fragment append(Fragment other) {
        if (other.size == 0) {
            return this;
        }
        if (size == 0) {
            return other;
        }
        List<Node> joined = new ArrayList<>(content.length + other.content.length);
        joined.addAll(Arrays.asList(content));
        addNode(other.content[0], joined);
        joined.addAll(Arrays.asList(other.content).subList(1, other.content.length));
        return new Fragment(joined);
    }

    Fragment cut(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        List<Node> result = new ArrayList<>();
        int pos = 0;
        for (int i = 0; to > from && pos < to; i++) {
            Node child = child(i);
            int end = pos + child.nodeSize();
            if (end > from) {
                result.add(pos < from || end > to ? cutChild(child, from - pos, to - pos) : child);
            }
            pos = end;
        }
        return new Fragment(result);
    }

    private static Node cutChild(Node child, int from, int to) {
        return child.isText()
                ? child.cut(Math.max(0, from), Math.min(child.nodeSize(), to))
                : child.cut(Math.max(0, from - 1), Math.min(child.content().size, to - 1));
    }

    Fragment replaceChild(int index, Node node) {
        if (child(index) == node) {
            return this;
        }
        Node[] copy = content.clone();
        copy[index] = node;
        return new Fragment(copy);
    }

    /** The first position at which the two differ, or -1. */
    public int findDiffStart(Fragment other) {
        return Difference.start(this, other, 0);
    }

    /** The last position, in this and in the other, at which the two differ, or null. */
    public Difference.@Nullable End findDiffEnd(Fragment other) {
        return Difference.end(this, other, size, other.size);
    }

    Place findIndex(int pos) {
        if (pos == 0) {
            return new Place(0, 0);
        }
        if (pos == size) {
            return new Place(content.length, pos);
        }
        if (pos > size || pos < 0) {
            throw new ProseMirrorException("Position " + pos + " outside of fragment");
        }
        int current = 0;
        for (int i = 0; ; i++) {
            int end = current + content[i].nodeSize();
            if (end >= pos) {
                return end == pos ? new Place(i + 1, end) : new Place(i, current);
            }
            current = end;
        }
    }

    ArrayNode toJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(content.length);
        for (Node node : content) {
            array.add(node.toJson());
        }
        return array;
    }

    String inner() {
        return Arrays.stream(content).map(Node::toString).collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Fragment fragment
                        && size == fragment.size
                        && Arrays.equals(content, fragment.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "<" + inner() + ">";
    }
}
