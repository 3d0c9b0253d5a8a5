package org.medina.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/**
 * A block of the accepted text and where each of its characters stands in the document, so that two texts can be
 * compared and what differs be found again. Reads as {@link Projection} does: insertions are left out, a paragraph that
 * an insertion has split is one.
 */
final class ReadBlock {

    private static final Set<String> FORMATS = Set.of("strong", "em", "link");

    private final @Nullable ReadBlock parent;
    final Node node;
    final int pos;
    /** Where the further halves of this block begin, where an insertion has split it. */
    final List<Integer> halves = new ArrayList<>();
    /** Where what follows this block begins. */
    int end;

    final List<ReadBlock> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    final List<Integer> positions = new ArrayList<>();
    private final List<List<Mark>> formats = new ArrayList<>();
    private final List<Boolean> settled = new ArrayList<>();
    private @Nullable Object signature;

    private ReadBlock(@Nullable ReadBlock parent, Node node, int pos) {
        this.parent = parent;
        this.node = node;
        this.pos = pos;
        this.end = pos + node.nodeSize();
    }

    /** @param pos where the section itself begins in the document */
    static ReadBlock of(Node section, int pos) {
        var root = new ReadBlock(null, section, pos);
        new Reader().children(root);
        return root;
    }

    boolean isTextblock() {
        return node.type().isTextblock();
    }

    boolean isEmpty() {
        return isTextblock() && text.isEmpty();
    }

    String type() {
        return node.type().name();
    }

    /** What a reader sees in it: the paragraph of a list or a table is an item or a cell. */
    String place() {
        boolean inner =
                parent != null && type().equals("paragraph") && !parent.type().equals("section");
        return inner && parent != null ? parent.type() : type();
    }

    List<Mark> formatsAt(int index) {
        return formats.get(index);
    }

    /** Whether a deletion or a change of this character is suggested already. */
    boolean isSettled(int index) {
        return settled.get(index);
    }

    boolean bearsSuggestion() {
        return node.marks().stream().anyMatch(mark -> !mark.type().name().equals(Projection.COMMENT));
    }

    /** What it must have in common with another block for only its content to differ. */
    Object kind() {
        Map<String, @Nullable Object> attrs = new HashMap<>(node.attrs().values());
        attrs.remove("colwidth");
        return List.of(type(), attrs);
    }

    /** All that can be read of it: two blocks with the same signature are the same text. */
    Object signature() {
        Object known = signature;
        if (known == null) {
            known = isTextblock()
                    ? List.of(kind(), text.toString(), List.copyOf(formats))
                    : List.of(
                            kind(),
                            children.stream()
                                    .filter(child -> !child.isEmpty())
                                    .map(ReadBlock::signature)
                                    .toList());
            signature = known;
        }
        return known;
    }

    /** All textblocks inside, in their order. */
    List<ReadBlock> textblocks() {
        return isTextblock()
                ? List.of(this)
                : children.stream()
                        .flatMap(child -> child.textblocks().stream())
                        .toList();
    }

    private void add(String leaf, int at, Node from) {
        List<Mark> format = from.marks().stream()
                .filter(mark -> FORMATS.contains(mark.type().name()))
                .toList();
        boolean suggested = from.marks().stream().anyMatch(mark -> Set.of(Projection.DELETION, Projection.MODIFICATION)
                .contains(mark.type().name()));
        for (int i = 0; i < leaf.length(); i++) {
            text.append(leaf.charAt(i));
            positions.add(at + i);
            formats.add(format);
            settled.add(suggested);
        }
    }

    private static final class Reader {

        private @Nullable ReadBlock current;
        private String openInsertion = "";

        void children(ReadBlock parent) {
            int pos = parent.pos + 1;
            for (Node child : parent.node.content().children()) {
                if (Projection.id(child, Projection.INSERTION).isEmpty()) {
                    child(parent, new ReadBlock(parent, child, pos));
                }
                pos += child.nodeSize();
            }
        }

        private void child(ReadBlock parent, ReadBlock block) {
            if (block.isTextblock()) {
                textblock(parent, block);
            } else {
                children(block);
                boolean emptied = block.children.isEmpty() && block.node.childCount() > 0;
                if (!emptied || block.type().endsWith("_cell") || block.type().equals("table_header")) {
                    parent.children.add(block);
                }
            }
        }

        private void textblock(ReadBlock parent, ReadBlock block) {
            Node first = block.node.childCount() == 0 ? null : block.node.child(0);
            ReadBlock before = current;
            boolean goesOn = first != null
                    && before != null
                    && !openInsertion.isEmpty()
                    && Projection.id(first, Projection.INSERTION, openInsertion);
            ReadBlock target = block;
            if (goesOn && before != null) {
                before.halves.add(block.pos);
                before.end = block.end;
                target = before;
            } else {
                parent.children.add(block);
                current = block;
            }
            leaves(block, target);
        }

        private void leaves(ReadBlock block, ReadBlock target) {
            int pos = block.pos + 1;
            for (Node leaf : block.node.content().children()) {
                String inserted = Projection.id(leaf, Projection.INSERTION).orElse("");
                String text = leaf.isText() ? leaf.textContent() : "\n";
                boolean anchor = text.equals("\u200B")
                        && Projection.id(leaf, Projection.DELETION).isPresent();
                if (!anchor) {
                    openInsertion = inserted;
                    if (inserted.isEmpty()) {
                        target.add(text, pos, leaf);
                    }
                }
                pos += leaf.nodeSize();
            }
        }
    }
}
