package org.medina.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.medina.dialogue.MatrixImport.Line;
import org.medina.dialogue.XlsxSheet.Kind;

/** Reads a matrix that was filled in offline: all of its rows, or all that is wrong with them and nothing else. */
final class MatrixReader implements XlsxSheet.Cells {

    static final int MOST_ROWS = 2_000;
    static final int MOST_PROBLEMS = 200;
    /** People may put lines above the headings, but not a book. */
    private static final int LAST_HEADING = 60;

    private final MatrixHead head;
    private final Map<Integer, MatrixColumn> columns = new HashMap<>();
    private final Map<MatrixColumn, String> cells = new EnumMap<>(MatrixColumn.class);
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final MatrixProblems problems;
    private int markRow = -1;
    private int row = -1;
    private int rows;

    private MatrixReader(MatrixHead head) {
        this.head = head;
        this.problems = new MatrixProblems(head, MOST_PROBLEMS);
    }

    /**
     * @param head as it was exported with: the sections and the language of the words
     * @throws IOException where the file cannot be received
     */
    static MatrixImport read(MatrixHead head, InputStream file) throws IOException {
        MatrixReader reader = new MatrixReader(head);
        try {
            XlsxFile.read(file, reader);
            reader.endOfRow();
            reader.requireRows();
        } catch (XlsxRefused refused) {
            return new MatrixImport.Refused(List.of(refused.problem()), false);
        }
        if (!reader.problems.isEmpty()) {
            return reader.problems.refused();
        }
        List<Line> lines = List.copyOf(reader.lines.values());
        return new MatrixImport.Rows(
                lines,
                MatrixKeys.fingerprint(lines.stream().map(Line::fingerprint).toList()),
                reader.letters());
    }

    @Override
    public void cell(int at, int column, Kind kind, String text) throws XlsxRefused {
        if (at != row) {
            endOfRow();
            row = at;
        }
        if (markRow < 0 || markRow == at) {
            mark(column, kind, text);
            return;
        }
        MatrixColumn known = columns.get(column);
        switch (kind) {
            case FORMULA -> problems.at(row, letters(column), known, "formula");
            case ERROR -> problems.at(row, letters(column), known, "broken-cell", text);
            case TEXT -> {
                if (known == null) {
                    if (!text.isBlank()) {
                        problems.at(row, letters(column), null, "outside");
                    }
                } else {
                    cells.put(
                            known,
                            MatrixCells.restored(MatrixCells.fitting(text)).strip());
                }
            }
        }
        if (known != null && kind != Kind.TEXT) {
            cells.put(known, MatrixRowReader.SAID_ALREADY);
        }
    }

    private void mark(int column, Kind kind, String text) throws XlsxRefused {
        Optional<MatrixColumn> known = kind == Kind.TEXT ? MatrixColumn.marked(text.strip()) : Optional.empty();
        if (known.isPresent()) {
            markRow = row;
            if (columns.containsValue(known.get())) {
                throw new XlsxRefused("column-twice", head.heading(known.get()));
            }
            columns.put(column, known.get());
        } else if (markRow == row && !text.isBlank()) {
            throw new XlsxRefused("unknown-column", MatrixCells.fitting(text));
        } else if (row > LAST_HEADING) {
            throw new XlsxRefused("no-headings");
        }
    }

    private void endOfRow() throws XlsxRefused {
        if (markRow >= 0 && row == markRow) {
            requireColumns();
        }
        if (cells.values().stream().allMatch(String::isEmpty)) {
            cells.clear();
            return;
        }
        if (++rows > MOST_ROWS) {
            throw new XlsxRefused("too-many-rows", MOST_ROWS);
        }
        add(new MatrixRowReader(head, cells, problems.in(row, this::letters)).read());
        cells.clear();
    }

    private void add(Optional<MatrixRow> read) {
        read.ifPresent(content -> {
            String key = MatrixKeys.of(content);
            Line first = lines.putIfAbsent(key, new Line(row + 1, key, MatrixKeys.fingerprint(content), content));
            if (first != null) {
                problems.at(row, letters(MatrixColumn.KEY), MatrixColumn.KEY, "row-twice", first.row());
            }
        });
    }

    private void requireColumns() throws XlsxRefused {
        List<String> missing = new ArrayList<>();
        for (MatrixColumn needed :
                List.of(MatrixColumn.SECTION, MatrixColumn.SEVERITY, MatrixColumn.COMMENT, MatrixColumn.KEY)) {
            if (!columns.containsValue(needed)) {
                missing.add(head.heading(needed));
            }
        }
        if (!missing.isEmpty()) {
            throw new XlsxRefused("column-missing", String.join(", ", missing));
        }
    }

    private void requireRows() throws XlsxRefused {
        if (markRow < 0) {
            throw new XlsxRefused("no-headings");
        }
        if (rows == 0 && problems.isEmpty()) {
            throw new XlsxRefused("no-rows");
        }
    }

    private Map<MatrixColumn, String> letters() {
        Map<MatrixColumn, String> letters = new EnumMap<>(MatrixColumn.class);
        columns.forEach((column, known) -> letters.put(known, letters(column)));
        return letters;
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    private String letters(MatrixColumn of) {
        return letters().getOrDefault(of, "");
    }
}
