package org.medina.oversight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.oversight.Board;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.Journeys;
import org.medina.oversight.OversightFigures;
import org.medina.oversight.OversightReading;
import org.medina.oversight.SavedViews;

/** The board: the open cases of every journey by stage; each number leads to its cases. */
@Route(OversightNavigation.BOARD)
@PermitAll
class OversightView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OversightReading reading;
    private final transient SavedViews views;
    private final transient BoardChoices choices;
    private final OversightPages pages = new OversightPages(OversightNavigation.BOARD);
    private final Div place = new Stack();

    OversightView(OversightReading reading, SavedViews views, BoardChoices choices) {
        this.reading = reading;
        this.views = views;
        this.choices = choices;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardFilter filter = OversightFigures.anywhere(
                BoardFilter.of(event.getLocation().getQueryParameters().getParameters()));
        boolean all = reading.overAll();
        removeAll();
        var bar = new FilterBar(OversightNavigation.BOARD, filter, choices, this::show);
        add(
                new PageHeader(getTranslation("oversight.title"))
                        .lead(getTranslation(all ? "oversight.lead" : "oversight.lead.own")),
                pages,
                bar,
                new ViewList(views, OversightNavigation.BOARD, bar::filter),
                place);
        show(filter);
    }

    private void show(BoardFilter filter) {
        pages.lookAt(filter);
        place.removeAll();
        Board board = reading.board(filter);
        if (board.lines().isEmpty()) {
            String said = filter.isNarrowed() ? "oversight.none" : "oversight.empty";
            place.add(new EmptyState(getTranslation(said), getTranslation(said + ".text")));
            return;
        }
        place.add(sums(board, filter));
        for (String kind : Journeys.KINDS) {
            List<Board.StageLine> lines = board.of(kind);
            if (!lines.isEmpty()) {
                place.add(new Panel(OversightWords.journey(kind), new BoardTable(kind, lines, filter)));
            }
        }
    }

    private Div sums(Board board, BoardFilter filter) {
        var sums = new Div(
                sum("oversight.sum.cases", board.cases(), filter),
                sum("oversight.sum.late", board.late(), filter.with("late", true)),
                sum("oversight.sum.over", board.over(), filter.with("over", true)));
        sums.addClassName("medina-sums");
        return sums;
    }

    private Anchor sum(String key, long number, BoardFilter filter) {
        var figure = new Span(getTranslation("oversight.number", number));
        figure.addClassName("medina-sum-number");
        var sum = new Anchor(OversightNavigation.path(OversightNavigation.CASES, filter));
        sum.add(figure, new Span(getTranslation(key)));
        return sum;
    }
}
