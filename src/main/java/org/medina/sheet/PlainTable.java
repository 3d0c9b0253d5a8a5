package org.medina.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;

/**
 * A table that the portal did not make, from a spreadsheet or a CSV file: headings in the first line that has two texts or more,
 * and lines below it.
 *
 * @param lines those that are not empty
 */
public record PlainTable(List<Column> columns, List<Line> lines) {

    private static final int LAST_HEADING = 20;
    private static final int MOST_COLUMNS = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    public PlainTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** @param index counted from 0 */
    public record Column(int index, String heading) {

        /** As the spreadsheet names it. */
        public String letters() {
            return CellReference.convertNumToColString(index);
        }
    }

    /** @param text stripped, and without what no store can keep */
    public record Cell(SheetCells.Kind kind, String text) {}

    /**
     * @param row as the spreadsheet counts, from 1
     * @param cells those that are not empty, by the index of their column
     */
    public record Line(int row, Map<Integer, Cell> cells) {

        public Line {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * @throws SheetRefused where the file as a whole is not taken
     * @throws IOException where the file cannot be received
     */
    public static PlainTable read(InputStream file, int mostRows) throws IOException, SheetRefused {
        byte[] bytes = file.readNBytes(SheetFile.MOST_BYTES + 1);
        var gathered = new Gathered(mostRows);
        if (begins(bytes, ZIP) || begins(bytes, OLE)) {
            SheetFile.read(new ByteArrayInputStream(bytes), gathered);
        } else {
            CsvFile.read(new ByteArrayInputStream(bytes), gathered);
        }
        return gathered.table();
    }

    private static boolean begins(byte[] bytes, byte[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (bytes.length <= i || bytes[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Gathered implements SheetCells {

        private final int mostRows;
        private final SortedMap<Integer, Map<Integer, Cell>> rows = new TreeMap<>();

        Gathered(int mostRows) {
            this.mostRows = mostRows;
        }

        @Override
        public void cell(int row, int column, Kind kind, String text) throws SheetRefused {
            String said = SheetText.restored(SheetText.fitting(text)).strip();
            if (said.isEmpty() && kind == Kind.TEXT) {
                return;
            }
            if (column >= MOST_COLUMNS) {
                throw new SheetRefused("too-many-columns", MOST_COLUMNS);
            }
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, new Cell(kind, said));
            if (rows.size() > mostRows + LAST_HEADING) {
                throw new SheetRefused("too-many-rows", mostRows);
            }
        }

        PlainTable table() throws SheetRefused {
            int heading = rows.entrySet().stream()
                    .filter(row -> row.getKey() < LAST_HEADING && row.getValue().size() > 1)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new SheetRefused("no-table"));
            List<Column> columns = new ArrayList<>();
            rows.getOrDefault(heading, Map.of()).forEach((index, cell) -> columns.add(new Column(index, cell.text())));
            List<Line> lines = rows.tailMap(heading + 1).entrySet().stream()
                    .map(row -> new Line(row.getKey() + 1, row.getValue()))
                    .toList();
            if (lines.isEmpty()) {
                throw new SheetRefused("no-rows");
            }
            if (lines.size() > mostRows) {
                throw new SheetRefused("too-many-rows", mostRows);
            }
            return new PlainTable(columns, lines);
        }
    }
}
