package org.medina.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medina.dialogue.MatrixImport.Line;
import org.medina.sheet.MarkedSheet;
import org.medina.sheet.SheetProblems;
import org.medina.sheet.SheetRefused;

/** Reads a matrix that was filled in offline: all of its rows, or all that is wrong with them and nothing else. */
final class MatrixReader {

    static final int MOST_ROWS = 2_000;

    private final MatrixHead head;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private MatrixReader(MatrixHead head) {
        this.head = head;
    }

    static SheetProblems<MatrixColumn> problems(MatrixHead head) {
        return new SheetProblems<>(head::heading, "dialogue.matrix.problem.");
    }

    /**
     * @param head as it was exported with: the sections and the language of the words
     * @throws IOException where the file cannot be received
     */
    static MatrixImport read(MatrixHead head, InputStream file) throws IOException {
        MatrixReader reader = new MatrixReader(head);
        SheetProblems<MatrixColumn> problems = problems(head);
        Map<MatrixColumn, String> letters;
        try {
            letters = MarkedSheet.read(file, form(head), problems, reader::row);
        } catch (SheetRefused refused) {
            return new MatrixImport.Refused(List.of(refused.problem()), false);
        }
        if (!problems.isEmpty()) {
            return new MatrixImport.Refused(problems.list(), problems.hasMore());
        }
        List<Line> lines = List.copyOf(reader.lines.values());
        return new MatrixImport.Rows(
                lines,
                MatrixKeys.fingerprint(lines.stream().map(Line::fingerprint).toList()),
                letters);
    }

    private static MarkedSheet.Form<MatrixColumn> form(MatrixHead head) {
        return new MarkedSheet.Form<>(
                MatrixColumn.class,
                Set.of(MatrixColumn.SECTION, MatrixColumn.SEVERITY, MatrixColumn.COMMENT, MatrixColumn.KEY),
                MOST_ROWS,
                head::heading);
    }

    private void row(int row, Map<MatrixColumn, String> cells, SheetProblems.Row<MatrixColumn> problems) {
        new MatrixRowReader(head, cells, problems).read().ifPresent(content -> {
            String key = MatrixKeys.of(content);
            Line first = lines.putIfAbsent(key, new Line(row + 1, key, MatrixKeys.fingerprint(content), content));
            if (first != null) {
                problems.at(MatrixColumn.KEY, "row-twice", first.row());
            }
        });
    }
}
