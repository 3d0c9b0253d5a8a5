package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.document.prosemirror.Node;
import org.w3c.dom.Element;

/** Reads paragraphs and tables of a Word file in their order, as they are when all tracked changes are accepted. */
final class DocxBody {

    private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "ins", "moveTo", "customXml");
    private static final int MOST_PARAGRAPHS = 20_000;
    private static final int DEEPEST = 30;

    private final DocxFile file;
    private final DocxStyles styles;
    private final DocxLists lists;
    private final Set<DocxNote> notes;
    private int paragraphs;

    DocxBody(DocxFile file, Set<DocxNote> notes) {
        this.file = file;
        this.styles = new DocxStyles(file.styles());
        this.lists = new DocxLists(file.numbering());
        this.notes = notes;
    }

    List<DocxParagraph> read() throws DocxRefused {
        return read(file.body(), 0);
    }

    List<DocxParagraph> read(Element parent, int depth) throws DocxRefused {
        List<DocxParagraph> read = new ArrayList<>();
        List<Element> joined = new ArrayList<>();
        collect(parent, depth, joined, read);
        if (!joined.isEmpty()) {
            read.add(paragraph(joined));
        }
        return read;
    }

    /** @param joined paragraphs whose ends were deleted: they go on in the next one */
    private void collect(Element parent, int depth, List<Element> joined, List<DocxParagraph> read) throws DocxRefused {
        if (depth > DEEPEST) {
            throw new DocxRefused("broken");
        }
        for (Element child : DocxElements.children(parent)) {
            String name = child.getLocalName();
            if (WRAPPERS.contains(name)) {
                collect(child, depth + 1, joined, read);
            } else if (name.equals("tbl")) {
                read.add(table(child, depth));
            } else if (name.equals("p")) {
                count();
                joined.add(child);
                if (!endIsDeleted(child)) {
                    read.add(paragraph(joined));
                    joined.clear();
                }
            }
        }
    }

    private void count() throws DocxRefused {
        if (++paragraphs > MOST_PARAGRAPHS) {
            throw new DocxRefused("unpacks-too-large");
        }
    }

    private static boolean endIsDeleted(Element paragraph) {
        return DocxElements.path(paragraph, "pPr", "rPr")
                .filter(end -> DocxElements.child(end, "del").isPresent()
                        || DocxElements.child(end, "moveFrom").isPresent())
                .isPresent();
    }

    private DocxParagraph table(Element table, int depth) throws DocxRefused {
        String style =
                DocxElements.value(table, "tblPr", "tblStyle").map(styles::name).orElse("");
        Node node = new DocxTableReader(this, notes, depth + 1).read(table);
        return new DocxParagraph(style, 0, Optional.empty(), List.of(), List.of(), Optional.of(node));
    }

    private DocxParagraph paragraph(List<Element> joined) throws DocxRefused {
        DocxInline inline = new DocxInline(file, styles, notes);
        for (Element paragraph : joined) {
            inline.read(paragraph);
        }
        Element last = joined.getLast();
        String styleId = DocxElements.value(last, "pPr", "pStyle").orElse("Normal");
        String style = styles.name(styleId);
        int heading = style.equals("title") ? 1 : heading(last, styleId);
        Optional<DocxParagraph.Item> item =
                heading > 0 ? Optional.empty() : DocxElements.child(last, "pPr").flatMap(pPr -> item(pPr, styleId));
        return new DocxParagraph(style, heading, item, inline.bookmarks(), inline.nodes(), Optional.empty());
    }

    private int heading(Element paragraph, String styleId) {
        return DocxElements.number(DocxElements.value(paragraph, "pPr", "outlineLvl"))
                .filter(level -> level >= 0 && level < 9)
                .map(level -> level + 1)
                .orElseGet(() -> styles.headingLevel(styleId));
    }

    /** The paragraph's own number comes before that of its style. */
    private Optional<DocxParagraph.Item> item(Element properties, String styleId) {
        Optional<String> number = DocxElements.value(properties, "numPr", "numId")
                .or(() -> styles.find(styleId, style -> DocxElements.value(style, "pPr", "numPr", "numId")));
        int level = DocxElements.number(DocxElements.value(properties, "numPr", "ilvl")
                        .or(() -> styles.find(styleId, style -> DocxElements.value(style, "pPr", "numPr", "ilvl"))))
                .filter(value -> value >= 0 && value <= DocxNumbers.DEEPEST)
                .orElse(0);
        return number.flatMap(list -> lists.format(list, level)
                .map(format -> new DocxParagraph.Item(list, level, format.ordered(), lists.next(list, level, format))));
    }
}
