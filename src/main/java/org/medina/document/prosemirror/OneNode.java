package org.medina.document.prosemirror;

import java.util.List;

/** Replaces the beginning of one node by that of a node with other attributes or marks. */
final class OneNode {

    private OneNode() {}

    static Node at(Node document, int pos) {
        Node node = document.nodeAt(pos);
        if (node == null) {
            throw new ProseMirrorException("No node at the step's position");
        }
        return node;
    }

    static Node changed(Node document, int pos, Attrs attrs, List<Mark> marks) {
        Node node = at(document, pos);
        Node updated = node.type().create(attrs, Fragment.EMPTY, marks);
        return document.replace(pos, pos + 1, new Slice(Fragment.of(updated), 0, node.isLeaf() ? 0 : 1));
    }
}
