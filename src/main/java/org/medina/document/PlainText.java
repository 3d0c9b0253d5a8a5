package org.medina.document;

import org.medina.document.prosemirror.Node;

/** The accepted text of a section, as if every open suggestion were rejected. */
final class PlainText {

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;
    private boolean item;
    private boolean nextCell;
    private boolean inRow;

    private PlainText() {}

    /** A line a block; list items begin with a hyphen, cells of a row stand side by side with tabs between. */
    static String of(Node section) {
        var plain = new PlainText();
        Projection.of(section.content().children(), id -> true, id -> true).forEach(plain::add);
        return plain.out.toString();
    }

    private void add(Object token) {
        switch (token) {
            case Projection.Open open -> open(open.type());
            case Projection.Leaf leaf -> out.append(leaf.text().isEmpty() ? "\n" : leaf.text());
            default -> {}
        }
    }

    private void open(String type) {
        switch (type) {
            case "list_item" -> item = true;
            case "table_row" -> inRow = false;
            case "table_cell", "table_header" -> {
                nextCell = inRow;
                inRow = true;
            }
            case "paragraph", "heading" -> line();
            default -> {}
        }
    }

    private void line() {
        if (!first) {
            out.append(nextCell ? '\t' : '\n');
        }
        out.append(item ? "- " : "");
        first = false;
        nextCell = false;
        item = false;
    }
}
