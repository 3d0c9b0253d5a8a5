package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medina.document.SuggestedChangesTest.doc;
import static org.medina.document.SuggestedChangesTest.paragraph;
import static org.medina.document.SuggestedChangesTest.section;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.medina.document.prosemirror.Node;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxTest {

    private static final List<DocxReader.Known> KNOWN = List.of(
            new DocxReader.Known("summary", "Summary"),
            new DocxReader.Known("supportNeeded.tools", "Tools that we need"),
            new DocxReader.Known("risks", "Risks"));

    @Test
    void whatGoesOutComesBackWithoutADifference() throws Exception {
        for (int round = 0; round < 250; round++) {
            long seed = 3_000_017L * round;
            RandomText texts = new RandomText(seed);
            Node document = doc(texts.section("summary"), texts.section("supportNeeded.tools"), texts.section("risks"));
            DocxReader read = DocxReader.read(written(document), KNOWN, Optional.empty());
            assertThat(read.sections().keySet()).containsExactly("summary", "supportNeeded.tools", "risks");
            SuggestedChanges plan = SuggestedChanges.plan(document, read.sections(), () -> "x:1", section -> true);
            assertThat(plan.steps())
                    .as("seed %d: %s%nread %s", seed, document, read.sections())
                    .isEmpty();
        }
    }

    @Test
    void wordCanOpenWhatGoesOut() throws IOException {
        byte[] file = written(doc(new RandomText(42).section("summary"), section("risks", paragraph("مدينة للجميع"))));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Water & <housing>");
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("Water & <housing>");
            assertThat(word.getFooterList().getFirst().getText()).contains("Draft, version 7");
            XWPFParagraph arabic = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().contains("للجميع"))
                    .reduce((one, two) -> two)
                    .orElseThrow();
            assertThat(arabic.getCTP().getPPr().xmlText()).contains("bidi");
            assertThat(arabic.getCTP().xmlText()).contains("rtl");
        }
    }

    @Test
    void onlyTheChosenSectionIsTakenFromAWholeText() throws Exception {
        byte[] file = written(doc(section("summary", paragraph("One")), section("risks", paragraph("Two"))));
        DocxReader read = DocxReader.read(file, KNOWN, Optional.of("risks"));
        assertThat(read.sections()).containsOnlyKeys("risks");
        assertThat(plain(read, "risks")).isEqualTo("Two");
    }

    @Test
    void aFileWithoutOurHeadingsGoesIntoTheChosenSection() throws Exception {
        byte[] file = made(word -> word.createParagraph().createRun().setText("From our desk"));
        assertThat(plain(DocxReader.read(file, KNOWN, Optional.of("risks")), "risks"))
                .isEqualTo("From our desk");
        assertThatThrownBy(() -> DocxReader.read(file, KNOWN, Optional.empty()))
                .isInstanceOf(DocxRefused.class)
                .hasMessageContaining("no-section");
    }

    @Test
    void aFileMadeInWordKeepsItsStructure() throws Exception {
        byte[] file = made(word -> {
            heading(word, "Our plan");
            XWPFRun bold = word.createParagraph().createRun();
            bold.setBold(true);
            bold.setText("Bold ");
            XWPFRun italic = word.getLastParagraph().createRun();
            italic.setItalic(true);
            italic.setText("slanted");
            word.getLastParagraph().createHyperlinkRun("https://example.org/").setText(" link");
            word.getLastParagraph().createHyperlinkRun("javascript:alert(1)").setText(" trap");
            BigInteger numbers = numbering(word);
            item(word, numbers, 0, "first");
            item(word, numbers, 1, "inner");
            item(word, numbers, 0, "second");
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).setRepeatHeader(true);
            table.getRow(0).getCell(0).setText("Year");
            table.getRow(0).getCell(1).setText("Houses");
            table.getRow(1).getCell(0).setText("2027");
            table.getRow(1).getCell(1).setText("٣٠٠ بيت");
        });
        DocxReader read = DocxReader.read(file, KNOWN, Optional.of("risks"));
        assertThat(SectionReading.of(Objects.requireNonNull(read.sections().get("risks")))
                        .html(2))
                .isEqualTo("<h2 dir=\"auto\">Our plan</h2>"
                        + "<p dir=\"auto\"><strong>Bold </strong><em>slanted</em>"
                        + "<a href=\"https://example.org/\" rel=\"noopener nofollow\"> link</a> trap</p>"
                        + "<ol dir=\"auto\"><li dir=\"auto\">first<ol dir=\"auto\"><li dir=\"auto\">inner</li></ol></li>"
                        + "<li dir=\"auto\">second</li></ol>"
                        + "<table dir=\"auto\"><thead><tr><th scope=\"col\" dir=\"auto\">Year</th>"
                        + "<th scope=\"col\" dir=\"auto\">Houses</th></tr></thead><tbody><tr>"
                        + "<td dir=\"auto\">2027</td><td dir=\"auto\">٣٠٠ بيت</td></tr></tbody></table>");
        assertThat(read.notes()).containsExactly(DocxNote.LINKS);
    }

    @Test
    void trackedChangesCountAsAccepted() throws Exception {
        byte[] file = made(word -> {
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.createRun().setText("We build ");
            CTRunTrackChange gone = paragraph.getCTP().addNewDel();
            gone.setId(BigInteger.ONE);
            gone.setAuthor("A");
            gone.addNewR().addNewDelText().setStringValue("ten ");
            CTRunTrackChange come = paragraph.getCTP().addNewIns();
            come.setId(BigInteger.TWO);
            come.setAuthor("A");
            come.addNewR().addNewT().setStringValue("twelve ");
            paragraph.createRun().setText("houses.");
        });
        assertThat(plain(DocxReader.read(file, KNOWN, Optional.of("risks")), "risks"))
                .isEqualTo("We build twelve houses.");
    }

    @Test
    void hiddenTextIsLeftOutAndNamed() throws Exception {
        byte[] file = made(word -> {
            word.createParagraph().createRun().setText("Seen");
            XWPFRun hidden = word.getLastParagraph().createRun();
            hidden.setVanish(true);
            hidden.setText("unseen");
        });
        DocxReader read = DocxReader.read(file, KNOWN, Optional.of("risks"));
        assertThat(plain(read, "risks")).isEqualTo("Seen");
        assertThat(read.notes()).containsExactly(DocxNote.HIDDEN);
    }

    @Test
    void aFileThatUnpacksToFarMoreIsRefused() throws IOException {
        byte[] bomb = replaced(plainFile(), "word/document.xml", new byte[64 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused(bomb, "unpacks-too-large");
    }

    @Test
    void anEntityFromElsewhereIsRefused() throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        assertRefused(replaced(plainFile(), "word/document.xml", xml.getBytes(StandardCharsets.UTF_8)), "broken");
    }

    @Test
    void aFileWithMacrosIsRefused() throws IOException {
        assertRefused(added(plainFile(), "word/vbaProject.bin", new byte[] {1}), "macros");
        assertRefused(
                replaced(
                        plainFile(),
                        "[Content_Types].xml",
                        entry(plainFile(), "[Content_Types].xml")
                                .replace(
                                        DocxWriter.MEDIA_TYPE + ".main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml")
                                .getBytes(StandardCharsets.UTF_8)),
                "macros");
    }

    @Test
    void aFileThatIsTooLargeOrNotWordIsRefused() throws IOException {
        assertRefused(new byte[30 * 1024 * 1024], "too-large");
        assertRefused("hello".getBytes(StandardCharsets.UTF_8), "not-word");
        assertRefused(new byte[0], "not-word");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "old-or-locked");
        assertRefused(added(new byte[0], "a.txt", new byte[] {1}), "not-word");
        byte[] cut = plainFile();
        assertRefused(Arrays.copyOf(cut, cut.length / 2), "not-word");
    }

    @Test
    void aFileNestedWithoutEndIsRefused() throws IOException {
        String deep = "<w:sdt><w:sdtContent>".repeat(1_500) + "</w:sdtContent></w:sdt>".repeat(1_500);
        String xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + deep + "</w:body></w:document>";
        assertRefused(replaced(plainFile(), "word/document.xml", xml.getBytes(StandardCharsets.UTF_8)), "broken");
    }

    private static void assertRefused(byte[] file, String reason) {
        assertThatThrownBy(() -> DocxReader.read(file, KNOWN, Optional.of("risks")))
                .isInstanceOf(DocxRefused.class)
                .hasMessageStartingWith(reason);
    }

    private static String plain(DocxReader read, String section) {
        return SectionReading.of(Objects.requireNonNull(read.sections().get(section)))
                .plain();
    }

    private static byte[] written(Node document) {
        List<DocxText.Part> parts = new ArrayList<>();
        Map<String, String> labels = Map.of("summary", "Summary", "supportNeeded.tools", "Tools", "risks", "Risks");
        document.content()
                .children()
                .forEach(section -> parts.add(new DocxText.Part(
                        Sections.name(section),
                        labels.getOrDefault(Sections.name(section), ""),
                        SectionReading.of(section).accepted())));
        return DocxWriter.write(new DocxText(
                "Water & <housing>", Locale.ENGLISH, "Draft, version 7", Instant.parse("2026-03-01T10:00:00Z"), parts));
    }

    private static byte[] plainFile() {
        return written(doc(section("risks", paragraph("Text"))));
    }

    private interface Fill {
        void in(XWPFDocument word);
    }

    private static byte[] made(Fill fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            fill.in(word);
            word.write(out);
        }
        return out.toByteArray();
    }

    private static void heading(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        paragraph.createRun().setText(text);
    }

    private static BigInteger numbering(XWPFDocument word) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ONE);
        for (int i = 0; i < 2; i++) {
            CTLvl level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
            level.addNewStart().setVal(BigInteger.ONE);
        }
        BigInteger id = word.createNumbering().addAbstractNum(new XWPFAbstractNum(kind));
        return word.getNumbering().addNum(id);
    }

    private static void item(XWPFDocument word, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static byte[] added(byte[] file, String name, byte[] content) throws IOException {
        return replaced(file, name, content);
    }

    private static byte[] replaced(byte[] file, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static String entry(byte[] file, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }
}
