package org.medina.dialogue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medina.sheet.SheetWriter;
import org.medina.sheet.SheetWriter.Fact;

/**
 * Writes a matrix as a spreadsheet that can be filled in offline: laid out like the commenting template of ISO and CEN,
 * every cell a text.
 */
final class MatrixWorkbook {

    private MatrixWorkbook() {}

    static void write(MatrixHead head, Iterable<MatrixRow> rows, OutputStream out) throws IOException {
        MatrixCells cells = new MatrixCells(head);
        var page = new SheetWriter.Page<>(
                MatrixColumn.class,
                head.title(),
                head.word("sheet"),
                head.word("title"),
                List.of(
                        new Fact(head.word("date"), head.date().toString()),
                        new Fact(head.word("document"), head.title()),
                        new Fact(head.word("reference"), head.reference())),
                head.word("how-to-fill"),
                head.isRightToLeft(),
                head::heading,
                choices(head),
                MatrixReader.MOST_ROWS);
        SheetWriter.write(page, rows, cells::text, out);
    }

    private static Map<MatrixColumn, List<String>> choices(MatrixHead head) {
        return Map.of(
                MatrixColumn.SECTION, List.copyOf(head.sections().values()),
                MatrixColumn.SEVERITY, words(head, Severity.values()),
                MatrixColumn.DECISION, words(head, Decision.values()),
                MatrixColumn.CLOSURE, words(head, Closure.values()),
                MatrixColumn.LEVEL, words(head, CommentLevel.values()));
    }

    private static List<String> words(MatrixHead head, Enum<?>[] choices) {
        return Stream.of(choices).map(head::word).toList();
    }
}
