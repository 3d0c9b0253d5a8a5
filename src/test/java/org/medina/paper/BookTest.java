package org.medina.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.medina.base.PdfPages;
import org.medina.paper.Book.Mark;
import org.medina.paper.Book.Pages;
import org.medina.paper.Paper.Section;

/** Pages that are printed apart make one book, and the same pages always the same bytes. */
class BookTest {

    private static final PaperPress PRESS = new PaperPress(PaperPressTest.templates(), new PdfPages(null));
    private static final Instant MADE = Instant.parse("2026-05-05T10:00:00Z");

    @Test
    void theSamePagesMakeTheSameBytes() {
        assertThat(book(PRESS)).isEqualTo(book(PRESS));
    }

    @Test
    void alsoInAPracticeRoomThePagesMakeTheSameBytes() throws IOException {
        var press = new PaperPress(PaperPressTest.templates(), new PdfPages("PRACTICE"));
        byte[] book = book(press);

        assertThat(book).isEqualTo(book(press));
        try (PDDocument pdf = Loader.loadPDF(book)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "").split("PRACTICE", -1))
                    .hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    @Test
    void theWordFileIsTheSameByteByByte() {
        byte[] once = PRESS.word(paper(Paper.Look.LETTER, 3), MADE);

        assertThat(PRESS.word(paper(Paper.Look.LETTER, 3), MADE)).isEqualTo(once);
        assertThat(PRESS.word(paper(Paper.Look.LETTER, 3), MADE.plusSeconds(1))).isNotEqualTo(once);
    }

    @Test
    void itIsOneTaggedDocumentWithNumbersAndBookmarks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(book(PRESS))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getPages()).allMatch(page -> page.getStructParents() >= 0);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A & B");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(MADE);
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem part :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(part.getTitle());
                for (PDOutlineItem inner : part.children()) {
                    titles.add("> " + inner.getTitle());
                    assertThat(inner.findDestinationPage(pdf)).isNotNull();
                }
            }
            assertThat(titles).contains("Part 0", "> Chapter 0.1", "> Chapter 1.2");
            int pages = pdf.getNumberOfPages();
            assertThat(new PDFTextStripper().getText(pdf)).contains("1 / " + pages, pages + " / " + pages);
        }
    }

    @Test
    void aMarkLeadsToThePageOnWhichItsHeadingStands() throws IOException {
        Pages pages = PRESS.pages(paper(Paper.Look.INNER, 7));

        assertThat(pages.count()).isGreaterThan(2);
        try (PDDocument pdf = Loader.loadPDF(pages.pdf())) {
            for (Mark mark : pages.marks()) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(mark.page() + 1);
                text.setEndPage(mark.page() + 1);
                assertThat(text.getText(pdf)).contains(mark.title());
            }
        }
    }

    private static byte[] book(PaperPress press) {
        List<Pages> parts = List.of(
                press.pages(paper(Paper.Look.COVER, 0)),
                press.pages(paper(Paper.Look.INNER, 1)),
                press.pages(paper(Paper.Look.INNER, 2)));
        List<Mark> marks = new ArrayList<>();
        int before = 0;
        for (Pages part : parts) {
            int first = before;
            part.marks().forEach(mark -> marks.add(mark.after(first)));
            before += part.count();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Book("A & B", "A dossier", "en", marks, MADE)
                .bind(parts.stream().map(Pages::pdf).toList(), before, out);
        return out.toByteArray();
    }

    private static Paper paper(Paper.Look look, int number) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Part " + number, List.of(Paper.Text.of("What stands here."))));
        IntStream.range(0, 4)
                .forEach(i -> sections.add(new Section(
                        2,
                        "Chapter " + number + "." + i,
                        List.of(Paper.Text.of("Words, and words again – “quoted”, şçé, слово. ".repeat(60))))));
        return new Paper(look, Locale.ENGLISH, "", "A & B", "", List.of(), sections, List.of(), "0123");
    }
}
