package org.medina.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PdfPages;
import org.medina.paper.Paper.Bullets;
import org.medina.paper.Paper.Column;
import org.medina.paper.Paper.Line;
import org.medina.paper.Paper.Row;
import org.medina.paper.Paper.Section;
import org.medina.paper.Paper.Signature;
import org.medina.paper.Paper.Table;
import org.medina.paper.Paper.Text;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PaperPressTest {

    private static final PaperPress PRESS = new PaperPress(templates(), new PdfPages(null));

    @Test
    void everyWordStandsInBoth() throws IOException {
        for (PaperFormat format : PaperFormat.values()) {
            assertThat(text(agreement(), format))
                    .as(format.name())
                    .contains("Grant agreement", "A port for all", "GR-2026-00004", "Freetown", "What is paid for")
                    .contains("First line", "Second line", "One thing", "Another thing")
                    .contains("Category", "1 Staff", "12,000.00", "Total", "13,500.50")
                    .contains("City of Freetown", "Mayor", "Place and date")
                    .contains("0123456789abcdef");
        }
    }

    @Test
    void thePdfIsTaggedAndTellsItsLanguageAndTitle() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(agreement(), PaperFormat.PDF))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A port for all");
        }
    }

    @Test
    void inAPracticeRoomEveryPageSaysThatItIsNoRealPaperAndStaysTagged() throws IOException {
        var press = new PaperPress(templates(), new PdfPages("PRACTICE – not a real paper"));
        Paper paper = Paper.letter(
                Locale.ENGLISH,
                "",
                "A long one",
                "",
                List.of(),
                List.of(new Section("Much", List.of(Text.of("A line\n".repeat(200))))),
                "");
        byte[] marked = press.print(paper, PaperFormat.PDF);

        try (PDDocument pdf = Loader.loadPDF(marked)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(inOneLine(stripper.getText(pdf))).as("page " + page).contains("PRACTICE–notarealpaper");
            }
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        assertThat(inOneLine(text(paper, PaperFormat.PDF))).doesNotContain("PRACTICE");
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void theWordFileHasHeadingsListsAndTables() throws IOException {
        try (XWPFDocument word = word(agreement())) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyleID()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("What is paid for", "City of Freetown");
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "ListBullet".equals(paragraph.getStyleID()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("One thing", "Another thing");
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly("Total", "13,500.50");
            assertThat(word.getStyles().getStyle("ListBullet")).isNotNull();
            assertThat(word.getNumbering().getNum(java.math.BigInteger.ONE)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A1",
                "</w:t></w:r><w:instrText>DDEAUTO</w:instrText>",
                "${7*7} #{paper.product} [[${paper}]] *{x}",
                "<img src=\"file:///etc/hostname\"/><script>1</script>",
                "{ DDE x } & ]]> <!-- "
            })
    void whatLooksLikeACommandIsPrintedAsItReads(String typed) throws IOException {
        Paper paper = Paper.letter(
                Locale.ENGLISH,
                typed,
                typed,
                typed,
                List.of(new Line(typed, typed)),
                List.of(new Section(
                        typed,
                        List.of(
                                Text.of(typed),
                                Bullets.of(List.of(typed)),
                                new Table(typed, List.of(Column.text(typed, 100)), List.of(Row.of(List.of(typed))))))),
                typed);
        try (XWPFDocument word = word(paper)) {
            assertThat(word.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo(typed);
            assertThat(word.getDocument().xmlText()).doesNotContain("<w:instrText", "<w:drawing");
        }
        assertThat(text(paper, PaperFormat.PDF).replaceAll("\\s", "")).contains(typed.replaceAll("\\s", ""));
    }

    @Test
    void whatNoPaperCanHoldIsLeftOut() throws IOException {
        Paper paper =
                Paper.letter(Locale.ENGLISH, "", "A\u0000b\u0007c\uD800d\uFFFEe", "", List.of(), List.of(), "\uDC00");
        assertThat(text(paper, PaperFormat.DOCX)).contains("A b c d e");
        assertThat(text(paper, PaperFormat.PDF)).contains("A b c d e");
    }

    @Test
    void arabicBeginsAtTheRight() throws IOException {
        Paper paper = Paper.letter(
                Locale.of("ar"),
                "اتفاق",
                "ميناء للجميع",
                "",
                List.of(),
                List.of(new Section(
                        "القسم",
                        List.of(new Table(
                                "",
                                List.of(Column.text("فئة", 50), Column.number("مبلغ", 50)),
                                List.of(Row.of(List.of("1", "2"))))))),
                "");
        assertThat(paper.rightToLeft()).isTrue();
        try (XWPFDocument word = word(paper)) {
            assertThat(word.getTables().getFirst().getCTTbl().getTblPr().xmlText())
                    .contains("bidiVisual");
            List<IBodyElement> body = word.getBodyElements();
            assertThat(((XWPFParagraph) body.getFirst()).getCTP().xmlText()).contains("<w:bidi/>");
        }
        assertThat(PRESS.print(paper, PaperFormat.PDF))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void aLineToWriteOnRunsAsItsName() {
        assertThat(new Line("المكان:", "________").rightToLeft()).isTrue();
        assertThat(new Line("Place:", "________").rightToLeft()).isFalse();
        assertThat(new Line("المكان:", "Freetown").rightToLeft()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "zh", "ru"})
    void lettersOfEveryAlphabetAreDrawn(String language) throws IOException {
        String words =
                switch (language) {
                    case "ar" -> "ميناء";
                    case "zh" -> "市议会决议（煊龘）";
                    default -> "Решение совета";
                };
        Paper paper = Paper.letter(
                Locale.of(language),
                "",
                words,
                "",
                List.of(),
                List.of(new Section(words, List.of(Bullets.of(List.of(words))))),
                "");

        String drawn = Normalizer.normalize(text(paper, PaperFormat.PDF), Normalizer.Form.NFKC);

        assertThat(drawn).doesNotContain("#");
        assertThat(drawn.replaceAll("[\\s•]", ""))
                .contains(Normalizer.normalize(words, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .repeat(3));
    }

    @Test
    void aRowWithoutACellForEachHeadingIsAMistake() {
        assertThatThrownBy(() -> new Table("", List.of(Column.text("A", 50)), List.of(Row.of(List.of("1", "2")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Paper agreement() {
        Table table = new Table(
                "By category",
                List.of(Column.text("Category", 70), Column.number("Amount", 30)),
                List.of(Row.of(List.of("1 Staff", "12,000.00")), Row.total(List.of("Total", "13,500.50"))));
        return Paper.letter(
                        Locale.ENGLISH,
                        "Grant agreement",
                        "A port for all",
                        "GR-2026-00004",
                        List.of(new Line("City", "Freetown")),
                        List.of(new Section(
                                "What is paid for",
                                List.of(
                                        Text.of("First line\nSecond line"),
                                        Bullets.of(List.of("One thing", "Another thing")),
                                        table))),
                        "0123456789abcdef")
                .signedBy(List.of(new Signature(
                        "City of Freetown", List.of(new Line("Office", "Mayor"), new Line("Place and date", "")))));
    }

    private static String text(Paper paper, PaperFormat format) throws IOException {
        if (format == PaperFormat.DOCX) {
            try (XWPFDocument word = word(paper);
                    XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
                return extractor.getText();
            }
        }
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(paper, format))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static XWPFDocument word(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(PRESS.print(paper, PaperFormat.DOCX)));
    }

    static SpringTemplateEngine templates() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/paper");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
