package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.document.prosemirror.Node;

/** Writes a table into a Word file: a cell over several rows is repeated there as its continuation. */
final class DocxTable {

    private static final int PAGE_WIDTH = 9638;

    private final DocxBlocks blocks;
    private final Node table;
    private final int columns;
    private final DocxXml xml;
    /** By column: how many rows the cell above goes on, and how wide it is. */
    private final int[] rowsLeft;

    private final int[] widths;

    DocxTable(DocxBlocks blocks, Node table) {
        this.blocks = blocks;
        this.table = table;
        this.columns = Math.max(1, TableShape.columns(table));
        this.xml = blocks.xml();
        this.rowsLeft = new int[columns + 1];
        this.widths = new int[columns + 1];
    }

    void write() {
        xml.open("tbl").open("tblPr");
        xml.empty("tblStyle", "val", blocks.depth() == 0 ? "TableGrid" : "TableInList" + blocks.depth());
        xml.empty("tblW", "w", "5000", "type", "pct").close();
        xml.open("tblGrid");
        for (int i = 0; i < columns; i++) {
            xml.empty("gridCol", "w", String.valueOf(PAGE_WIDTH / columns));
        }
        xml.close();
        int heads = TableShape.headRows(table);
        for (int i = 0; i < table.childCount(); i++) {
            row(table.child(i), i < heads);
        }
        xml.close();
    }

    private void row(Node row, boolean head) {
        xml.open("tr");
        if (head) {
            xml.open("trPr").empty("tblHeader").close();
        }
        List<Node> cells = new ArrayList<>(row.content().children());
        int column = 0;
        while (!cells.isEmpty() || column < columns) {
            if (column < columns && rowsLeft[column] > 0) {
                rowsLeft[column]--;
                cell(widths[column], "continue", null, false);
                column += widths[column];
            } else if (cells.isEmpty()) {
                cell(1, "", null, false);
                column++;
            } else {
                column += cell(cells.removeFirst(), column);
            }
        }
        xml.close();
    }

    private int cell(Node cell, int column) {
        int width = cell.attrs().integer("colspan");
        int rows = cell.attrs().integer("rowspan");
        if (rows > 1 && column < columns) {
            rowsLeft[column] = rows - 1;
            widths[column] = width;
        }
        cell(width, rows > 1 ? "restart" : "", cell, cell.type().name().equals("table_header"));
        return width;
    }

    private void cell(int width, String merge, @Nullable Node cell, boolean header) {
        xml.open("tc").open("tcPr").empty("tcW", "w", String.valueOf(PAGE_WIDTH / columns * width), "type", "dxa");
        if (width > 1) {
            xml.empty("gridSpan", "val", String.valueOf(width));
        }
        if (!merge.isEmpty()) {
            xml.empty("vMerge", "val", merge);
        }
        xml.close();
        if (cell == null) {
            xml.empty("p");
        } else {
            blocks.inCell(header).write(cell);
        }
        xml.close();
    }
}
