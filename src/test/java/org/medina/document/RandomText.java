package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Schema;

/** Makes texts of every kind of block, and changes them as a person would. */
final class RandomText {

    private static final Schema SCHEMA = Sections.SCHEMA;
    private static final List<String> WORDS = List.of(
            "city",
            "housing",
            "for",
            "all",
            "newcomers",
            "by",
            "2027",
            "مدينة",
            "للجميع",
            "*star*",
            "<b>",
            "a&b",
            "📚",
            "co-op",
            "the",
            "water",
            "安全",
            "école",
            "“quoted”",
            "1.",
            "#",
            "_under_",
            "x|y");

    private final Random random;

    RandomText(long seed) {
        this.random = new Random(seed);
    }

    Node section(String name) {
        List<Node> blocks = blocks(0, 1 + random.nextInt(6));
        return SCHEMA.node("section", Map.of("name", name), blocks.toArray(Node[]::new));
    }

    private List<Node> blocks(int depth, int count) {
        List<Node> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(block(depth));
        }
        return blocks;
    }

    private Node block(int depth) {
        int kind = random.nextInt(depth < 2 ? 10 : 6);
        return switch (kind) {
            case 5 -> SCHEMA.node("heading", Map.of("level", 1 + random.nextInt(3)), inline(1));
            case 6 -> list("bullet_list", Map.of(), depth);
            case 7 -> list("ordered_list", Map.of("order", 1 + random.nextInt(4)), depth);
            case 8 -> table();
            default -> SCHEMA.node("paragraph", inline(1));
        };
    }

    private Node list(String type, Map<String, Object> attrs, int depth) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<Node> content = new ArrayList<>(List.of(SCHEMA.node("paragraph", inline(1))));
            if (random.nextInt(4) == 0) {
                content.addAll(blocks(depth + 1, 1));
            }
            items.add(SCHEMA.node("list_item", content.toArray(Node[]::new)));
        }
        return SCHEMA.nodeType(type).create(attrs, Fragment.of(items), Mark.NONE);
    }

    private Node table() {
        int columns = 1 + random.nextInt(3);
        boolean head = random.nextBoolean();
        List<Node> rows = new ArrayList<>();
        for (int row = 0; row <= random.nextInt(3); row++) {
            List<Node> cells = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                String type = head && row == 0 ? "table_header" : "table_cell";
                cells.add(SCHEMA.node(type, SCHEMA.node("paragraph", inline(0))));
            }
            rows.add(SCHEMA.node("table_row", cells.toArray(Node[]::new)));
        }
        return SCHEMA.node("table", rows.toArray(Node[]::new));
    }

    private Node[] inline(int least) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < least + random.nextInt(7); i++) {
            nodes.add(SCHEMA.text(word() + (random.nextInt(9) == 0 ? "" : " "), marks()));
            if (random.nextInt(25) == 0) {
                nodes.add(SCHEMA.node("hard_break"));
            }
        }
        return Fragment.of(nodes).children().toArray(Node[]::new);
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Mark[] marks() {
        return switch (random.nextInt(12)) {
            case 0 -> new Mark[] {SCHEMA.mark("strong")};
            case 1 -> new Mark[] {SCHEMA.mark("em")};
            case 2 -> new Mark[] {SCHEMA.mark("strong"), SCHEMA.mark("em")};
            case 3 -> new Mark[] {SCHEMA.mark("link", Map.of("href", "https://example.org/?a=1&b=2"))};
            default -> new Mark[0];
        };
    }

    /** The same section with some words, paragraphs, items and tables changed, gone or new. */
    Node changed(Node section) {
        List<Node> blocks = new ArrayList<>();
        for (Node block : section.content().children()) {
            int dice = random.nextInt(12);
            if (dice == 0) {
                blocks.add(block(0));
            }
            if (dice != 1) {
                blocks.add(dice < 7 ? changedInside(block) : block);
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(block(0));
        }
        return section.copy(Fragment.of(blocks));
    }

    private Node changedInside(Node node) {
        if (node.isText()) {
            return SCHEMA.text(changedWords(node.textContent()), node.marks().toArray(Mark[]::new));
        }
        List<Node> children = new ArrayList<>();
        boolean items = node.type().name().endsWith("_list");
        for (Node child : node.content().children()) {
            if (!items || random.nextInt(6) > 0 || node.childCount() == 1) {
                children.add(random.nextBoolean() ? changedInside(child) : child);
            }
            if (items && random.nextInt(6) == 0) {
                children.add(SCHEMA.node("list_item", SCHEMA.node("paragraph", inline(1))));
            }
        }
        return children.isEmpty() ? node : node.copy(Fragment.of(children));
    }

    private String changedWords(String text) {
        StringBuilder changed = new StringBuilder();
        for (String word : text.split("(?<= )")) {
            switch (random.nextInt(6)) {
                case 0 -> changed.append(word()).append(' ');
                case 1 -> changed.append(word).append(word()).append(' ');
                case 2 -> {}
                default -> changed.append(word);
            }
        }
        return changed.isEmpty() ? "same " : changed.toString();
    }
}
