package org.medina.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.document.prosemirror.Attrs;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.NodeType;

/** A section as it reads with every open suggestion rejected and without comments. */
final class AcceptedSection {

    /** These are nothing without what stood in them. */
    private static final Set<String> NEVER_EMPTY = Set.of("bullet_list", "ordered_list", "table");

    private final Deque<Frame> open = new ArrayDeque<>();

    private record Frame(NodeType type, Attrs attrs, List<Node> content) {}

    private AcceptedSection(Node section) {
        open.push(new Frame(section.type(), section.attrs(), new ArrayList<>()));
    }

    static Node of(Node section) {
        var accepted = new AcceptedSection(section);
        Projection.of(section.content().children(), id -> true, id -> true).forEach(accepted::read);
        while (accepted.open.size() > 1) {
            accepted.close();
        }
        return node(accepted.open.pop()).orElseThrow();
    }

    private void read(Object token) {
        switch (token) {
            case Projection.Open node ->
                open.push(new Frame(Sections.SCHEMA.nodeType(node.type()), (Attrs) node.attrs(), new ArrayList<>()));
            case Projection.Leaf leaf -> top().content.add(leaf(leaf));
            case Projection.Close end -> closeTo(end.type());
            default -> {}
        }
    }

    private Frame top() {
        return open.element();
    }

    /** An insertion that ran over the end of a list or a table leaves halves that do not match; those are skipped. */
    private void closeTo(String type) {
        boolean textblocks =
                Sections.SCHEMA.nodeType(type).isTextblock() && top().type.isTextblock();
        boolean stands = open.stream()
                .limit(open.size() - 1L)
                .anyMatch(frame -> frame.type.name().equals(type));
        if (textblocks) {
            close();
        } else if (stands) {
            while (!top().type.name().equals(type)) {
                close();
            }
            close();
        }
    }

    private void close() {
        node(open.pop()).ifPresent(top().content::add);
    }

    private static Optional<Node> node(Frame frame) {
        if (frame.content.isEmpty() && NEVER_EMPTY.contains(frame.type.name())) {
            return Optional.empty();
        }
        Fragment content = Fragment.of(frame.content);
        Node filled = frame.type.createAndFill(frame.attrs.values(), content, Mark.NONE);
        return Optional.of(filled == null ? frame.type.create(frame.attrs.values(), content, Mark.NONE) : filled);
    }

    private static Node leaf(Projection.Leaf leaf) {
        List<Mark> marks = leaf.marks().stream()
                .filter(mark -> !mark.type().name().equals(Projection.MODIFICATION))
                .toList();
        return leaf.text().isEmpty()
                ? Sections.SCHEMA.nodeType(leaf.type()).create(((Attrs) leaf.attrs()).values(), Fragment.EMPTY, marks)
                : Sections.SCHEMA.text(leaf.text(), marks.toArray(Mark[]::new));
    }
}
