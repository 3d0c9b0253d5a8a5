package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.medina.base.PdfPages;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MatrixPaperTest {

    private static final List<MatrixRow> ROWS = Matrices.random(new Random(11), 40);
    private static final PaperPress PRESS = new PaperPress(templates(), new PdfPages(null));

    @Test
    void theWordFileHoldsEveryWordOfTheMatrixInATableOverWidePages() throws IOException {
        try (XWPFDocument word = word(Matrices.head(), ROWS)) {
            var page = word.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(word.getParagraphs().get(2).getText()).isEqualTo("Document Water & <housing>");
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(41);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly(
                            "No.",
                            "Ministry",
                            "Section",
                            "Quoted text",
                            "Type of comment",
                            "Comment",
                            "Proposed change",
                            "Answer");
            for (int i = 0; i < ROWS.size(); i++) {
                String row = table.getRow(i + 1).getTableCells().stream()
                        .map(XWPFTableCell::getText)
                        .collect(Collectors.joining("\n"));
                for (MatrixColumn column : MatrixColumn.values()) {
                    if (column != MatrixColumn.KEY) {
                        assertThat(lines(ROWS.get(i), column))
                                .as("row %d, %s", i, column)
                                .allSatisfy(line -> assertThat(row).contains(line));
                    }
                }
            }
        }
    }

    @Test
    void aJointSubmissionNamesThoseThatStandBehindIt() throws IOException {
        MatrixHead head = Matrices.head();
        MatrixHead endorsed = new MatrixHead(
                head.title(),
                head.reference(),
                head.date(),
                head.sections(),
                List.of("Bo City Council", "Kenema City Council"),
                head.language(),
                head.words());
        try (XWPFDocument word = word(endorsed, ROWS);
                XWPFDocument alone = word(head, ROWS)) {
            assertThat(word.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("Endorsed by Bo City Council; Kenema City Council");
            assertThat(alone.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .noneMatch(text -> text.contains("Endorsed by"));
        }
    }

    @Test
    void arabicRunsFromTheRightInWord() throws IOException {
        MatrixHead head = Matrices.head(
                "نص",
                Locale.of("ar"),
                key -> key.endsWith("column.comment") || key.endsWith("matrix.title")
                        ? "تعليق"
                        : Matrices.english().apply(key));
        try (XWPFDocument word = word(head, List.of(Matrices.comment("مدينة للجميع 2030")))) {
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getCTTbl().getTblPr().xmlText()).contains("bidiVisual");
            String cell = table.getRow(1).getCell(5).getCTTc().xmlText();
            assertThat(cell).contains("<w:bidi/>").contains("<w:rtl/>");
        }
        try (XWPFDocument word = word(Matrices.head(), List.of(Matrices.comment("A city for all")))) {
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getCTTbl().getTblPr().xmlText()).doesNotContain("bidiVisual");
        }
    }

    @Test
    void thePrintedMatrixIsReadableAndLeavesNoLetterOut() throws IOException {
        MatrixRow row = Matrices.comment("Le logement <b>n’est pas</b> assuré. مدينة Фритаун");
        try (PDDocument pdf = Loader.loadPDF(pdf(Matrices.head(), List.of(row)))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Template for comments and answers")
                    .contains("Water & <housing>")
                    .contains("DL-2026-00007", "Фритаун")
                    .contains("<b>n’est")
                    .doesNotContain("##");
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void theColumnsOfAnArabicMatrixBeginAtTheRight() throws IOException {
        MatrixHead head = Matrices.head(
                "نص",
                Locale.of("ar"),
                key -> key.endsWith("column.comment") || key.endsWith("matrix.title")
                        ? "تعليق"
                        : Matrices.english().apply(key));
        List<MatrixRow> one = List.of(Matrices.comment("One"));
        assertThat(left(pdf(head, one), "Ministry")).isGreaterThan(left(pdf(head, one), "Answer"));
        assertThat(left(pdf(Matrices.head(), one), "Ministry")).isLessThan(left(pdf(Matrices.head(), one), "Answer"));
    }

    /** How far from the left edge a heading begins. */
    private static float left(byte[] file, String heading) throws IOException {
        List<Float> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (text.strip().equals(heading)) {
                    found.add(positions.getFirst().getXDirAdj());
                }
            }
        };
        stripper.setSortByPosition(true);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            stripper.getText(pdf);
        }
        return found.getFirst();
    }

    @Test
    void twoHundredCommentsArePrintedWithTheirHeadingsOnEachPage() throws IOException {
        long before = System.nanoTime();
        byte[] file = pdf(Matrices.head(), Matrices.random(new Random(200), 200));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pdf.getNumberOfPages());
            assertThat(last.getText(pdf)).contains("Quoted text");
        }
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    private static List<String> lines(MatrixRow row, MatrixColumn column) {
        return new MatrixCells(Matrices.head()).text(row, column).lines().toList();
    }

    private static XWPFDocument word(MatrixHead head, List<MatrixRow> rows) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(PRESS.print(MatrixPaper.of(head, rows), PaperFormat.DOCX)));
    }

    private static byte[] pdf(MatrixHead head, List<MatrixRow> rows) {
        return PRESS.print(MatrixPaper.of(head, rows), PaperFormat.PDF);
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
