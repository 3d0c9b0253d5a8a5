package org.medina.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medina.paper.Paper;
import org.medina.paper.Paper.Line;
import org.medina.paper.Paper.Section;
import org.medina.sheet.SheetText;

/** A matrix as it is printed: the eight columns of the commenting template of ISO and CEN, all else below in their cells. */
final class MatrixPaper {

    private MatrixPaper() {}

    static Paper of(MatrixHead head, List<MatrixRow> rows) {
        MatrixCells cells = new MatrixCells(head);
        List<Paper.Column> columns = Printed.ALL.stream()
                .map(column -> Paper.Column.text(head.heading(column.first()), column.width()))
                .toList();
        List<Paper.Row> lines = rows.stream()
                .map(row -> new Paper.Row(
                        Printed.ALL.stream()
                                .map(column -> column.cell(cells, row))
                                .toList(),
                        false))
                .toList();
        Section table = new Section("", List.of(new Paper.Table("", columns, lines)));
        return new Paper(
                Paper.Look.WIDE,
                head.language(),
                "",
                head.word("title"),
                "",
                facts(head),
                List.of(table),
                List.of(),
                "");
    }

    private static List<Line> facts(MatrixHead head) {
        List<Line> facts = new ArrayList<>(List.of(
                new Line(head.word("date"), head.date().toString()),
                new Line(head.word("document"), SheetText.fitting(head.title())),
                new Line(head.word("reference"), SheetText.fitting(head.reference()))));
        if (!head.endorsed().isEmpty()) {
            facts.add(new Line(head.word("endorsed"), SheetText.fitting(String.join("; ", head.endorsed()))));
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

        private Paper.Cell cell(MatrixCells cells, MatrixRow row) {
            List<Line> lines = new ArrayList<>(lines("", cells.text(row, first)).toList());
            for (MatrixColumn column : below) {
                lines.addAll(lines(cells.head().heading(column), cells.text(row, column))
                        .toList());
            }
            return new Paper.Cell(lines);
        }

        private static Stream<Line> lines(String label, String text) {
            return Line.all(label, SheetText.fitting(text)).stream();
        }
    }
}
