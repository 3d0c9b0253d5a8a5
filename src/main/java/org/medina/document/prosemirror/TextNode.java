package org.medina.document.prosemirror;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A run of text with the same marks. */
final class TextNode extends Node {

    private final String text;

    TextNode(NodeType type, String text, List<Mark> marks) {
        super(type, Attrs.NONE, Fragment.EMPTY, marks);
        if (text.isEmpty()) {
            throw new ProseMirrorException("Empty text nodes are not allowed");
        }
        this.text = text;
    }

    @Override
    String text() {
        return text;
    }

    @Override
    public String textContent() {
        return text;
    }

    @Override
    public String textBetween(int from, int to, String blockSeparator) {
        return text.substring(from, to);
    }

    @Override
    public int nodeSize() {
        return text.length();
    }

    @Override
    public Node mark(List<Mark> other) {
        return other == marks() ? this : new TextNode(type(), text, other);
    }

    TextNode withText(String other) {
        return other.equals(text) ? this : new TextNode(type(), other, marks());
    }

    @Override
    Node cut(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        return withText(from < to ? text.substring(Math.min(from, text.length()), Math.min(to, text.length())) : "");
    }

    @Override
    public ObjectNode toJson() {
        return super.toJson().put("text", text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof TextNode node && sameMarkup(node) && text.equals(node.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return wrapMarks('"' + text + '"');
    }
}
