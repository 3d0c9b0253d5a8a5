package org.medina.document.prosemirror;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A position in a document with the nodes around it, from the document itself (depth 0) to its parent. */
public final class ResolvedPos {

    private final int pos;
    private final int depth;
    private final int parentOffset;
    private final Node[] nodes;
    private final int[] indexes;
    private final int[] offsets;

    private ResolvedPos(int pos, int depth, int parentOffset, Node[] nodes, int[] indexes, int[] offsets) {
        this.pos = pos;
        this.depth = depth;
        this.parentOffset = parentOffset;
        this.nodes = nodes;
        this.indexes = indexes;
        this.offsets = offsets;
    }

    static ResolvedPos resolve(Node document, int pos) {
        if (pos < 0 || pos > document.content().size()) {
            throw new ProseMirrorException("Position " + pos + " out of range");
        }
        Node[] nodes = new Node[8];
        int[] indexes = new int[8];
        int[] offsets = new int[8];
        int start = 0;
        int parentOffset = pos;
        Node node = document;
        for (int depth = 0; ; depth++) {
            if (depth > Limits.RESOLVED_DEPTH) {
                throw new ProseMirrorException("The document is too deep");
            }
            if (depth == nodes.length) {
                nodes = Arrays.copyOf(nodes, depth * 2);
                indexes = Arrays.copyOf(indexes, depth * 2);
                offsets = Arrays.copyOf(offsets, depth * 2);
            }
            Fragment.Place place = node.content().findIndex(parentOffset);
            nodes[depth] = node;
            indexes[depth] = place.index();
            offsets[depth] = start + place.offset();
            int rest = parentOffset - place.offset();
            if (rest == 0 || node.child(place.index()).isText()) {
                return new ResolvedPos(pos, depth, parentOffset, nodes, indexes, offsets);
            }
            node = node.child(place.index());
            parentOffset = rest - 1;
            start += place.offset() + 1;
        }
    }

    private int within(int level) {
        if (level < 0 || level > depth) {
            throw new ProseMirrorException("There is no depth " + level + " at position " + pos);
        }
        return level;
    }

    public int pos() {
        return pos;
    }

    /** The depth of the parent; 0 is the document. */
    public int depth() {
        return depth;
    }

    /** The offset into the parent. */
    public int parentOffset() {
        return parentOffset;
    }

    public Node parent() {
        return nodes[depth];
    }

    /** The node around the position at that depth. */
    public Node node(int level) {
        return nodes[within(level)];
    }

    /** The index into the node at that depth. */
    public int index(int level) {
        return indexes[within(level)];
    }

    /** The index after the position into the node at that depth. */
    public int indexAfter(int level) {
        return index(level) + (level == depth && textOffset() == 0 ? 0 : 1);
    }

    /** Where the content of the node at that depth begins. */
    public int start(int level) {
        return within(level) == 0 ? 0 : offsets[level - 1] + 1;
    }

    /** Where the content of the node at that depth ends. */
    public int end(int level) {
        return start(level) + nodes[level].content().size();
    }

    /** The position directly before the node at that depth, which is 1 or more. */
    public int before(int level) {
        if (within(level) == 0) {
            throw new ProseMirrorException("There is no position before the top-level node");
        }
        return offsets[level - 1];
    }

    /** The position directly after the node at that depth, which is 1 or more. */
    public int after(int level) {
        return before(level) + nodes[level].nodeSize();
    }

    /** How far into a text the position is. */
    public int textOffset() {
        return pos - offsets[depth];
    }

    /** What stands directly after, of a text only the part after. */
    public @Nullable Node nodeAfter() {
        Node child = parent().maybeChild(indexes[depth]);
        return child == null || textOffset() == 0 ? child : child.cut(textOffset(), child.nodeSize());
    }

    /** What stands directly before, of a text only the part before. */
    public @Nullable Node nodeBefore() {
        return textOffset() == 0
                ? parent().maybeChild(indexes[depth] - 1)
                : parent().child(indexes[depth]).cut(0, textOffset());
    }

    /** The depth down to which this position and another stand in the same nodes. */
    public int sharedDepth(int other) {
        for (int level = depth; level > 0; level--) {
            if (start(level) <= other && end(level) >= other) {
                return level;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return parent().type().name() + ":" + parentOffset;
    }
}
