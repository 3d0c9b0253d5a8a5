package org.medina.paper;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * A PDF of many pages, printed apart and bound at the end: so it needs no more memory than its parts, and what was printed
 * is not printed again after an interruption. It tells the time it is given, not that of its making, so that binding the same
 * pages again gives the same bytes.
 *
 * @param marks over all pages, in their order
 * @param made what the file says about when it was made
 */
public record Book(String title, String subject, String language, List<Mark> marks, Instant made) {

    private static final float RIGHT = 51;
    private static final float BOTTOM = 34;
    private static final float SIZE = 8;
    private static final Color QUIET = new Color(0x4b, 0x5f, 0x5b);

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

    /** @param parts read one after the other, the cover first */
    public void bind(Iterable<byte[]> parts, OutputStream out) {
        Iterator<byte[]> all = parts.iterator();
        try (PDDocument book =
                Loader.loadPDF(new RandomAccessReadBuffer(all.next()), IOUtils.createTempFileOnlyStreamCache())) {
            PDFMergerUtility binder = new PDFMergerUtility();
            while (all.hasNext()) {
                // what is taken over is copied, so the part can go
                try (PDDocument part = Loader.loadPDF(all.next())) {
                    part.getDocumentCatalog().setDocumentOutline(null);
                    binder.appendDocument(book, part);
                }
            }
            outline(book);
            number(book);
            describe(book);
            // object streams would be kept whole before they are written
            book.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outline(PDDocument book) {
        PDDocumentOutline outline = new PDDocumentOutline();
        book.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineNode[] above = {outline, outline, outline, outline};
        for (Mark mark : marks) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(mark.title());
            PDPageFitWidthDestination place = new PDPageFitWidthDestination();
            place.setPage(book.getPage(mark.page()));
            item.setDestination(place);
            above[mark.level() - 1].addLast(item);
            for (int deeper = mark.level(); deeper < above.length; deeper++) {
                above[deeper] = item;
            }
        }
    }

    /** Numbers are no part of the text: who listens to the pages is not told them. */
    private static void number(PDDocument book) throws IOException {
        PDFont font;
        try (InputStream letters =
                Book.class.getResourceAsStream("/META-INF/resources/theme/fonts/figtree-regular.ttf")) {
            font = PDType0Font.load(book, Objects.requireNonNull(letters), true);
        }
        int count = book.getNumberOfPages();
        int number = 0;
        for (PDPage page : book.getPages()) {
            number++;
            String text = number + " / " + count;
            float width = font.getStringWidth(text) / 1000 * SIZE;
            try (PDPageContentStream stream = new PDPageContentStream(book, page, AppendMode.APPEND, true, true)) {
                stream.beginMarkedContent(COSName.ARTIFACT);
                stream.beginText();
                stream.setFont(font, SIZE);
                stream.setNonStrokingColor(QUIET);
                stream.newLineAtOffset(page.getMediaBox().getWidth() - RIGHT - width, BOTTOM);
                stream.showText(text);
                stream.endText();
                stream.endMarkedContent();
            }
        }
    }

    private void describe(PDDocument book) throws IOException {
        Calendar at = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        at.setTimeZone(TimeZone.getTimeZone("UTC"));
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setSubject(subject);
        about.setAuthor("Medina");
        about.setProducer("Medina");
        about.setCreationDate(at);
        about.setModificationDate(at);
        book.setDocumentInformation(about);
        PDMetadata metadata = new PDMetadata(book, new ByteArrayInputStream(xmp().getBytes(StandardCharsets.UTF_8)));
        book.getDocumentCatalog().setMetadata(metadata);
        book.getDocumentCatalog().setLanguage(language);
        // the cover brought the id of its own printing
        book.getDocument().getTrailer().removeItem(COSName.ID);
        book.setDocumentId(made.toEpochMilli());
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
