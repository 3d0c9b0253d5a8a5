package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.medina.sheet.SheetProblem;
import org.medina.sheet.SheetProblems;

class MatrixReaderTest {

    private static final Set<String> OF_ANY_SHEET = Set.of("formula", "broken-cell");
    private static final byte[] FIVE_HUNDRED = Matrices.written(Matrices.random(new Random(500), 500));

    /** What is done wrong, where it is told, and in which words. */
    private record Slip(MatrixColumn column, Consumer<XSSFSheet> edit, int row, String reason) {}

    @Test
    void twentyWrongRowsOfFiveHundredAreToldOneByOne() {
        List<Slip> slips = slips();
        assertThat(slips).hasSize(20);
        byte[] file = Matrices.edited(
                FIVE_HUNDRED, sheet -> slips.forEach(slip -> slip.edit().accept(sheet)));

        MatrixImport.Refused refused = refused(file);

        assertThat(refused.more()).isFalse();
        assertThat(refused.problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.messageKey())
                .containsExactlyElementsOf(slips.stream()
                        .map(slip -> slip.row() + 1 + " " + name(slip.column()) + " "
                                + (OF_ANY_SHEET.contains(slip.reason()) ? "sheet" : "dialogue.matrix")
                                + ".problem." + slip.reason())
                        .toList());
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(Matrices.english().apply(problem.messageKey()))
                        .isNotBlank());
    }

    private static List<Slip> slips() {
        List<Slip> slips = new ArrayList<>();
        put(slips, MatrixColumn.NUMBER, "first", "not-a-number");
        put(slips, MatrixColumn.WRITTEN_AT, "last Tuesday", "not-a-time");
        put(slips, MatrixColumn.VERSION, "-3", "not-a-number");
        put(slips, MatrixColumn.OFFSETS, "somewhere", "not-offsets");
        put(slips, MatrixColumn.OFFSETS, "48–12", "offsets-reversed");
        put(slips, MatrixColumn.SECTION, "Appendix", "unknown-section");
        slip(slips, MatrixColumn.SECTION, "section-needed", (sheet, row) -> {
            Matrices.put(sheet, row, MatrixColumn.SECTION, "");
            Matrices.put(sheet, row, MatrixColumn.QUOTED, "words from nowhere");
        });
        put(slips, MatrixColumn.SEVERITY, "rather bad", "unknown-choice");
        put(slips, MatrixColumn.SEVERITY, "", "needed");
        put(slips, MatrixColumn.COMMENT, "  ", "needed");
        put(slips, MatrixColumn.PROPOSED_TEXT, "x".repeat(5_001), "too-long");
        slip(slips, MatrixColumn.LEGAL_BASIS, "legal-basis-needed", (sheet, row) -> {
            Matrices.put(sheet, row, MatrixColumn.SEVERITY, "Critical");
            Matrices.put(sheet, row, MatrixColumn.LEGAL_BASIS, "");
        });
        put(slips, MatrixColumn.DECISION, "perhaps", "unknown-choice");
        slip(slips, MatrixColumn.DUPLICATE_OF, "duplicate-of-what", (sheet, row) -> {
            Matrices.put(sheet, row, MatrixColumn.DECISION, "duplicate");
            Matrices.put(sheet, row, MatrixColumn.DUPLICATE_OF, "");
        });
        put(slips, MatrixColumn.CLOSURE, "closed", "unknown-choice");
        put(slips, MatrixColumn.LEVEL, "everybody", "unknown-choice");
        put(slips, MatrixColumn.KEY, "../../etc/passwd", "not-a-key");
        slip(slips, MatrixColumn.COMMENT, "formula", (sheet, row) -> sheet.getRow(row)
                .getCell(MatrixColumn.COMMENT.ordinal())
                .setCellFormula("1+1"));
        slip(slips, MatrixColumn.REFERENCES, "broken-cell", (sheet, row) -> sheet.getRow(row)
                .createCell(MatrixColumn.REFERENCES.ordinal())
                .setCellErrorValue(FormulaError.REF.getCode()));
        slip(
                slips,
                MatrixColumn.KEY,
                "row-twice",
                (sheet, row) -> Matrices.put(
                        sheet,
                        row,
                        MatrixColumn.KEY,
                        sheet.getRow(Matrices.FIRST_ROW + 3)
                                .getCell(MatrixColumn.KEY.ordinal())
                                .getStringCellValue()));
        return slips;
    }

    private interface Edit {
        void at(XSSFSheet sheet, int row);
    }

    private static void slip(List<Slip> slips, MatrixColumn column, String reason, Edit edit) {
        int row = Matrices.FIRST_ROW + 7 + slips.size() * 23;
        slips.add(new Slip(column, sheet -> edit.at(sheet, row), row, reason));
    }

    private static void put(List<Slip> slips, MatrixColumn column, String text, String reason) {
        slip(slips, column, reason, (sheet, row) -> Matrices.put(sheet, row, column, text));
    }

    private static String name(MatrixColumn column) {
        return Matrices.head().heading(column) + " (" + (char) ('A' + column.ordinal()) + ")";
    }

    @Test
    void anUntouchedFileHasAllItsRowsAndTheSameFingerprintsEachTime() {
        MatrixImport.Rows first = rows(FIVE_HUNDRED);
        assertThat(first.lines())
                .hasSize(500)
                .extracting(MatrixImport.Line::row)
                .startsWith(9, 10, 11);
        assertThat(rows(Matrices.edited(FIVE_HUNDRED, sheet -> {}))).isEqualTo(first);
        MatrixImport.Rows changed = rows(Matrices.edited(
                FIVE_HUNDRED, sheet -> Matrices.put(sheet, 10, MatrixColumn.REFERENCES, "Law 7 of 2021")));
        assertThat(changed.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(changed.lines())
                .filteredOn(line -> !first.lines().contains(line))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.row()).isEqualTo(11);
                    assertThat(line.key()).isEqualTo(first.lines().get(2).key());
                });
    }

    @Test
    void aNewRowHasTheSameKeyEachTimeAndStandsOnlyOnce() {
        Consumer<XSSFSheet> add = sheet -> add(sheet, Matrices.FIRST_ROW, "We ask for a roof.");
        byte[] once = Matrices.edited(Matrices.written(List.of()), add);
        MatrixImport.Line line = rows(once).lines().getFirst();
        assertThat(line.key())
                .startsWith("new-")
                .isEqualTo(rows(once).lines().getFirst().key());
        assertThat(line.content().key()).isNull();

        byte[] twice = Matrices.edited(once, sheet -> add(sheet, Matrices.FIRST_ROW + 5, "We ask for a roof."));
        assertThat(refused(twice).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(14);
            assertThat(problem.messageKey()).endsWith("row-twice");
            assertThat(problem.arguments()).containsExactly(9);
        });
    }

    @Test
    void whatPeopleTypeInTheirWayIsUnderstood() {
        byte[] file = Matrices.edited(Matrices.written(List.of()), sheet -> {
            add(sheet, Matrices.FIRST_ROW, "=not a formula, somebody typed an apostrophe first");
            var row = sheet.getRow(Matrices.FIRST_ROW);
            row.createCell(MatrixColumn.NUMBER.ordinal()).setCellValue(12);
            row.createCell(MatrixColumn.SECTION.ordinal()).setCellValue(" RISKS ");
            row.createCell(MatrixColumn.SEVERITY.ordinal()).setCellValue("CRITICAL");
            row.createCell(MatrixColumn.DECISION.ordinal()).setCellValue("Not accepted");
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            var day = row.createCell(MatrixColumn.LEGAL_BASIS.ordinal());
            day.setCellValue(java.time.LocalDate.of(2021, 7, 1));
            day.setCellStyle(date);
        });
        MatrixRow row = rows(file).lines().getFirst().content();
        assertThat(row.number()).isEqualTo(12);
        assertThat(row.section()).isEqualTo("risks");
        assertThat(row.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(row.decision()).isEqualTo(Decision.NOT_ACCEPTED);
        assertThat(row.legalBasis()).isEqualTo("2021-07-01");
        assertThat(row.comment()).startsWith("=not a formula");
    }

    @Test
    void linesAboveAndColumnsInAnotherOrderDoNotMatter() {
        byte[] file = Matrices.edited(Matrices.written(Matrices.random(new Random(3), 3)), sheet -> {
            sheet.shiftRows(0, sheet.getLastRowNum(), 4);
            for (int row = 11; row <= sheet.getLastRowNum(); row++) {
                String one = text(sheet, row, MatrixColumn.COMMENT);
                Matrices.put(sheet, row, MatrixColumn.COMMENT, text(sheet, row, MatrixColumn.MINISTRY));
                Matrices.put(sheet, row, MatrixColumn.MINISTRY, one);
            }
        });
        assertThat(rows(file).lines())
                .extracting(MatrixImport.Line::content)
                .containsExactlyElementsOf(Matrices.random(new Random(3), 3));
    }

    @Test
    void whatStandsOutsideTheColumnsIsNotLostInSilence() {
        byte[] file = Matrices.edited(
                FIVE_HUNDRED, sheet -> sheet.getRow(20).createCell(30).setCellValue("and another thing"));
        assertThat(refused(file).problems())
                .containsExactly(new SheetProblem(21, "AE", "sheet.problem.outside", List.of()));
        byte[] formula = Matrices.edited(
                FIVE_HUNDRED, sheet -> sheet.getRow(20).createCell(30).setCellFormula("A1"));
        assertThat(refused(formula).problems())
                .containsExactly(new SheetProblem(21, "AE", "sheet.problem.formula", List.of()));
    }

    @Test
    void soManyProblemsAreNotListedWithoutEnd() {
        byte[] file = Matrices.edited(FIVE_HUNDRED, sheet -> {
            for (int row = Matrices.FIRST_ROW; row <= sheet.getLastRowNum(); row++) {
                Matrices.put(sheet, row, MatrixColumn.SEVERITY, "bad");
            }
        });
        assertThat(refused(file).problems()).hasSize(SheetProblems.MOST);
        assertThat(refused(file).more()).isTrue();
    }

    private static String text(XSSFSheet sheet, int row, MatrixColumn column) {
        return sheet.getRow(row).getCell(column.ordinal()).getStringCellValue();
    }

    private static void add(XSSFSheet sheet, int row, String comment) {
        Matrices.put(sheet, row, MatrixColumn.SECTION, "Summary");
        Matrices.put(sheet, row, MatrixColumn.SEVERITY, "major");
        Matrices.put(sheet, row, MatrixColumn.COMMENT, comment);
    }

    private static MatrixImport.Rows rows(byte[] file) {
        MatrixImport read = Matrices.read(file);
        assertThat(read).isInstanceOf(MatrixImport.Rows.class);
        return (MatrixImport.Rows) read;
    }

    private static MatrixImport.Refused refused(byte[] file) {
        MatrixImport read = Matrices.read(file);
        assertThat(read).isInstanceOf(MatrixImport.Refused.class);
        return (MatrixImport.Refused) read;
    }
}
