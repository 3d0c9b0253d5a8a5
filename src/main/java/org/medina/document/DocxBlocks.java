package org.medina.document;

import org.medina.document.prosemirror.Node;

/**
 * Writes blocks into a Word file.
 *
 * @param depth how many lists stand around; what follows in an item stands under Word's own style for that, which also
 *     says so when the file comes back
 */
record DocxBlocks(DocxXml xml, DocxRuns runs, DocxNumbers numbers, int depth, boolean header) {

    DocxBlocks(DocxXml xml, DocxRuns runs, DocxNumbers numbers) {
        this(xml, runs, numbers, 0, false);
    }

    void write(Node parent) {
        String before = "";
        for (Node block : parent.content().children()) {
            if (before.equals("table") && block.type().name().equals("table")) {
                // Word would make one table of two
                xml.empty("p");
            }
            block(block);
            before = block.type().name();
        }
        if (before.equals("table")) {
            xml.empty("p");
        }
    }

    private void block(Node block) {
        switch (block.type().name()) {
            case "bullet_list" -> list(block, false);
            case "ordered_list" -> list(block, true);
            case "table" -> new DocxTable(this, block).write();
            case "heading" -> heading(block, block.attrs().integer("level"));
            default -> paragraph(block);
        }
    }

    private void heading(Node heading, int level) {
        xml.open("p").open("pPr");
        if (depth == 0) {
            xml.empty("pStyle", "val", "Heading" + (level + 1));
        } else {
            xml.empty("pStyle", "val", continued(depth));
        }
        direction(heading);
        if (depth > 0) {
            xml.empty("outlineLvl", "val", String.valueOf(level));
        }
        xml.close();
        runs.write(heading);
        xml.close();
    }

    private void paragraph(Node paragraph) {
        xml.open("p").open("pPr");
        if (depth > 0) {
            xml.empty("pStyle", "val", continued(depth));
        } else if (header) {
            xml.empty("pStyle", "val", "TableHeading");
        }
        direction(paragraph);
        xml.close();
        runs.write(paragraph);
        xml.close();
    }

    static String continued(int depth) {
        return depth == 1 ? "ListContinue" : "ListContinue" + depth;
    }

    private void direction(Node textblock) {
        if (DocxRuns.isRightToLeft(textblock)) {
            xml.empty("bidi");
        }
    }

    private void list(Node list, boolean ordered) {
        int level = Math.min(depth, DocxNumbers.DEEPEST);
        int number = numbers.add(ordered, level, ordered ? list.attrs().integer("order") : 1);
        DocxBlocks inside = new DocxBlocks(xml, runs, numbers, depth + 1, header);
        for (Node item : list.content().children()) {
            xml.open("p").open("pPr").empty("pStyle", "val", "ListParagraph");
            xml.open("numPr")
                    .empty("ilvl", "val", String.valueOf(level))
                    .empty("numId", "val", String.valueOf(number))
                    .close();
            direction(item.child(0));
            xml.close();
            runs.write(item.child(0));
            xml.close();
            item.content().children().stream().skip(1).forEach(inside::block);
        }
    }

    DocxBlocks inCell(boolean head) {
        return new DocxBlocks(xml, runs, numbers, 0, head);
    }
}
