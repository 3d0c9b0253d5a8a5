package org.medina.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Writes a matrix as a Word file: a table over wide pages, its headings on each. */
final class MatrixDocx {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int PAGE_WIDTH = 16_838;
    private static final int PAGE_HEIGHT = 11_906;
    private static final int MARGIN = 720;

    private MatrixDocx() {}

    static void write(MatrixHead head, List<MatrixRow> rows, OutputStream out) throws IOException {
        MatrixPaper paper = MatrixPaper.of(head, rows);
        try (OPCPackage file = OPCPackage.create(out)) {
            var properties = file.getPackageProperties();
            properties.setTitleProperty(paper.title());
            properties.setCreatorProperty("Medina");
            properties.setLanguageProperty(paper.language());
            PackagePart main = file.createPart(
                    PackagingURIHelper.createPartName("/word/document.xml"), XWPFRelation.DOCUMENT.getContentType());
            file.addRelationship(main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
            styles(file, main);
            String footer = footer(file, main);
            try (OutputStream part = main.getOutputStream()) {
                new MatrixDocxXml(part).document(xml -> body(xml, paper, footer));
            }
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void styles(OPCPackage file, PackagePart main) throws IOException, InvalidFormatException {
        PackagePart part = part(file, "/word/styles.xml", XWPFRelation.STYLES);
        try (InputStream in = MatrixDocx.class.getResourceAsStream("/dialogue/matrix-styles.xml");
                OutputStream out = part.getOutputStream()) {
            Objects.requireNonNull(in).transferTo(out);
        }
        main.addRelationship(part.getPartName(), TargetMode.INTERNAL, XWPFRelation.STYLES.getRelation());
    }

    private static String footer(OPCPackage file, PackagePart main)
            throws IOException, InvalidFormatException, XMLStreamException {
        PackagePart part = part(file, "/word/footer1.xml", XWPFRelation.FOOTER);
        try (OutputStream out = part.getOutputStream()) {
            new MatrixDocxXml(out).footer();
        }
        return main.addRelationship(part.getPartName(), TargetMode.INTERNAL, XWPFRelation.FOOTER.getRelation())
                .getId();
    }

    private static PackagePart part(OPCPackage file, String name, POIXMLRelation relation)
            throws InvalidFormatException {
        return file.createPart(PackagingURIHelper.createPartName(name), relation.getContentType());
    }

    private static void body(MatrixDocxXml xml, MatrixPaper paper, String footer) throws XMLStreamException {
        xml.paragraph("Title", new MatrixPaper.Line("", paper.title()), paper.rightToLeft());
        for (MatrixPaper.Line fact : paper.facts()) {
            xml.paragraph("", fact, paper.rightToLeft());
        }
        table(xml, paper);
        xml.open("sectPr");
        xml.empty("footerReference", "type", "default", "r:id", footer);
        xml.empty("pgSz", "w", PAGE_WIDTH, "h", PAGE_HEIGHT, "orient", "landscape");
        xml.empty(
                "pgMar", "top", MARGIN, "right", MARGIN, "bottom", MARGIN, "left", MARGIN, "header", 360, "footer", 360,
                "gutter", 0);
        xml.close();
    }

    private static void table(MatrixDocxXml xml, MatrixPaper paper) throws XMLStreamException {
        xml.open("tbl").open("tblPr").empty("tblStyle", "val", "TableGrid");
        if (paper.rightToLeft()) {
            xml.empty("bidiVisual");
        }
        xml.empty("tblW", "w", 5000, "type", "pct")
                .empty("tblLayout", "type", "fixed")
                .close();
        xml.open("tblGrid");
        for (MatrixPaper.Column column : paper.columns()) {
            xml.empty("gridCol", "w", width(column));
        }
        xml.close();
        xml.open("tr").open("trPr").empty("cantSplit").empty("tblHeader").close();
        for (MatrixPaper.Column column : paper.columns()) {
            cell(xml, column, List.of(new MatrixPaper.Line(column.heading(), "")));
        }
        xml.close();
        for (MatrixPaper.Row row : paper.rows()) {
            xml.open("tr");
            for (int i = 0; i < paper.columns().size(); i++) {
                cell(xml, paper.columns().get(i), row.cells().get(i).lines());
            }
            xml.close();
        }
        xml.close();
    }

    /** A cell without any paragraph is one that Word calls damaged. */
    private static void cell(MatrixDocxXml xml, MatrixPaper.Column column, List<MatrixPaper.Line> lines)
            throws XMLStreamException {
        xml.open("tc")
                .open("tcPr")
                .empty("tcW", "w", width(column), "type", "dxa")
                .close();
        for (MatrixPaper.Line line : lines) {
            xml.paragraph("", line, line.rightToLeft());
        }
        if (lines.isEmpty()) {
            xml.empty("p");
        }
        xml.close();
    }

    private static int width(MatrixPaper.Column column) {
        return (PAGE_WIDTH - 2 * MARGIN) * column.width() / 100;
    }
}
