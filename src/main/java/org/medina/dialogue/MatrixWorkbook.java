package org.medina.dialogue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a matrix as a spreadsheet that can be filled in offline: laid out like the commenting template of ISO and CEN,
 * every cell a text.
 */
final class MatrixWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 100;
    private static final int HEADINGS = 6;
    private static final int FIRST_ROW = HEADINGS + 2;
    private static final int LONGEST_CHOICE_LIST = 255;
    /** How spreadsheets write a character that XML cannot hold; a text that only looks so is marked. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final MatrixHead head;
    private final MatrixCells cells;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final CellStyle body;
    private final CellStyle bold;
    private final CellStyle heading;

    private MatrixWorkbook(MatrixHead head, SXSSFWorkbook workbook) {
        this.head = head;
        this.cells = new MatrixCells(head);
        this.workbook = workbook;
        this.sheet = workbook.createSheet(head.word("sheet"));
        this.body = body();
        this.bold = bold();
        this.heading = heading();
    }

    /** Row by row, so that a long matrix fits a small memory. */
    static void write(MatrixHead head, Iterable<MatrixRow> rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            // many programs do not read the form for files beyond 4 GB
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setTitle(MatrixCells.fitting(head.title()));
            properties.setCreator("Medina");
            new MatrixWorkbook(head, workbook).fill(rows);
            workbook.write(out);
        }
    }

    private void fill(Iterable<MatrixRow> rows) {
        layOut();
        facts();
        headings();
        choices();
        int number = FIRST_ROW;
        for (MatrixRow row : rows) {
            Row line = sheet.createRow(number++);
            for (MatrixColumn column : MatrixColumn.values()) {
                put(line, column.ordinal(), cells.text(row, column), body);
            }
        }
    }

    private void layOut() {
        sheet.setRightToLeft(head.isRightToLeft());
        for (MatrixColumn column : MatrixColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            sheet.setDefaultColumnStyle(column.ordinal(), body);
        }
        sheet.createFreezePane(0, FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
    }

    private void facts() {
        put(sheet.createRow(0), 0, head.word("title"), bold);
        fact(1, head.word("date"), head.date().toString());
        fact(2, head.word("document"), head.title());
        fact(3, head.word("reference"), head.reference());
        put(sheet.createRow(4), 0, head.word("how-to-fill"), null);
    }

    private void fact(int row, String name, String value) {
        Row line = sheet.createRow(row);
        put(line, 0, name, bold);
        put(line, 2, value, null);
    }

    private void headings() {
        Row line = sheet.createRow(HEADINGS);
        Row marks = sheet.createRow(HEADINGS + 1);
        marks.setZeroHeight(true);
        for (MatrixColumn column : MatrixColumn.values()) {
            put(line, column.ordinal(), head.heading(column), heading);
            put(marks, column.ordinal(), column.mark(), body);
        }
    }

    private void choices() {
        choices(MatrixColumn.SECTION, head.sections().values().stream());
        choices(MatrixColumn.SEVERITY, Stream.of(Severity.values()).map(head::word));
        choices(MatrixColumn.DECISION, Stream.of(Decision.values()).map(head::word));
        choices(MatrixColumn.CLOSURE, Stream.of(Closure.values()).map(head::word));
        choices(MatrixColumn.LEVEL, Stream.of(CommentLevel.values()).map(head::word));
    }

    /** A list that does not fit, or holds what divides it, is left to be typed. */
    private void choices(MatrixColumn column, Stream<String> words) {
        List<String> list = words.toList();
        if (String.join(",", list).length() > LONGEST_CHOICE_LIST
                || list.stream().anyMatch(word -> word.contains(",") || word.contains("\""))) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(list.toArray(String[]::new)),
                new CellRangeAddressList(
                        FIRST_ROW, FIRST_ROW + MatrixReader.MOST_ROWS, column.ordinal(), column.ordinal()));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private static void put(Row row, int column, String text, @Nullable CellStyle style) {
        var cell = row.createCell(column);
        if (!text.isEmpty()) {
            String marked = LIKE_AN_ESCAPE.matcher(MatrixCells.defused(text)).replaceAll("_x005F_");
            cell.setCellValue(MatrixCells.fitting(marked));
        }
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    private CellStyle body() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private CellStyle bold() {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private CellStyle heading() {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
