package org.medina.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.w3c.dom.Element;

/** Reads a table of a Word file: cells that go on over rows become one, every row gets as many columns as the widest. */
final class DocxTableReader {

    private static final int WIDEST = 50;
    private static final int MOST_ROWS = 1_000;

    private final DocxBody body;
    private final Set<DocxNote> notes;
    private final int depth;
    private final List<List<Cell>> rows = new ArrayList<>();
    /** By column: the cell that may go on below. */
    private final Map<Integer, Cell> above = new TreeMap<>();

    private static final class Cell {
        private final boolean header;
        private final int width;
        private final List<Node> blocks;
        private int height = 1;

        Cell(boolean header, int width, List<Node> blocks) {
            this.header = header;
            this.width = width;
            this.blocks = blocks;
        }
    }

    DocxTableReader(DocxBody body, Set<DocxNote> notes, int depth) {
        this.body = body;
        this.notes = notes;
        this.depth = depth;
    }

    Node read(Element table) throws DocxRefused {
        for (Element row : unwrapped(table, "tr", depth)) {
            if (DocxElements.path(row, "trPr", "del").isEmpty()) {
                row(row);
            }
        }
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new DocxRefused("broken");
        }
        return node();
    }

    private static List<Element> unwrapped(Element parent, String name, int depth) throws DocxRefused {
        if (depth > WIDEST) {
            throw new DocxRefused("broken");
        }
        List<Element> found = new ArrayList<>();
        for (Element child : DocxElements.children(parent)) {
            if (name.equals(child.getLocalName())) {
                found.add(child);
            } else if (Set.of("sdt", "sdtContent", "customXml").contains(child.getLocalName())) {
                found.addAll(unwrapped(child, name, depth + 1));
            }
        }
        return found;
    }

    private void row(Element row) throws DocxRefused {
        boolean head = DocxElements.child(row, "trPr")
                .flatMap(properties -> DocxElements.flag(properties, "tblHeader"))
                .orElse(false);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        for (Element element : unwrapped(row, "tc", depth)) {
            int width = DocxElements.number(DocxElements.value(element, "tcPr", "gridSpan"))
                    .map(span -> Math.clamp(span, 1, WIDEST))
                    .orElse(1);
            boolean merged = DocxElements.path(element, "tcPr", "vMerge").isPresent();
            boolean begins = DocxElements.value(element, "tcPr", "vMerge")
                    .filter("restart"::equals)
                    .isPresent();
            Cell over = above.get(column);
            if (merged && !begins && over != null && over.width == width) {
                over.height++;
            } else {
                Cell cell = cell(element, head, width);
                cells.add(cell);
                above.put(column, cell);
            }
            column += width;
        }
        int end = column;
        above.keySet().removeIf(start -> start >= end);
        rows.add(cells);
    }

    private Cell cell(Element element, boolean head, int width) throws DocxRefused {
        List<DocxParagraph> content = body.read(element, depth);
        boolean header =
                head || !content.isEmpty() && content.getFirst().style().equals("table heading");
        List<Node> blocks = new ArrayList<>();
        for (Node block : DocxBlockList.of(content)) {
            flat(block, blocks);
        }
        return new Cell(header, width, blocks);
    }

    /** A cell holds paragraphs and lists: headings become paragraphs, tables inside give their paragraphs. */
    private void flat(Node block, List<Node> blocks) {
        switch (block.type().name()) {
            case "heading" ->
                blocks.add(Sections.SCHEMA.nodeType("paragraph").create(Map.of(), block.content(), Mark.NONE));
            case "table" -> {
                notes.add(DocxNote.NESTED_TABLES);
                block.content().children().forEach(row -> row.content()
                        .children()
                        .forEach(cell -> cell.content().children().forEach(blocks::add)));
            }
            default -> blocks.add(block);
        }
    }

    private Node node() {
        int columns = 1;
        List<Integer> filled = filled();
        for (int width : filled) {
            columns = Math.max(columns, width);
        }
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Node> cells = new ArrayList<>();
            rows.get(i).forEach(cell -> cells.add(node(cell)));
            for (int missing = filled.get(i); missing < columns; missing++) {
                cells.add(node(new Cell(false, 1, List.of())));
            }
            made.add(Sections.SCHEMA.node("table_row", cells.toArray(Node[]::new)));
        }
        return Sections.SCHEMA.node("table", made.toArray(Node[]::new));
    }

    /** How many columns each row takes, with the cells from above that reach into it. */
    private List<Integer> filled() {
        int[] widths = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (Cell cell : rows.get(i)) {
                for (int below = i; below < Math.min(rows.size(), i + cell.height); below++) {
                    widths[below] += cell.width;
                }
            }
        }
        return Arrays.stream(widths).boxed().toList();
    }

    private static Node node(Cell cell) {
        List<Node> blocks = cell.blocks.isEmpty() ? List.of(Sections.SCHEMA.node("paragraph")) : cell.blocks;
        return Sections.SCHEMA
                .nodeType(cell.header ? "table_header" : "table_cell")
                .create(Map.of("colspan", cell.width, "rowspan", cell.height), Fragment.of(blocks), Mark.NONE);
    }
}
