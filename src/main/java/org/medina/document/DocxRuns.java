package org.medina.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Bidi;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** Writes what stands inside a paragraph: text by format and direction, links, line breaks. */
record DocxRuns(DocxXml xml, PackagePart part) {

    /** Whether the paragraph runs from right to left: its first letter decides, as in the browser. */
    static boolean isRightToLeft(Node textblock) {
        String text = textblock.textContent();
        return !text.isEmpty() && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    void write(Node textblock) {
        StringBuilder all = new StringBuilder();
        textblock.content().children().forEach(leaf -> all.append(leaf.isText() ? leaf.textContent() : "\n"));
        Bidi directions = new Bidi(
                all.isEmpty() ? " " : all.toString(),
                isRightToLeft(textblock) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int at = 0;
        Mark link = null;
        for (Node leaf : textblock.content().children()) {
            Mark next = link(leaf);
            if (link != null && !link.equals(next)) {
                xml.close();
            }
            if (next != null && !next.equals(link)) {
                openLink(next);
            }
            link = next;
            leaf(leaf, directions, at);
            at += leaf.nodeSize();
        }
        if (link != null) {
            xml.close();
        }
    }

    private static @Nullable Mark link(Node leaf) {
        return leaf.marks().stream()
                .filter(mark -> mark.type().name().equals("link"))
                .filter(mark -> address(mark.attrs().string("href")) != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable URI address(String href) {
        try {
            return SectionHtml.isSafe(href) ? new URI(href) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private void openLink(Mark link) {
        URI address = address(link.attrs().string("href"));
        if (address == null) {
            throw new IllegalArgumentException("not a link");
        }
        String id = part.addRelationship(address, TargetMode.EXTERNAL, XWPFRelation.HYPERLINK.getRelation())
                .getId();
        if (link.attrs().get("title") instanceof String title) {
            xml.open("hyperlink", "r:id", id, "tooltip", title);
        } else {
            xml.open("hyperlink", "r:id", id);
        }
    }

    private void leaf(Node leaf, Bidi directions, int at) {
        if (!leaf.isText()) {
            xml.open("r").empty("br").close();
            return;
        }
        String text = leaf.textContent();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isRight(directions, at + i) != isRight(directions, at + from)) {
                run(text.substring(from, i), leaf.marks(), isRight(directions, at + from));
                from = i;
            }
        }
    }

    private static boolean isRight(Bidi directions, int index) {
        return directions.getLevelAt(index) % 2 == 1;
    }

    private void run(String text, List<Mark> marks, boolean right) {
        xml.open("r").open("rPr");
        if (has(marks, "link")) {
            xml.empty("rStyle", "val", "Hyperlink");
        }
        if (has(marks, "strong")) {
            xml.empty("b").empty("bCs");
        }
        if (has(marks, "em")) {
            xml.empty("i").empty("iCs");
        }
        if (right) {
            xml.empty("rtl");
        }
        xml.close();
        String[] pieces = text.split("\t", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                xml.empty("tab");
            }
            if (!pieces[i].isEmpty()) {
                xml.open("t", "xml:space", "preserve").text(pieces[i]).close();
            }
        }
        xml.close();
    }

    private static boolean has(List<Mark> marks, String name) {
        return marks.stream().anyMatch(mark -> mark.type().name().equals(name));
    }
}
