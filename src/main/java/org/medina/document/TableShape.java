package org.medina.document;

import org.medina.document.prosemirror.Node;

/** What can be told of a table by its cells. */
final class TableShape {

    private TableShape() {}

    /** How many rows at the top name columns: those that have header cells only. */
    static int headRows(Node table) {
        int rows = 0;
        while (rows < table.childCount() && isHead(table.child(rows))) {
            rows++;
        }
        return rows;
    }

    private static boolean isHead(Node row) {
        return row.childCount() > 0
                && row.content().children().stream()
                        .allMatch(cell -> cell.type().name().equals("table_header"));
    }

    /** How many columns the widest row takes. */
    static int columns(Node table) {
        return table.content().children().stream()
                .mapToInt(row -> row.content().children().stream()
                        .mapToInt(cell -> cell.attrs().integer("colspan"))
                        .sum())
                .max()
                .orElse(0);
    }
}
