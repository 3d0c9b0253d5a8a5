package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.oversight.AnnualReports;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.CaseFigures;
import org.medina.oversight.Journeys;
import org.medina.oversight.OversightFigures;
import org.medina.oversight.OversightReading;
import org.medina.oversight.SavedViews;

/** How cases move, as charts and as tables in which each number leads to its cases. */
@Route(OversightNavigation.FIGURES)
@PermitAll
class OversightFiguresView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OversightFigures figures;
    private final transient OversightReading reading;
    private final transient SavedViews views;
    private final transient BoardChoices choices;
    private final transient AnnualReports reports;
    private final OversightPages pages = new OversightPages(OversightNavigation.FIGURES);
    private final Div place = new Stack();

    OversightFiguresView(
            OversightFigures figures,
            OversightReading reading,
            SavedViews views,
            BoardChoices choices,
            AnnualReports reports) {
        this.reports = reports;
        this.figures = figures;
        this.reading = reading;
        this.views = views;
        this.choices = choices;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.figures.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardFilter filter = OversightFigures.anywhere(
                BoardFilter.of(event.getLocation().getQueryParameters().getParameters()));
        reading.overAll();
        removeAll();
        var bar = new FilterBar(OversightNavigation.FIGURES, filter, choices, this::show);
        var head = new PageHeader(getTranslation("oversight.figures.title"))
                .lead(getTranslation("oversight.figures.lead"));
        if (reports.isOfUse()) {
            head.actions(new Anchor(OversightNavigation.REPORT, getTranslation("oversight.report.open")));
        }
        add(head, pages, bar, new ViewList(views, OversightNavigation.FIGURES, bar::filter), place);
        show(filter);
    }

    private void show(BoardFilter filter) {
        pages.lookAt(filter);
        place.removeAll();
        CaseFigures seen = figures.of(filter);
        var charts = new FigureCharts(seen);
        var tables = new FigureTables(seen, filter);
        place.add(panel("ageing", seen.ageing().isEmpty(), charts.ageing(), tables.ageing()));
        boolean ended = seen.throughput().stream().anyMatch(month -> month.finished() + month.ended() > 0);
        place.add(panel("throughput", !ended, charts.throughput(), FigureParts.folded(tables.throughput())));
        place.add(panel("stays", seen.stays().isEmpty(), charts.stays(), FigureParts.folded(tables.stays())));
        place.add(panel("returns", seen.returns().isEmpty(), charts.returns(), tables.returns()));
        var flow = new Panel(getTranslation("oversight.flow")).lead(getTranslation("oversight.flow.lead"));
        if (seen.flow().isEmpty()) {
            flow.content(new Paragraph(getTranslation("oversight.figures.none")));
        }
        for (String kind : Journeys.KINDS) {
            if (seen.flow().stream().anyMatch(one -> one.journey().equals(kind))) {
                flow.content(flow(kind, charts, tables));
            }
        }
        place.add(flow);
    }

    private static Details flow(String kind, FigureCharts charts, FigureTables tables) {
        var chart = charts.flow(kind);
        chart.addClassName("medina-chart--small");
        var details =
                new Details(OversightWords.journey(kind), new Stack(chart, FigureParts.folded(tables.flow(kind))));
        details.setOpened(kind.equals(Journeys.KINDS.getFirst()));
        return details;
    }

    private Panel panel(String name, boolean none, Component chart, Component table) {
        var panel = new Panel(getTranslation("oversight." + name)).lead(getTranslation("oversight." + name + ".lead"));
        return none
                ? panel.content(new Paragraph(getTranslation("oversight.figures.none")))
                : panel.content(FigureParts.together(chart, table));
    }
}
