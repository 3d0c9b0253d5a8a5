package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Seeded;

class MatrixWorkbookTest {

    @Test
    void whatGoesOutComesBackAsItWas() {
        Seeded.cases(60, random -> Matrices.random(random, 1 + random.nextInt(12)), rows -> {
            MatrixImport back = Matrices.read(Matrices.written(rows));
            assertThat(back).isInstanceOf(MatrixImport.Rows.class);
            assertThat(((MatrixImport.Rows) back).lines())
                    .extracting(MatrixImport.Line::content)
                    .containsExactlyElementsOf(rows);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=HYPERLINK(\"http://evil.example\")",
                "＝1+1",
                "'=1+1",
                "''@x"
            })
    void whatLooksLikeAFormulaIsTextThatNoProgramRuns(String attempt) throws IOException {
        MatrixRow row = Matrices.comment(attempt);
        XSSFCell cell = sheet(Matrices.written(List.of(row)))
                .getRow(Matrices.FIRST_ROW)
                .getCell(MatrixColumn.COMMENT.ordinal());
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).startsWith("'");
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void theFactsAboveAreDefusedToo() throws IOException {
        MatrixHead head = Matrices.head("=1+1", Locale.ENGLISH, Matrices.english());
        assertThat(sheet(Matrices.written(head, List.of())).getRow(2).getCell(2).getStringCellValue())
                .isEqualTo("'=1+1");
    }

    @Test
    void noCellOfAnyMatrixIsAnythingButText() throws IOException {
        XSSFSheet sheet = sheet(Matrices.written(Matrices.random(new Random(7), 50)));
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                assertThat(new DataFormatter().formatCellValue(cell)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
            }
        }
    }

    @Test
    void theSheetIsLaidOutLikeTheTemplateOfTheStandardsBodies() throws IOException {
        XSSFSheet sheet = sheet(Matrices.written(List.of(Matrices.comment("One"))));
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Template for comments and answers");
        assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("2026-11-22");
        assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Water & <housing>");
        assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("DL-2026-00007");
        List<MatrixColumn> template = List.of(
                MatrixColumn.MINISTRY,
                MatrixColumn.OFFSETS,
                MatrixColumn.SECTION,
                MatrixColumn.QUOTED,
                MatrixColumn.SEVERITY,
                MatrixColumn.COMMENT,
                MatrixColumn.PROPOSED_TEXT,
                MatrixColumn.ANSWER);
        assertThat(template).isSorted();
        assertThat(sheet.getRow(6).getCell(MatrixColumn.PROPOSED_TEXT.ordinal()).getStringCellValue())
                .isEqualTo("Proposed change");
        assertThat(sheet.getRow(7).getZeroHeight()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 8);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getDataValidations())
                .extracting(
                        rule -> String.join("|", rule.getValidationConstraint().getExplicitListValues()))
                .contains("critical|major|substantive|editorial");
    }

    @Test
    void aSheetWithHeadingsInArabicRunsFromTheRight() throws IOException {
        UnaryOperator<String> arabic = key ->
                key.endsWith("column.comment") ? "تعليق" : Matrices.english().apply(key);
        MatrixHead head = Matrices.head("نص", Locale.of("ar"), arabic);
        assertThat(sheet(Matrices.written(head, List.of())).isRightToLeft()).isTrue();
        assertThat(sheet(Matrices.written(List.of())).isRightToLeft()).isFalse();
    }

    @Test
    void theFileIsAPlainArchiveThatAnyProgramOpens() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Matrices.written(List.of())))) {
            int parts = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
            }
            assertThat(parts).isGreaterThan(5);
        }
    }

    @Test
    void aTextThatNoCellHoldsIsCutWhereItCanBeSeen() throws IOException {
        MatrixRow row = Matrices.comment("🏙".repeat(40_000));
        String text = sheet(Matrices.written(List.of(row)))
                .getRow(Matrices.FIRST_ROW)
                .getCell(MatrixColumn.COMMENT.ordinal())
                .getStringCellValue();
        assertThat(text).endsWith("🏙…").hasSizeLessThanOrEqualTo(32_767);
    }

    private static XSSFSheet sheet(byte[] file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheetAt(0);
        }
    }
}
