package org.medina.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Iterator;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A PDF of many pages, printed apart and bound at the end: so it needs no more memory than its parts, and what was printed
 * is not printed again after an interruption. It tells the time it is given, not that of its making, so that binding the same
 * pages again gives the same bytes.
 *
 * @param marks over all pages, in their order
 * @param made what the file says about when it was made
 */
public record Book(String title, String subject, String language, List<Mark> marks, Instant made) {

    public Book {
        marks = List.copyOf(marks);
    }

    /**
     * A place that readers find in the list of contents.
     *
     * @param level 1 to 3
     * @param page from 0
     */
    public record Mark(int level, String title, int page) {

        public Mark after(int pages) {
            return new Mark(level, title, page + pages);
        }
    }

    /** Pages that belong together, and the headings on them. */
    public record Pages(byte[] pdf, int count, List<Mark> marks) {

        static Pages of(Paper paper, byte[] pdf) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                List<Mark> marks = new ArrayList<>();
                PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
                Iterator<PDOutlineItem> items = outline == null
                        ? List.<PDOutlineItem>of().iterator()
                        : outline.children().iterator();
                for (Paper.Section section : paper.sections()) {
                    if (!section.heading().isEmpty() && items.hasNext()) {
                        PDPage page = items.next().findDestinationPage(document);
                        marks.add(new Mark(
                                section.level(),
                                section.heading(),
                                page == null ? 0 : document.getPages().indexOf(page)));
                    }
                }
                return new Pages(pdf, document.getNumberOfPages(), List.copyOf(marks));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @param parts read one after the other, the cover first
     * @param count of the pages of all parts
     */
    public void bind(Iterable<byte[]> parts, int count, OutputStream out) {
        try {
            PdfObjects objects = new PdfObjects(out);
            Binder binder = new Binder(objects, new PageNumbers(objects, count));
            for (byte[] part : parts) {
                binder.add(part);
            }
            if (binder.count() != count) {
                throw new IllegalArgumentException("%d pages, not %d".formatted(binder.count(), count));
            }
            COSDictionary catalog = binder.end(marks);
            describe(catalog);
            objects.write(catalog);
            COSDictionary information = information();
            COSDictionary place = objects.link(information);
            objects.write(information);
            objects.end(catalog, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(COSDictionary catalog) throws IOException {
        catalog.setString(COSName.LANG, language);
        COSDictionary tags = new COSDictionary();
        tags.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, tags);
        COSDictionary shown = new COSDictionary();
        shown.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalog.setItem(COSName.VIEWER_PREFERENCES, shown);
        COSStream metadata = new COSStream();
        metadata.setItem(COSName.TYPE, COSName.METADATA);
        metadata.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        try (OutputStream to = metadata.createOutputStream()) {
            to.write(xmp().getBytes(StandardCharsets.UTF_8));
        }
        catalog.setItem(COSName.METADATA, metadata);
    }

    private COSDictionary information() {
        Calendar at = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        at.setTimeZone(TimeZone.getTimeZone("UTC"));
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setSubject(subject);
        about.setAuthor("Medina");
        about.setProducer("Medina");
        about.setCreationDate(at);
        about.setModificationDate(at);
        return about.getCOSObject();
    }

    private String xmp() {
        String at = DateTimeFormatter.ISO_INSTANT.format(made.truncatedTo(ChronoUnit.SECONDS));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                <dc:creator><rdf:Seq><rdf:li>Medina</rdf:li></rdf:Seq></dc:creator>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                <pdf:Producer>Medina</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(escaped(title), escaped(subject), at, at);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
