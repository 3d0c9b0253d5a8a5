package org.medina.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** Makes blocks of paragraphs: in Word an item of a list is a paragraph that says so, here lists stand around items. */
final class DocxBlockList {

    private final List<Node> blocks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(DocxParagraph.Item first, List<List<Node>> items) {}

    private DocxBlockList() {}

    static List<Node> of(List<DocxParagraph> paragraphs) {
        var list = new DocxBlockList();
        paragraphs.forEach(list::add);
        list.closeTo(0);
        return list.blocks;
    }

    private void add(DocxParagraph paragraph) {
        int depth = Math.min(paragraph.continuedDepth(), open.size());
        if (paragraph.list().isPresent()) {
            item(paragraph, paragraph.list().get());
        } else {
            closeTo(depth);
            put(paragraph.block());
        }
    }

    private void item(DocxParagraph paragraph, DocxParagraph.Item item) {
        while (!open.isEmpty() && open.element().first.level() > item.level()) {
            closeTo(open.size() - 1);
        }
        Open top = open.peek();
        boolean another = top != null
                && top.first.level() == item.level()
                && !(top.first.list().equals(item.list()) && top.first.ordered() == item.ordered());
        if (another) {
            closeTo(open.size() - 1);
            top = open.peek();
        }
        if (top == null || top.first.level() < item.level()) {
            top = new Open(item, new ArrayList<>());
            open.push(top);
        }
        top.items.add(new ArrayList<>(List.of(paragraph.paragraph())));
    }

    private void put(Node block) {
        Open top = open.peek();
        if (top == null) {
            blocks.add(block);
        } else {
            top.items.getLast().add(block);
        }
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            Open closed = open.pop();
            List<Node> items = closed.items.stream()
                    .map(content -> Sections.SCHEMA.node("list_item", content.toArray(Node[]::new)))
                    .toList();
            put(
                    closed.first.ordered()
                            ? Sections.SCHEMA
                                    .nodeType("ordered_list")
                                    .create(Map.of("order", closed.first.number()), Fragment.of(items), Mark.NONE)
                            : Sections.SCHEMA.nodeType("bullet_list").create(Map.of(), Fragment.of(items), Mark.NONE));
        }
    }
}
