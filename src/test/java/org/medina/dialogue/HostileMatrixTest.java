package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.sheet.SheetFile;
import org.medina.testing.Archives;
import org.medina.testing.Seeded;

class HostileMatrixTest {

    private static final byte[] HONEST = Matrices.written(List.of(Matrices.comment("One")));
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aFileOfThirtyMegabytesIsRefusedWithoutBeingRead() throws IOException {
        Endless endless = new Endless(30L * 1024 * 1024);
        long before = System.nanoTime();
        MatrixImport read = MatrixReader.read(Matrices.head(), endless);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(reason(read)).isEqualTo("too-large");
        assertThat(endless.given).isLessThanOrEqualTo(SheetFile.MOST_BYTES + 64 * 1024);
    }

    /** Gives a spreadsheet's first bytes and then whatever is asked for. */
    private static final class Endless extends InputStream {

        private final long size;
        private long given;

        private Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given < size ? HONEST[(int) (given++ % HONEST.length)] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (given >= size) {
                return -1;
            }
            int now = (int) Math.min(length, size - given);
            for (int i = 0; i < now; i++) {
                into[from + i] = HONEST[(int) ((given + i) % HONEST.length)];
            }
            given += now;
            return now;
        }
    }

    @Test
    void aFileThatUnpacksToFarMoreIsRefusedInALittleMemory() throws IOException {
        byte[] bomb = Archives.with(
                HONEST,
                SHEET,
                sheet -> sheet.replace(
                        "</sheetData>",
                        "<row><c t=\"inlineStr\"><is><t>" + "A".repeat(60_000_000)
                                + "</t></is></c></row></sheetData>"));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(reason(Matrices.read(bomb))).isEqualTo("unpacks-too-large");
    }

    @Test
    void manySmallPartsAreABombToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/part" + i));
                zip.closeEntry();
            }
        }
        assertThat(reason(Matrices.read(out.toByteArray()))).isEqualTo("unpacks-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PK",
                "%PDF-1.7 and so on",
                "Name;Comment\n1;2\n",
                "<html><table><tr><td>1</td></tr></table></html>"
            })
    void whatIsNoSpreadsheetIsToldSo(String content) {
        assertThat(reason(Matrices.read(content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("not-a-spreadsheet");
    }

    @Test
    void aTextDocumentIsNoSpreadsheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("Dear city");
            word.write(out);
        }
        assertThat(reason(Matrices.read(out.toByteArray()))).isEqualTo("not-a-spreadsheet");
    }

    @Test
    void theOldFormatAndLockedFilesAreTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            old.createDocument(new ByteArrayInputStream(new byte[5_000]), "Workbook");
            old.writeFilesystem(out);
        }
        assertThat(reason(Matrices.read(out.toByteArray()))).isEqualTo("old-or-locked");
    }

    @Test
    void macrosAreRefusedByPartAndByType() throws IOException {
        assertThat(reason(Matrices.read(Archives.with(HONEST, "xl/vbaProject.bin", nothing -> "anything"))))
                .isEqualTo("macros");
        byte[] typed = Archives.with(
                HONEST,
                "[Content_Types].xml",
                types -> types.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertThat(reason(Matrices.read(typed))).isEqualTo("macros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/externalLinks/externalLink1.xml", "xl/connections.xml", "XL/ExternalLinks/x.xml"})
    void dataFromElsewhereIsRefused(String part) throws IOException {
        assertThat(reason(Matrices.read(Archives.with(HONEST, part, nothing -> "<x/>"))))
                .isEqualTo("from-elsewhere");
    }

    @Test
    void anEntityThatWouldBeFetchedIsNot() throws IOException {
        byte[] file = Archives.with(HONEST, SHEET, sheet -> sheet.replaceFirst(
                        "\\?>", "?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>")
                .replace("One", "&secret;"));
        MatrixImport read = Matrices.read(file);
        assertThat(reason(read)).isIn("broken", "needed");
    }

    @Test
    void aDamagedFileIsToldSoWhereverItIsDamaged() {
        // the archive's last 22 bytes only say once more where its list of parts is
        for (int cut = 4; cut < HONEST.length - 22; cut += 97) {
            MatrixImport read = Matrices.read(Arrays.copyOf(HONEST, cut));
            assertThat(read).as("cut at %d", cut).isInstanceOf(MatrixImport.Refused.class);
        }
        Seeded.cases(400, random -> random, random -> {
            byte[] damaged = HONEST.clone();
            for (int i = 0; i < 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(Matrices.read(damaged)).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A9\" t=\"s\"><v>99999</v></c>",
                "<c r=\"A9\" t=\"s\"><v>x</v></c>",
                "<c r=\"A9\" s=\"9999\"><v>1</v></c>",
                "<c r=\"A9\"><v>one</v></c>",
                "<c r=\"nowhere\"><v>1</v></c>"
            })
    void cellsThatPointNowhereBreakNothing(String cell) throws IOException {
        byte[] file = Archives.with(
                HONEST, SHEET, sheet -> sheet.replace("</sheetData>", "<row>" + cell + "</row></sheetData>"));
        assertThat(Matrices.read(file)).isInstanceOf(MatrixImport.Refused.class);
    }

    @Test
    void aSheetWithoutTheHiddenRowOrWithItsColumnsTwiceIsRefused() throws IOException {
        assertThat(reason(Matrices.read(Matrices.edited(HONEST, sheet -> sheet.removeRow(sheet.getRow(7))))))
                .isEqualTo("no-headings");
        assertThat(reason(Matrices.read(Matrices.edited(
                        HONEST, sheet -> sheet.getRow(7).createCell(0).setCellValue("medina:comment")))))
                .isEqualTo("column-twice");
        assertThat(reason(Matrices.read(Matrices.edited(HONEST, sheet -> sheet.getRow(7)
                        .createCell(MatrixColumn.KEY.ordinal())
                        .setCellValue("")))))
                .isEqualTo("column-missing");
        assertThat(reason(Matrices.read(Matrices.edited(
                        HONEST, sheet -> sheet.getRow(7).createCell(3).setCellValue("medina:salary")))))
                .isEqualTo("unknown-column");
        assertThat(reason(Matrices.read(Matrices.written(List.of())))).isEqualTo("no-rows");
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(empty);
        }
        assertThat(reason(Matrices.read(empty.toByteArray()))).isEqualTo("no-headings");
    }

    @Test
    void moreRowsThanADialogueCanHoldAreRefused() {
        byte[] file = Matrices.edited(HONEST, sheet -> {
            for (int i = 1; i <= MatrixReader.MOST_ROWS; i++) {
                Matrices.put(sheet, Matrices.FIRST_ROW + i, MatrixColumn.COMMENT, "x");
            }
        });
        assertThat(reason(Matrices.read(file))).isEqualTo("too-many-rows");
    }

    private static String reason(MatrixImport read) {
        assertThat(read).isInstanceOf(MatrixImport.Refused.class);
        String key = ((MatrixImport.Refused) read).problems().getFirst().messageKey();
        assertThat(Matrices.english().apply(key)).isNotBlank();
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
