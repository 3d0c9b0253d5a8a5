package org.medina.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
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

/** Writes a sheet that can be filled in offline: what it is about, headings, the hidden row of marks, and the rows. */
public final class SheetWriter<C extends Enum<C> & SheetColumn> {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CHOICE_LIST = 255;
    /** How spreadsheets write a character that XML cannot hold; a text that only looks so is marked. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Page<C> page;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final CellStyle body;
    private final CellStyle amount;
    private final CellStyle count;
    private final CellStyle bold;
    private final CellStyle heading;

    private SheetWriter(Page<C> page, SXSSFWorkbook workbook) {
        this.page = page;
        this.workbook = workbook;
        this.sheet = workbook.createSheet(page.sheetName());
        this.body = body("@");
        this.amount = body("#,##0.00");
        this.count = body("#,##0");
        this.bold = bold();
        this.heading = heading();
    }

    /** What stands above the rows. */
    public record Fact(String name, String value) {}

    /**
     * A sheet without its rows.
     *
     * @param name of the file among its properties
     * @param howToFill a sentence above the table
     * @param choices what may be chosen in a column
     * @param mostRows as many as are taken back
     */
    public record Page<C extends Enum<C> & SheetColumn>(
            Class<C> type,
            String name,
            String sheetName,
            String title,
            List<Fact> facts,
            String howToFill,
            boolean rightToLeft,
            Function<C, String> heading,
            Map<C, List<String>> choices,
            int mostRows) {

        public Page {
            facts = List.copyOf(facts);
            choices = Map.copyOf(choices);
        }

        private C[] columns() {
            return type.getEnumConstants();
        }

        private int headings() {
            return facts.size() + 3;
        }

        private int firstRow() {
            return headings() + 2;
        }
    }

    /**
     * Row by row, so that a long table fits a small memory.
     *
     * @param cell what stands in a column of a row; of an amount its plain digits
     */
    public static <C extends Enum<C> & SheetColumn, R> void write(
            Page<C> page, Iterable<R> rows, BiFunction<R, C, String> cell, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            // many programs do not read the form for files beyond 4 GB
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setTitle(SheetText.fitting(page.name()));
            properties.setCreator("Medina");
            new SheetWriter<>(page, workbook).fill(rows, cell);
            workbook.write(out);
        }
    }

    private <R> void fill(Iterable<R> rows, BiFunction<R, C, String> cell) {
        layOut();
        facts();
        headings();
        for (C column : page.columns()) {
            choices(column, page.choices().getOrDefault(column, List.of()));
        }
        int number = page.firstRow();
        for (R row : rows) {
            Row line = sheet.createRow(number++);
            for (C column : page.columns()) {
                put(line, column, cell.apply(row, column));
            }
        }
    }

    private void layOut() {
        sheet.setRightToLeft(page.rightToLeft());
        for (C column : page.columns()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            sheet.setDefaultColumnStyle(column.ordinal(), style(column));
        }
        int headings = page.headings();
        sheet.createFreezePane(0, page.firstRow());
        sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
    }

    private void facts() {
        put(sheet.createRow(0), 0, page.title(), bold);
        int row = 1;
        for (Fact fact : page.facts()) {
            Row line = sheet.createRow(row++);
            put(line, 0, fact.name(), bold);
            put(line, 2, fact.value(), null);
        }
        put(sheet.createRow(row), 0, page.howToFill(), null);
    }

    private void headings() {
        Row line = sheet.createRow(page.headings());
        Row marks = sheet.createRow(page.headings() + 1);
        marks.setZeroHeight(true);
        for (C column : page.columns()) {
            put(line, column.ordinal(), page.heading().apply(column), heading);
            put(marks, column.ordinal(), column.mark(), body);
        }
    }

    /** A list that does not fit, or holds what divides it, is left to be typed. */
    private void choices(C column, List<String> words) {
        if (words.isEmpty()
                || String.join(",", words).length() > LONGEST_CHOICE_LIST
                || words.stream().anyMatch(word -> word.contains(",") || word.contains("\""))) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(
                        page.firstRow(), page.firstRow() + page.mostRows(), column.ordinal(), column.ordinal()));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private void put(Row row, C column, String text) {
        if ((column.isAmount() || column.isCount()) && !text.isEmpty()) {
            var cell = row.createCell(column.ordinal());
            cell.setCellValue(new BigDecimal(text).doubleValue());
            cell.setCellStyle(style(column));
        } else {
            put(row, column.ordinal(), text, style(column));
        }
    }

    private static void put(Row row, int column, String text, @Nullable CellStyle style) {
        var cell = row.createCell(column);
        if (!text.isEmpty()) {
            String marked = LIKE_AN_ESCAPE.matcher(SheetText.defused(text)).replaceAll("_x005F_");
            cell.setCellValue(SheetText.fitting(marked));
        }
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    private CellStyle style(C column) {
        return column.isAmount() ? amount : column.isCount() ? count : body;
    }

    private CellStyle body(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
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
