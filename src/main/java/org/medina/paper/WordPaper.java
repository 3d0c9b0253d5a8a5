package org.medina.paper;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.medina.paper.Paper.Bullets;
import org.medina.paper.Paper.Line;
import org.medina.paper.Paper.Look;
import org.medina.paper.Paper.Section;
import org.medina.paper.Paper.Signature;
import org.medina.paper.Paper.Table;
import org.medina.paper.Paper.Text;

/** What stands in the Word file of a paper. */
final class WordPaper {

    private static final int SHORT = 11_906;
    private static final int LONG = 16_838;

    private final WordXml xml;
    private final Paper paper;

    private WordPaper(WordXml xml, Paper paper) {
        this.xml = xml;
        this.paper = paper;
    }

    static byte[] write(Paper paper, @Nullable Instant made) {
        return WordFile.write(paper, made, (xml, footer) -> new WordPaper(xml, paper).body(footer));
    }

    private void body(String footer) throws XMLStreamException {
        boolean rightToLeft = paper.rightToLeft();
        if (!paper.kind().isEmpty()) {
            xml.paragraph("Subtitle", Line.of(paper.kind()), rightToLeft);
        }
        xml.paragraph("Title", Line.of(paper.title()), TextDirection.isRightToLeft(paper.title()));
        if (!paper.reference().isEmpty()) {
            xml.paragraph("", Line.of(paper.reference()), rightToLeft);
        }
        for (Line fact : paper.facts()) {
            xml.paragraph("", fact, rightToLeft);
        }
        for (Section section : paper.sections()) {
            section(section);
        }
        for (Signature signature : paper.signatures()) {
            signature(signature);
        }
        page(footer);
    }

    private void section(Section section) throws XMLStreamException {
        if (!section.heading().isEmpty()) {
            xml.paragraph("Heading" + section.level(), Line.of(section.heading()), paper.rightToLeft());
        }
        for (Paper.Block block : section.blocks()) {
            switch (block) {
                case Text text -> lines("", text.lines(), false);
                case Bullets bullets -> lines("ListBullet", bullets.items(), false);
                case Table table -> table(table);
            }
        }
    }

    private void lines(String style, List<Line> lines, boolean end) throws XMLStreamException {
        for (Line line : lines) {
            xml.paragraph(style, line, line.rightToLeft(), end);
        }
    }

    private void table(Table table) throws XMLStreamException {
        if (!table.caption().isEmpty()) {
            xml.paragraph("Caption", Line.of(table.caption()), paper.rightToLeft());
        }
        begin(table.columns().stream().map(this::width).toList());
        xml.open("tr").open("trPr").empty("cantSplit").empty("tblHeader").close();
        for (Paper.Column column : table.columns()) {
            cell(width(column), "", List.of(new Line(column.heading(), "")), column.number());
        }
        xml.close();
        for (Paper.Row row : table.rows()) {
            xml.open("tr");
            for (int i = 0; i < table.columns().size(); i++) {
                Paper.Column column = table.columns().get(i);
                cell(
                        width(column),
                        row.total() ? "Total" : "",
                        row.cells().get(i).lines(),
                        column.number());
            }
            xml.close();
        }
        // two tables without a paragraph between them become one
        xml.close().empty("p");
    }

    private void signature(Signature signature) throws XMLStreamException {
        xml.paragraph("Heading1", Line.of(signature.party()), TextDirection.isRightToLeft(signature.party()));
        int label = width() * 35 / 100;
        begin(List.of(label, width() - label));
        for (Line line : signature.lines()) {
            xml.open("tr").open("trPr").empty("cantSplit").close();
            String style = line.text().isEmpty() ? "Hand" : "";
            cell(label, style, List.of(Line.of(line.label())), false);
            cell(width() - label, style, Line.all("", line.text()), false);
            xml.close();
        }
        xml.close().empty("p");
    }

    private void begin(List<Integer> widths) throws XMLStreamException {
        xml.open("tbl").open("tblPr").empty("tblStyle", "val", "TableGrid");
        if (paper.rightToLeft()) {
            xml.empty("bidiVisual");
        }
        xml.empty("tblW", "w", 5000, "type", "pct")
                .empty("tblLayout", "type", "fixed")
                .close();
        xml.open("tblGrid");
        for (int width : widths) {
            xml.empty("gridCol", "w", width);
        }
        xml.close();
    }

    /** A cell without any paragraph is one that Word calls damaged. */
    private void cell(int width, String style, List<Line> lines, boolean end) throws XMLStreamException {
        xml.open("tc").open("tcPr").empty("tcW", "w", width, "type", "dxa").close();
        lines(style, lines, end);
        if (lines.isEmpty()) {
            xml.empty("p");
        }
        xml.close();
    }

    private void page(String footer) throws XMLStreamException {
        xml.open("sectPr");
        xml.empty("footerReference", "type", "default", "r:id", footer);
        if (paper.look() == Look.WIDE) {
            xml.empty("pgSz", "w", LONG, "h", SHORT, "orient", "landscape");
        } else {
            xml.empty("pgSz", "w", SHORT, "h", LONG);
        }
        int margin = margin();
        xml.empty(
                "pgMar", "top", margin, "right", margin, "bottom", margin, "left", margin, "header", 360, "footer", 360,
                "gutter", 0);
        xml.close();
    }

    private int width(Paper.Column column) {
        return width() * column.width() / 100;
    }

    private int width() {
        return (paper.look() == Look.WIDE ? LONG : SHORT) - 2 * margin();
    }

    private int margin() {
        return paper.look() == Look.WIDE ? 720 : 1_134;
    }
}
