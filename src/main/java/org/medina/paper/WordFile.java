package org.medina.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;

/** The parts of which a Word file is made. */
final class WordFile {

    /** The earliest that an archive can tell. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OPCPackage file;
    private final PackagePart main;

    private WordFile(OPCPackage file) throws InvalidFormatException {
        this.file = file;
        this.main = file.createPart(
                PackagingURIHelper.createPartName("/word/document.xml"), XWPFRelation.DOCUMENT.getContentType());
        file.addRelationship(main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
    }

    /** Writes what stands on the pages. */
    interface Body {

        /** @param footer by which the pages name their footer */
        void write(WordXml xml, String footer) throws XMLStreamException;
    }

    /** @param made null: now; with a date the same paper always has the same bytes */
    static byte[] write(Paper paper, @Nullable Instant made, Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            try (OPCPackage file = OPCPackage.create(out)) {
                new WordFile(file).fill(paper, body);
                if (made != null) {
                    file.getPackageProperties().setCreatedProperty(Optional.of(Date.from(made)));
                }
            }
            return made == null ? out.toByteArray() : withoutTimes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XMLStreamException e) {
            throw new IllegalStateException("the parts of a Word file are the same each time", e);
        }
    }

    /** The archive notes when each of its parts was written. */
    private static byte[] withoutTimes(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(BEGINNING);
                to.putNextEntry(same);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void fill(Paper paper, Body body) throws IOException, InvalidFormatException, XMLStreamException {
        var properties = file.getPackageProperties();
        properties.setTitleProperty(paper.title());
        properties.setCreatorProperty("Medina");
        properties.setLanguageProperty(paper.languageTag());
        put(part("/word/styles.xml", XWPFRelation.STYLES), styles(paper));
        put(part("/word/numbering.xml", XWPFRelation.NUMBERING), resource("word-numbering.xml"));
        PackagePart footer = file.createPart(
                PackagingURIHelper.createPartName("/word/footer1.xml"), XWPFRelation.FOOTER.getContentType());
        try (OutputStream out = footer.getOutputStream()) {
            new WordXml(out).footer(paper.footer());
        }
        String relation = main.addRelationship(
                        footer.getPartName(), TargetMode.INTERNAL, XWPFRelation.FOOTER.getRelation())
                .getId();
        try (OutputStream out = main.getOutputStream()) {
            new WordXml(out).document(xml -> body.write(xml, relation));
        }
    }

    private PackagePart part(String name, POIXMLRelation relation) throws InvalidFormatException {
        PackagePart part = file.createPart(PackagingURIHelper.createPartName(name), relation.getContentType());
        main.addRelationship(part.getPartName(), TargetMode.INTERNAL, relation.getRelation());
        return part;
    }

    private static void put(PackagePart part, String content) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String styles(Paper paper) throws IOException {
        boolean wide = paper.look() == Paper.Look.WIDE;
        return resource("word-styles.xml")
                .replace("{language}", paper.languageTag())
                .replace("{size}", wide ? "16" : "21")
                .replace("{title}", wide ? "28" : "36");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = WordFile.class.getResourceAsStream("/paper/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
