package org.medina.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** Makes a Word file of sections: each under a heading with a bookmark, by which it is found when the file comes back. */
final class DocxWriter {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OPCPackage file;
    private final PackagePart main;

    private DocxWriter(OPCPackage file) throws InvalidFormatException {
        this.file = file;
        this.main = file.createPart(
                PackagingURIHelper.createPartName("/word/document.xml"), XWPFRelation.DOCUMENT.getContentType());
        file.addRelationship(main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
    }

    static byte[] write(DocxText text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OPCPackage file = OPCPackage.create(out)) {
            new DocxWriter(file).fill(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("part names are constants", e);
        }
        return out.toByteArray();
    }

    private void fill(DocxText text) throws IOException, InvalidFormatException {
        properties(text);
        String footer = part("/word/footer1.xml", XWPFRelation.FOOTER, footer(text.footer()));
        DocxNumbers numbers = new DocxNumbers();
        put(main, body(text, numbers, footer));
        part("/word/styles.xml", XWPFRelation.STYLES, styles(text.language().toLanguageTag()));
        part("/word/numbering.xml", XWPFRelation.NUMBERING, numbers.part());
    }

    private void properties(DocxText text) throws InvalidFormatException {
        var properties = file.getPackageProperties();
        properties.setTitleProperty(XmlText.cleaned(text.title()));
        properties.setCreatorProperty("Medina");
        properties.setLanguageProperty(text.language().toLanguageTag());
        properties.setCreatedProperty(Optional.of(Date.from(text.at())));
        properties.setModifiedProperty(Optional.of(Date.from(text.at())));
    }

    private String part(String name, POIXMLRelation relation, byte[] content)
            throws IOException, InvalidFormatException {
        PackagePart part = file.createPart(PackagingURIHelper.createPartName(name), relation.getContentType());
        put(part, content);
        return main.addRelationship(part.getPartName(), TargetMode.INTERNAL, relation.getRelation())
                .getId();
    }

    private static void put(PackagePart part, byte[] content) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
    }

    private byte[] body(DocxText text, DocxNumbers numbers, String footer) {
        DocxXml xml = DocxXml.root("document").open("body");
        DocxBlocks blocks = new DocxBlocks(xml, new DocxRuns(xml, main), numbers);
        line(xml, "Title", text.title());
        int id = 1;
        for (DocxText.Part part : text.parts()) {
            xml.open("p").open("pPr").empty("pStyle", "val", "Heading1").close();
            xml.empty("bookmarkStart", "id", String.valueOf(id), "name", DocxText.bookmark(part.name()));
            xml.open("r")
                    .open("t", "xml:space", "preserve")
                    .text(part.label())
                    .close()
                    .close();
            xml.empty("bookmarkEnd", "id", String.valueOf(id++)).close();
            blocks.write(part.accepted());
        }
        xml.open("sectPr").empty("footerReference", "type", "default", "r:id", footer);
        xml.empty("pgSz", "w", "11906", "h", "16838");
        xml.empty(
                "pgMar", "top", "1134", "right", "1134", "bottom", "1134", "left", "1134", "header", "567", "footer",
                "567", "gutter", "0");
        return xml.close().bytes();
    }

    private static void line(DocxXml xml, String style, String text) {
        xml.open("p").open("pPr").empty("pStyle", "val", style).close();
        xml.open("r").open("t", "xml:space", "preserve").text(text).close().close();
        xml.close();
    }

    private static byte[] footer(String text) {
        DocxXml xml = DocxXml.root("ftr")
                .open("p")
                .open("pPr")
                .empty("pStyle", "val", "Footer")
                .close();
        xml.open("r")
                .open("t", "xml:space", "preserve")
                .text(text)
                .close()
                .empty("tab")
                .close();
        return xml.open("fldSimple", "instr", "PAGE")
                .open("r")
                .open("t")
                .text("1")
                .bytes();
    }

    private static byte[] styles(String language) throws IOException {
        try (InputStream in = DocxWriter.class.getResourceAsStream("/document/word-styles.xml")) {
            String styles = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return styles.replace("{language}", language)
                    .replace("{continued}", continued())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** One style a level of lists, for what stands below the first paragraph of an item. */
    private static String continued() {
        StringBuilder styles = new StringBuilder();
        for (int depth = 1; depth <= DocxNumbers.DEEPEST + 1; depth++) {
            styles.append("<w:style w:type=\"paragraph\" w:styleId=\"")
                    .append(DocxBlocks.continued(depth))
                    .append("\"><w:name w:val=\"List Continue")
                    .append(depth == 1 ? "" : " " + depth)
                    .append("\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:ind w:left=\"")
                    .append(DocxNumbers.indent(depth))
                    .append(
                            "\"/></w:pPr></w:style><w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"TableInList")
                    .append(depth)
                    .append("\"><w:name w:val=\"Table in List ")
                    .append(depth)
                    .append("\"/><w:basedOn w:val=\"TableGrid\"/><w:tblPr><w:tblInd w:w=\"")
                    .append(DocxNumbers.indent(depth))
                    .append("\" w:type=\"dxa\"/></w:tblPr></w:style>");
        }
        return styles.toString();
    }
}
