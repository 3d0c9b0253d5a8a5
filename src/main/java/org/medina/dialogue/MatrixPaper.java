package org.medina.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as it is printed: the eight columns of the commenting template of ISO and CEN, all else below in their cells.
 *
 * @param facts what stands above the table
 */
record MatrixPaper(
        String title, String language, boolean rightToLeft, List<Line> facts, List<Column> columns, List<Row> rows) {

    /** @param width in hundredths of the page */
    record Column(String heading, int width) {}

    record Row(List<Cell> cells) {}

    record Cell(List<Line> lines) {}

    /** @param label what the text is; empty where the column's heading says it */
    record Line(String label, String text) {

        public boolean rightToLeft() {
            return TextDirection.isRightToLeft(text.isEmpty() ? label : text);
        }
    }

    static MatrixPaper of(MatrixHead head, List<MatrixRow> rows) {
        MatrixCells cells = new MatrixCells(head);
        return new MatrixPaper(
                head.word("title"),
                head.language().toLanguageTag(),
                head.isRightToLeft(),
                facts(head),
                Printed.ALL.stream()
                        .map(column -> new Column(head.heading(column.first()), column.width()))
                        .toList(),
                rows.stream()
                        .map(row -> new Row(Printed.ALL.stream()
                                .map(column -> column.cell(cells, row))
                                .toList()))
                        .toList());
    }

    private static List<Line> facts(MatrixHead head) {
        List<Line> facts = new ArrayList<>(List.of(
                new Line(head.word("date"), head.date().toString()),
                new Line(head.word("document"), MatrixCells.fitting(head.title())),
                new Line(head.word("reference"), MatrixCells.fitting(head.reference()))));
        if (!head.endorsed().isEmpty()) {
            facts.add(new Line(head.word("endorsed"), MatrixCells.fitting(String.join("; ", head.endorsed()))));
        }
        return List.copyOf(facts);
    }

    /** A column of the paper, and what else stands in its cells. */
    private record Printed(int width, MatrixColumn first, List<MatrixColumn> below) {

        private static final List<Printed> ALL = List.of(
                new Printed(4, MatrixColumn.NUMBER),
                new Printed(
                        11,
                        MatrixColumn.MINISTRY,
                        MatrixColumn.CONSOLIDATED_BY,
                        MatrixColumn.AUTHOR,
                        MatrixColumn.WRITTEN_AT),
                new Printed(10, MatrixColumn.SECTION, MatrixColumn.VERSION, MatrixColumn.OFFSETS),
                new Printed(14, MatrixColumn.QUOTED),
                new Printed(8, MatrixColumn.SEVERITY, MatrixColumn.LEVEL),
                new Printed(
                        21,
                        MatrixColumn.COMMENT,
                        MatrixColumn.RATIONALE,
                        MatrixColumn.LEGAL_BASIS,
                        MatrixColumn.REFERENCES,
                        MatrixColumn.EVIDENCE),
                new Printed(14, MatrixColumn.PROPOSED_TEXT),
                new Printed(
                        18,
                        MatrixColumn.ANSWER,
                        MatrixColumn.DECISION,
                        MatrixColumn.DUPLICATE_OF,
                        MatrixColumn.RESULTING_VERSION,
                        MatrixColumn.ANSWERED_BY,
                        MatrixColumn.ANSWERED_AT,
                        MatrixColumn.CLOSURE,
                        MatrixColumn.CLOSURE_REASON));

        private Printed(int width, MatrixColumn first, MatrixColumn... below) {
            this(width, first, List.of(below));
        }

        private Cell cell(MatrixCells cells, MatrixRow row) {
            List<Line> lines =
                    new ArrayList<>(lines(null, cells.text(row, first)).toList());
            for (MatrixColumn column : below) {
                lines.addAll(lines(cells.head().heading(column), cells.text(row, column))
                        .toList());
            }
            return new Cell(List.copyOf(lines));
        }

        private static Stream<Line> lines(@Nullable String label, String text) {
            List<String> lines = MatrixCells.fitting(text).lines().toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Line(label == null || i > 0 ? "" : label, lines.get(i)));
        }
    }
}
