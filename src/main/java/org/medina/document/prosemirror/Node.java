package org.medina.document.prosemirror;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A node of the tree that is a document. Nodes never change: a change makes new ones, which share what stayed. */
public sealed class Node permits TextNode {

    /** Is told of each node on the way through a tree. */
    @FunctionalInterface
    public interface Visitor {
        /** Returns whether to go into the node's content. */
        boolean visit(Node node, int pos, @Nullable Node parent, int index);
    }

    private final NodeType type;
    private final Attrs attrs;
    private final Fragment content;
    private final List<Mark> marks;
    /** Nodes never change, so one that was once found right at some height need not be looked at again. */
    private int checkedHeight = -1;

    Node(NodeType type, Attrs attrs, Fragment content, List<Mark> marks) {
        this.type = type;
        this.attrs = attrs;
        this.content = content;
        this.marks = marks;
    }

    public NodeType type() {
        return type;
    }

    public Attrs attrs() {
        return attrs;
    }

    public Fragment content() {
        return content;
    }

    public List<Mark> marks() {
        return marks;
    }

    /** What it takes in positions: for text its UTF-16 units, for a leaf one, otherwise its content and two. */
    public int nodeSize() {
        return type.isLeaf() ? 1 : 2 + content.size();
    }

    public int childCount() {
        return content.childCount();
    }

    public Node child(int index) {
        return content.child(index);
    }

    @Nullable
    Node maybeChild(int index) {
        return content.maybeChild(index);
    }

    public boolean isText() {
        return type.isText();
    }

    public boolean isLeaf() {
        return type.isLeaf();
    }

    public boolean isInline() {
        return type.isInline();
    }

    /** The text of a text node. */
    String text() {
        throw new ProseMirrorException("A " + type.name() + " is not a text");
    }

    /** All text inside. */
    public String textContent() {
        return type.isLeaf() ? type.leafText() : textBetween(0, content.size(), "");
    }

    /** The text between two positions, with something between blocks. */
    public String textBetween(int from, int to, String blockSeparator) {
        return content.textBetween(from, to, blockSeparator);
    }

    /** Visits every node that touches the range; positions count from the start of this node's content. */
    public void nodesBetween(int from, int to, Visitor visitor) {
        content.nodesBetween(from, to, visitor, 0, this);
    }

    /** Visits every node inside. */
    public void descendants(Visitor visitor) {
        nodesBetween(0, content.size(), visitor);
    }

    /** Whether only the content may differ. */
    public boolean sameMarkup(Node other) {
        return type == other.type && attrs.equals(other.attrs) && marks.equals(other.marks);
    }

    /** The same node with other content. */
    public Node copy(Fragment other) {
        return other == content ? this : new Node(type, attrs, other, marks);
    }

    /** The same node with other marks, which have to be a set in order. */
    public Node mark(List<Mark> other) {
        return other == marks ? this : new Node(type, attrs, content, other);
    }

    Node cut(int from, int to) {
        return from == 0 && to == content.size() ? this : copy(content.cut(from, to));
    }

    /** The piece of the document between two positions, with the nodes that it cuts through left open. */
    public Slice slice(int from, int to) {
        if (from == to) {
            return Slice.EMPTY;
        }
        ResolvedPos start = resolve(from);
        ResolvedPos end = resolve(to);
        int depth = start.sharedDepth(to);
        int base = start.start(depth);
        Fragment cut = start.node(depth).content.cut(start.pos() - base, end.pos() - base);
        return new Slice(cut, start.depth() - depth, end.depth() - depth);
    }

    /** The document with the range replaced; refused where the slice does not fit. */
    public Node replace(int from, int to, Slice slice) {
        return Replacement.replace(resolve(from), resolve(to), slice);
    }

    /** The node directly after the position. */
    public @Nullable Node nodeAt(int pos) {
        Node node = this;
        int rest = pos;
        while (true) {
            Fragment.Place place = node.content.findIndex(rest);
            Node found = node.maybeChild(place.index());
            if (found == null || place.offset() == rest || found.isText()) {
                return found;
            }
            node = found;
            rest -= place.offset() + 1;
        }
    }

    /** What stands around a position. */
    public ResolvedPos resolve(int pos) {
        return ResolvedPos.resolve(this, pos);
    }

    ContentMatch contentMatchAt(int index) {
        ContentMatch match = type.contentMatch().matchFragment(content, 0, index);
        if (match == null) {
            throw new ProseMirrorException("Called contentMatchAt on a node with invalid content");
        }
        return match;
    }

    /** Whether the children from one index to another could be replaced by these. */
    public boolean canReplace(int from, int to, Fragment replacement) {
        ContentMatch one = contentMatchAt(from).matchFragment(replacement);
        ContentMatch two = one == null ? null : one.matchFragment(content, to, content.childCount());
        if (two == null || !two.validEnd()) {
            return false;
        }
        for (int i = 0; i < replacement.childCount(); i++) {
            if (!type.allowsMarks(replacement.child(i).marks)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks this node and all inside against the schema.
     *
     * @throws ProseMirrorException where something does not fit, or it is too deep or too large
     */
    public void check(Limits limits) {
        if (check(limits.depth()) > limits.depth() || content.size() > limits.size()) {
            throw new ProseMirrorException("The document is too deep or too large");
        }
    }

    /** Returns how many levels stand below; never goes below the depth that is left. */
    private int check(int depth) {
        if (checkedHeight >= 0) {
            return checkedHeight;
        }
        if (depth < 0) {
            throw new ProseMirrorException("The document is too deep or too large");
        }
        type.check(content, attrs);
        checkMarks();
        int height = 0;
        for (int i = 0; i < content.childCount(); i++) {
            height = Math.max(height, 1 + content.child(i).check(depth - 1));
        }
        checkedHeight = height;
        return height;
    }

    private void checkMarks() {
        List<Mark> copy = Mark.NONE;
        for (Mark mark : marks) {
            mark.type().check(mark.attrs());
            copy = mark.addToSet(copy);
        }
        if (!copy.equals(marks)) {
            throw new ProseMirrorException("Invalid collection of marks for node " + type.name() + ": " + marks);
        }
    }

    /** As ProseMirror writes it. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type.name());
        if (!attrs.isEmpty()) {
            json.set("attrs", attrs.toJson());
        }
        if (content.size() > 0) {
            json.set("content", content.toJson());
        }
        if (!marks.isEmpty()) {
            ArrayNode array = json.putArray("marks");
            marks.forEach(mark -> array.add(mark.toJson()));
        }
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Node node && sameMarkup(node) && content.equals(node.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.name(), attrs, content);
    }

    @Override
    public String toString() {
        String text = type.name() + (content.size() > 0 ? "(" + content.inner() + ")" : "");
        return wrapMarks(text);
    }

    final String wrapMarks(String text) {
        String wrapped = text;
        for (Mark mark : marks.reversed()) {
            wrapped = mark.type().name() + "(" + wrapped + ")";
        }
        return wrapped;
    }
}
