package org.medina.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.testing.Archives;
import org.medina.testing.Seeded;

class BudgetSheetTest {

    private static final BudgetRules RULES = Budgets.rules();
    private static final Budget WHOLE = Budgets.whole();
    private static final byte[] FILE = written(WHOLE);
    /** As the spreadsheet counts from 0: below the facts, the headings and the hidden row. */
    private static final int FIRST_ROW = 8;

    @Test
    void aFileThatWasNotTouchedIsTheSameBudget() {
        BudgetSheets.Taken taken = take(FILE, WHOLE);

        assertThat(taken.isSame()).isTrue();
        assertThat(taken.unchanged()).isEqualTo(6);
        assertThat(take(FILE, taken.budget()).budget()).isEqualTo(taken.budget());
    }

    @Test
    void whateverWasTypedComesBackAsItWasAndRunsNowhere() {
        Seeded.cases(150, Budgets::random, budget -> {
            BudgetRules rules =
                    Budgets.rules(budget.currency(), budget.indirectPercent().toPlainString());
            byte[] file = written(budget);
            assertThat(BudgetSheets.compared(budget, read(file, rules)).isSame())
                    .isTrue();
            edited(
                    file,
                    sheet -> sheet.forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue())
                                    .doesNotStartWith("=")
                                    .doesNotStartWith("@");
                        }
                    })));
        });
    }

    @Test
    void amountsAreNumbersWithWhichPeopleCalculate() {
        edited(FILE, sheet -> {
            var cell = sheet.getRow(FIRST_ROW + 1).getCell(BudgetColumn.AMOUNT.ordinal());
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell.getNumericCellValue()).isEqualTo(25000.50);
        });
    }

    @Test
    void aNewRowComesOnceHoweverOftenTheFileIsSent() {
        byte[] file = edited(FILE, sheet -> {
            put(sheet, FIRST_ROW + 6, "Cost", "5", "Flights", "2", "", "", "1 200.40");
            put(sheet, FIRST_ROW + 7, "Cost", "5 Travel", "Flights", "2", "", "", "1200.40");
            put(sheet, FIRST_ROW + 8, "Cost", "5", "Flights", "2", "", "", "1 200.40");
        });
        BudgetSheets.Taken first = take(file, WHOLE);
        BudgetSheets.Taken again = take(file, first.budget());

        assertThat(first.added()).isEqualTo(3);
        assertThat(first.budget().lines())
                .hasSize(6)
                .extracting(Budget.Line::id)
                .doesNotHaveDuplicates();
        assertThat(first.budget().lines().getLast().amount()).isEqualByComparingTo(new BigDecimal("1200.40"));
        assertThat(again.isSame()).isTrue();
        assertThat(again.budget()).isEqualTo(first.budget());
    }

    @Test
    void changedAndDeletedRowsAreCounted() {
        byte[] file = edited(FILE, sheet -> {
            sheet.getRow(FIRST_ROW).getCell(BudgetColumn.AMOUNT.ordinal()).setCellValue(1);
            sheet.removeRow(sheet.getRow(FIRST_ROW + 2));
        });
        BudgetSheets.Taken taken = take(file, WHOLE);

        assertThat(List.of(taken.added(), taken.changed(), taken.removed(), taken.unchanged()))
                .containsExactly(0, 1, 1, 4);
    }

    @Test
    void eachWrongCellIsToldWithItsRowAndColumn() {
        byte[] file = edited(FILE, sheet -> {
            put(sheet, FIRST_ROW, "Cost", "9", "A", "1", "", "", "1");
            put(sheet, FIRST_ROW + 1, "Cost", "Staff", "A", "1", "", "", "1");
            put(sheet, FIRST_ROW + 2, "Cost", "1", "A", "7", "", "", "1,5");
            put(sheet, FIRST_ROW + 3, "Own contribution", "", "", "", "", "City", "-4");
            put(sheet, FIRST_ROW + 4, "Agency’s share", "", "", "", "", "FIFA", "1");
            put(sheet, FIRST_ROW + 5, "Gift", "", "", "", "", "", "1");
            put(sheet, FIRST_ROW + 6, "Cost", "1", "A", "soon", "", "", "");
            put(sheet, FIRST_ROW + 7, "Cost", "1", "A", "2", "", "", "0.001");
            sheet.getRow(FIRST_ROW + 7).createCell(BudgetColumn.KEY.ordinal()).setCellValue("../../etc");
            put(sheet, FIRST_ROW + 8, "agency’s share", "", "", "", "", "iom", "1");
            put(sheet, FIRST_ROW + 9, "SHARE", "", "", "", "", "IOM", "1");
        });
        assertThat(refused(file))
                .containsExactlyInAnyOrder(
                        "row 9, Category (B) category",
                        "row 10, Category (B) category",
                        "row 11, Amount (G) not-an-amount",
                        "row 12, Amount (G) negative",
                        "row 13, Who pays or brings it (F) agency",
                        "row 14, What it is (A) kind",
                        "row 15, Year (D) not-a-year",
                        "row 15, Amount (G) needed",
                        "row 16, Key (leave as it is) (H) not-a-key",
                        "row 18, Who pays or brings it (F) agency-twice");
    }

    @Test
    void aFormulaIsRefusedOnceAtItsCell() {
        byte[] file = edited(FILE, sheet -> {
            sheet.getRow(FIRST_ROW).getCell(BudgetColumn.AMOUNT.ordinal()).setCellFormula("60000*1");
            sheet.getRow(FIRST_ROW + 1)
                    .getCell(BudgetColumn.ACTIVITY.ordinal())
                    .setCellFormula("HYPERLINK(\"http://x\",\"y\")");
        });
        assertThat(refused(file)).containsExactly("row 9, Amount (G) formula", "row 10, Activity (C) formula");
    }

    @Test
    void aFileOfThirtyMegabytesIsRefused() {
        byte[] large = new byte[30 * 1024 * 1024];
        System.arraycopy(FILE, 0, large, 0, FILE.length);

        assertThat(refused(large)).containsExactly("file too-large");
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        assertThat(refused(Archives.with(FILE, "xl/vbaProject.bin", nothing -> "x")))
                .containsExactly("file macros");
        assertThat(refused(Archives.with(FILE, "xl/externalLinks/externalLink1.xml", nothing -> "<x/>")))
                .containsExactly("file from-elsewhere");
        assertThat(refused(new byte[] {1, 2, 3})).containsExactly("file not-a-spreadsheet");
        byte[] many = edited(FILE, sheet -> {
            for (int i = 0; i <= BudgetReader.MOST_ROWS; i++) {
                put(sheet, FIRST_ROW + i, "Cost", "1", "A" + i, "1", "", "", "1");
            }
        });
        assertThat(refused(many)).containsExactly("file too-many-rows");
    }

    @Test
    void columnsMayBeMoved() {
        byte[] file = edited(FILE, sheet -> {
            for (int row = 6; row <= sheet.getLastRowNum(); row++) {
                var line = sheet.getRow(row);
                var year = line.getCell(BudgetColumn.YEAR.ordinal());
                var activity = line.getCell(BudgetColumn.ACTIVITY.ordinal());
                String was = year == null ? "" : year.getStringCellValue();
                line.createCell(BudgetColumn.YEAR.ordinal())
                        .setCellValue(activity == null ? "" : activity.getStringCellValue());
                line.createCell(BudgetColumn.ACTIVITY.ordinal()).setCellValue(was);
            }
        });
        assertThat(take(file, WHOLE).isSame()).isTrue();
    }

    @Test
    void aSpreadsheetWithoutTheNeededColumnsIsRefused() {
        byte[] file = edited(FILE, sheet -> sheet.getRow(FIRST_ROW - 1)
                .createCell(BudgetColumn.AMOUNT.ordinal())
                .setCellValue(""));
        assertThatThrownBy(() -> read(file, RULES)).isInstanceOf(Problem.class);
    }

    private static List<String> refused(byte[] file) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(file, RULES));
        assertThat(problem).isNotNull();
        problem.fields().forEach(field -> assertThat(Budgets.english().apply(field.messageKey()))
                .isNotBlank());
        return problem.fields().stream()
                .map(field -> field.field() + " "
                        + field.messageKey().substring(field.messageKey().lastIndexOf('.') + 1))
                .toList();
    }

    private static BudgetSheets.Taken take(byte[] file, Budget current) {
        return BudgetSheets.compared(current, read(file, RULES));
    }

    private static Budget read(byte[] file, BudgetRules rules) {
        try {
            return BudgetReader.read(Budgets.words(), rules, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(Budget budget) {
        return BudgetSheets.written(Budgets.words(), "FR-2026-00001", "Homes & <roads>", budget);
    }

    private static void put(XSSFSheet sheet, int row, String... texts) {
        var line = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                line.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static byte[] edited(byte[] file, Consumer<XSSFSheet> edit) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            edit.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
