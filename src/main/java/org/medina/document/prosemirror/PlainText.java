package org.medina.document.prosemirror;

import java.util.ArrayList;
import java.util.List;

/** Between plain text and blocks: a blank line parts paragraphs, a single line break stays one. */
public final class PlainText {

    private static final String BETWEEN = "\n\n";

    private PlainText() {}

    /** At least one paragraph. */
    public static List<Node> blocks(Schema schema, String text) {
        List<Node> blocks = new ArrayList<>();
        for (String paragraph :
                text.replace("\0", "").replace("\r\n", "\n").strip().split("\n\\s*\n")) {
            blocks.add(
                    schema.node("paragraph", inline(schema, paragraph.strip()).toArray(Node[]::new)));
        }
        return blocks;
    }

    private static List<Node> inline(Schema schema, String paragraph) {
        List<Node> inline = new ArrayList<>();
        for (String line : paragraph.split("\n", -1)) {
            if (!inline.isEmpty()) {
                inline.add(schema.node("hard_break"));
            }
            if (!line.isEmpty()) {
                inline.add(schema.text(line));
            }
        }
        return inline;
    }

    /** All text of a node, marks and structure left out. */
    public static String of(Node node) {
        return node.textBetween(0, node.content().size(), BETWEEN);
    }
}
