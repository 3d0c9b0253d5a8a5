package org.medina.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** Reads a sheet that was filled in offline, row by row, by the marks of its columns. */
public final class MarkedSheet<C extends Enum<C> & SheetColumn> implements SheetCells {

    /** Stands for a cell that is refused already. */
    public static final String SAID_ALREADY = "\uFFFF";

    /** People may put lines above the headings, but not a book. */
    private static final int LAST_HEADING = 60;

    private final Form<C> form;
    private final SheetProblems<C> problems;
    private final Rows<C> rows;
    private final Map<Integer, C> columns = new HashMap<>();
    private final Map<C, String> cells;
    private int markRow = -1;
    private int row = -1;
    private int count;

    private MarkedSheet(Form<C> form, SheetProblems<C> problems, Rows<C> rows) {
        this.form = form;
        this.problems = problems;
        this.rows = rows;
        this.cells = new EnumMap<>(form.type());
    }

    /**
     * What is read.
     *
     * @param needed columns without which the sheet says nothing
     * @param heading of a column as it was written
     */
    public record Form<C extends Enum<C> & SheetColumn>(
            Class<C> type, Set<C> needed, int mostRows, Function<C, String> heading) {

        public Form {
            needed = Set.copyOf(needed);
        }
    }

    /** Is told of each row that is not empty. */
    public interface Rows<C> {

        /**
         * @param row counted from 0
         * @param cells stripped; valid during the call
         * @param problems where to say what is wrong with the row
         */
        void row(int row, Map<C, String> cells, SheetProblems.Row<C> problems);
    }

    /**
     * Reads all rows, and says at the cells what no sheet may hold.
     *
     * @return how the spreadsheet names its columns
     * @throws SheetRefused where the file as a whole is not taken
     * @throws IOException where the file cannot be received
     */
    public static <C extends Enum<C> & SheetColumn> Map<C, String> read(
            InputStream file, Form<C> form, SheetProblems<C> problems, Rows<C> rows) throws IOException, SheetRefused {
        MarkedSheet<C> sheet = new MarkedSheet<>(form, problems, rows);
        SheetFile.read(file, sheet);
        sheet.endOfRow();
        sheet.requireRows();
        return sheet.letters();
    }

    @Override
    public void cell(int at, int column, Kind kind, String text) throws SheetRefused {
        if (at != row) {
            endOfRow();
            row = at;
        }
        if (markRow < 0 || markRow == at) {
            mark(column, kind, text);
            return;
        }
        C known = columns.get(column);
        switch (kind) {
            case FORMULA -> problem(column, "formula");
            case ERROR -> problem(column, "broken-cell", text);
            case TEXT -> {
                if (known != null) {
                    cells.put(known, SheetText.restored(SheetText.fitting(text)).strip());
                } else if (!text.isBlank()) {
                    problem(column, "outside");
                }
            }
        }
        if (known != null && kind != Kind.TEXT) {
            cells.put(known, SAID_ALREADY);
        }
    }

    private void problem(int column, String reason, Object... arguments) {
        problems.at(
                row,
                letters(column),
                columns.get(column),
                org.medina.base.FieldProblem.of("", SheetProblems.KEYS + reason, arguments));
    }

    private void mark(int column, Kind kind, String text) throws SheetRefused {
        Optional<C> known = kind == Kind.TEXT ? marked(text.strip()) : Optional.empty();
        if (known.isPresent()) {
            markRow = row;
            if (columns.containsValue(known.get())) {
                throw new SheetRefused("column-twice", form.heading().apply(known.get()));
            }
            columns.put(column, known.get());
        } else if (markRow == row && !text.isBlank()) {
            throw new SheetRefused("unknown-column", SheetText.fitting(text));
        } else if (row > LAST_HEADING) {
            throw new SheetRefused("no-headings");
        }
    }

    private Optional<C> marked(String text) {
        return Stream.of(form.type().getEnumConstants())
                .filter(column -> column.mark().equals(text))
                .findFirst();
    }

    private void endOfRow() throws SheetRefused {
        if (markRow >= 0 && row == markRow) {
            requireColumns();
        }
        if (cells.values().stream().allMatch(String::isEmpty)) {
            cells.clear();
            return;
        }
        if (++count > form.mostRows()) {
            throw new SheetRefused("too-many-rows", form.mostRows());
        }
        rows.row(row, cells, problems.in(row, column -> letters().getOrDefault(column, "")));
        cells.clear();
    }

    private void requireColumns() throws SheetRefused {
        List<String> missing = new ArrayList<>();
        for (C needed : form.type().getEnumConstants()) {
            if (form.needed().contains(needed) && !columns.containsValue(needed)) {
                missing.add(form.heading().apply(needed));
            }
        }
        if (!missing.isEmpty()) {
            throw new SheetRefused("column-missing", String.join(", ", missing));
        }
    }

    private void requireRows() throws SheetRefused {
        if (markRow < 0) {
            throw new SheetRefused("no-headings");
        }
        if (count == 0 && problems.isEmpty()) {
            throw new SheetRefused("no-rows");
        }
    }

    private Map<C, String> letters() {
        Map<C, String> letters = new EnumMap<>(form.type());
        columns.forEach((column, known) -> letters.put(known, letters(column)));
        return letters;
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
