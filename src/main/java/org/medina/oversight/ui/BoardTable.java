package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FigureTable;
import org.medina.oversight.Board;
import org.medina.oversight.BoardFilter;

/** A journey's stages with their cases; each number leads to as many cases as it says. */
final class BoardTable extends Composite<FigureTable> {

    private static final List<String> COLUMNS =
            List.of("stage", "cases", "late", "over", "oldest", "median", "target", "turn");

    private final String kind;
    private final List<Board.StageLine> lines;
    private final BoardFilter filter;

    BoardTable(String kind, List<Board.StageLine> lines, BoardFilter filter) {
        this.kind = kind;
        this.lines = lines;
        this.filter = filter;
    }

    @Override
    protected FigureTable initContent() {
        var table = new FigureTable(
                getTranslation("oversight.table", OversightWords.journey(kind)),
                COLUMNS.stream()
                        .map(column -> getTranslation("oversight.column." + column))
                        .toList());
        lines.forEach(line -> table.row(new Span(OversightWords.stage(kind, line.stage())), cells(line)));
        return table;
    }

    private List<Component> cells(Board.StageLine line) {
        BoardFilter here = filter.at(kind, line.stage());
        var turns = new Div();
        turns.addClassName("medina-turns");
        line.turns()
                .forEach(turn -> turns.add(Numbers.link(
                        here.with("turn", turn.role()),
                        getTranslation("oversight.turns", OversightWords.turn(turn.role()), turn.cases()),
                        place(line))));
        Integer target = line.target();
        return List.of(
                number(here, line.cases(), line),
                number(here.with("late", true), line.late(), line),
                number(here.with("over", true), line.over(), line),
                days(line.oldest(), target),
                days((long) line.median(), target),
                new Span(target == null ? "" : getTranslation("oversight.days", target)),
                turns);
    }

    private String place(Board.StageLine line) {
        return OversightWords.place(kind + "/" + line.stage());
    }

    private Component number(BoardFilter wanted, long number, Board.StageLine line) {
        return Numbers.of(wanted, number, place(line));
    }

    private Span days(long days, @Nullable Integer target) {
        var span = new Span(getTranslation("oversight.days", days));
        if (target != null && days > target) {
            span.addClassName("medina-over");
        }
        return span;
    }
}
