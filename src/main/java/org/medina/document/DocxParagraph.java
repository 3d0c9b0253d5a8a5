package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medina.document.prosemirror.Node;

/**
 * A paragraph or a table of a Word file, read but not yet put into lists and sections.
 *
 * @param style name of the paragraph's or table's style, in lower case
 * @param heading level from 1, 0 for none
 * @param list what it is an item of
 * @param bookmarks names of those that begin in it
 * @param table the table that stands here instead of a paragraph
 */
record DocxParagraph(
        String style,
        int heading,
        Optional<Item> list,
        List<String> bookmarks,
        List<Node> inline,
        Optional<Node> table) {

    /** @param number counted as Word counts */
    record Item(String list, int level, boolean ordered, int number) {}

    /** How many lists this stands in without being an item itself. */
    int continuedDepth() {
        for (String beginning : List.of("list continue", "table in list")) {
            if (style.startsWith(beginning)) {
                String depth = style.substring(beginning.length()).strip();
                return depth.matches("[1-9]") ? Integer.parseInt(depth) : 1;
            }
        }
        return 0;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        inline.forEach(node -> text.append(node.isText() ? node.textContent() : " "));
        return text.toString().strip();
    }

    Node block() {
        return table.orElseGet(() -> heading > 0
                ? Sections.SCHEMA.node(
                        "heading", Map.of("level", Math.clamp(heading - 1, 1, 3)), inline.toArray(Node[]::new))
                : paragraph());
    }

    Node paragraph() {
        return Sections.SCHEMA.node("paragraph", inline.toArray(Node[]::new));
    }
}
