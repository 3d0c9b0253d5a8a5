package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.Panel;
import org.medina.review.ReviewBoard;
import org.medina.review.ReviewBoardReading;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewId;
import org.medina.review.Standing;
import org.medina.review.Statement;
import org.springframework.stereotype.Service;

/** Who has answered, who is late, by country and by objective; each number opens the cities that it counts. */
@Service
class BoardPanel {

    private final ReviewBoardReading reading;

    BoardPanel(ReviewBoardReading reading) {
        this.reading = reading;
    }

    Panel of(ReviewDetails review) {
        ReviewBoard board = reading.of(review.id());
        return new Panel(say("review.board"))
                .lead(say("review.board.lead", board.asked()))
                .content(
                        figures(review.id(), board),
                        table(review.id(), "country", board.countries()),
                        table(review.id(), "objective", board.objectives()));
    }

    private static Div figures(ReviewId id, ReviewBoard board) {
        var place = new Div();
        for (Standing standing : Standing.values()) {
            if (board.of(standing) > 0) {
                place.add(figure(
                        say("review.standing." + standing),
                        link(
                                ReviewNavigation.contributions(id, "standing", standing),
                                board.of(standing),
                                say("review.standing." + standing))));
            }
        }
        for (Statement.State state : List.of(Statement.State.ASKED, Statement.State.GIVEN, Statement.State.SILENT)) {
            if (board.of(state) > 0) {
                place.add(figure(
                        say("review.board.statements." + state),
                        link(
                                ReviewNavigation.contributions(id, "statement", state),
                                board.of(state),
                                say("review.board.statements." + state))));
            }
        }
        place.addClassName("medina-figures");
        return place;
    }

    private static Div figure(String name, Component number) {
        var label = new Span(name);
        label.addClassName("medina-figure-name");
        var amount = new Span(number);
        amount.addClassName("medina-figure-amount");
        var figure = new Div(label, amount);
        figure.addClassName("medina-figure");
        return figure;
    }

    /** A column for each standing in which any city is. */
    private static FigureTable table(ReviewId id, String by, List<ReviewBoard.Row> rows) {
        List<Standing> standings = Arrays.stream(Standing.values())
                .filter(standing -> rows.stream().anyMatch(row -> row.of(standing) > 0))
                .toList();
        List<String> headings = new ArrayList<>(List.of(say("review.board." + by), say("review.board.asked")));
        standings.forEach(standing -> headings.add(say("review.standing." + standing)));
        var table = new FigureTable(say("review.board.by." + by), headings);
        for (ReviewBoard.Row row : rows) {
            String name = by.equals("objective") ? row.code() + " " + row.label() : row.label();
            String all = ReviewNavigation.contributions(id, by, row.code());
            List<Component> cells = new ArrayList<>();
            cells.add(link(all, row.all(), name));
            standings.forEach(standing -> cells.add(
                    row.of(standing) == 0
                            ? new Span("0")
                            : link(
                                    all + "&standing=" + standing,
                                    row.of(standing),
                                    name + ", " + say("review.standing." + standing))));
            table.row(new Span(name), cells);
        }
        return table;
    }

    /** Whoever hears the links one after another is told what each number is. */
    private static Anchor link(String path, long number, String what) {
        var link = new Anchor(path, String.valueOf(number));
        link.getElement().setAttribute("aria-label", say("review.board.cities", number, what));
        return link;
    }
}
