package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.RowList;
import org.medina.base.ui.Stack;
import org.medina.casefile.ui.CaseViews;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.CaseExport;
import org.medina.oversight.CaseRow;
import org.medina.oversight.Forecast;
import org.medina.oversight.OversightReading;
import org.medina.oversight.SavedViews;

/** The cases behind a number, the longest in their stage first. */
@Route(OversightNavigation.CASES)
@PermitAll
class OversightCasesView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OversightReading reading;
    private final transient SavedViews views;
    private final transient BoardChoices choices;
    private final transient CaseExport export;
    private final transient CaseViews cases;
    private final transient ReaderTime times;
    private final OversightPages pages = new OversightPages(OversightNavigation.CASES);
    private final Div place = new Stack();

    OversightCasesView(
            OversightReading reading,
            SavedViews views,
            BoardChoices choices,
            CaseExport export,
            CaseViews cases,
            ReaderTime times) {
        this.reading = reading;
        this.views = views;
        this.choices = choices;
        this.export = export;
        this.cases = cases;
        this.times = times;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.cases.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardFilter filter =
                BoardFilter.of(event.getLocation().getQueryParameters().getParameters());
        reading.overAll();
        removeAll();
        var bar = new FilterBar(OversightNavigation.CASES, filter, choices, this::show);
        add(
                new PageHeader(getTranslation("oversight.cases.title"))
                        .lead(getTranslation("oversight.cases.lead", Forecast.TOO_FEW)),
                pages,
                bar,
                new ViewList(views, OversightNavigation.CASES, bar::filter),
                place);
        show(filter);
    }

    private void show(BoardFilter filter) {
        pages.lookAt(filter);
        place.removeAll();
        long found = reading.count(filter);
        var count = new Span(getTranslation("oversight.cases.count", found));
        count.addClassName("medina-quiet");
        count.getElement().setAttribute("role", "status");
        var head = new Div(count);
        head.addClassName("medina-filters");
        place.add(head);
        if (found == 0) {
            place.add(new EmptyState(getTranslation("oversight.none"), getTranslation("oversight.none.text")));
            return;
        }
        for (CaseExport.Format format : CaseExport.Format.values()) {
            head.add(download(filter, format));
        }
        if (found > CaseExport.MOST) {
            head.add(new Span(getTranslation("oversight.export.cut", CaseExport.MOST, found)));
        }
        place.add(RowList.of(
                getTranslation("oversight.column.case"),
                getTranslation("oversight.cases.title"),
                (offset, limit) -> reading.page(filter, offset, limit),
                Math.toIntExact(found),
                this::row));
    }

    private Anchor download(BoardFilter filter, CaseExport.Format format) {
        DownloadHandler handler = event -> {
            event.setFileName(format.fileName());
            event.setContentType(format.mediaType());
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            export.write(filter, format, event.getOutputStream());
        };
        var link = new Anchor(handler, getTranslation("oversight.export.as." + format));
        link.addClassNames("medina-button", "medina-button--quiet");
        return link;
    }

    private RowList.Row row(CaseRow row) {
        String kind = row.subject().kind();
        var ahead = new Anchor(
                OversightNavigation.CASES + "/" + row.subject().id(), getTranslation("oversight.ahead.link"));
        ahead.setAriaLabel(getTranslation("oversight.ahead.link.of", row.reference()));
        return new RowList.Row(cases.path(row.subject()).orElse(null), row.title(), row.reference())
                .under(getTranslation("oversight.case.under", OversightWords.journey(kind), row.city()))
                .cell(getTranslation("oversight.column.stage"), stage(row))
                .cell(getTranslation("oversight.column.turn"), turn(row))
                .cell(getTranslation("oversight.column.due"), due(row))
                .cell(getTranslation("oversight.column.expected"), expected(row))
                .action(ahead);
    }

    private Div stage(CaseRow row) {
        var days = new Span(
                row.target() == null
                        ? getTranslation("oversight.days", row.days())
                        : getTranslation("oversight.days.of", row.days(), row.target()));
        days.addClassName(row.isOver() ? "medina-over" : "medina-quiet");
        return lines(new Span(OversightWords.stage(row.subject().kind(), row.stage())), days);
    }

    private Div turn(CaseRow row) {
        if (row.role() == null) {
            return lines(new Span(getTranslation(row.open() ? "oversight.turn.NOBODY" : "oversight.case.ended")));
        }
        var role = new Span(OversightWords.turn(row.role()));
        role.addClassName("medina-quiet");
        return lines(new Span(row.turn() == null ? "" : row.turn()), role);
    }

    private Div due(CaseRow row) {
        Instant due = row.due();
        return due == null ? new Div() : lines(times.due(due));
    }

    private Div expected(CaseRow row) {
        if (!row.open()) {
            return new Div();
        }
        Forecast forecast = row.forecast();
        if (forecast == null) {
            var few = new Span(getTranslation("oversight.forecast.few"));
            few.addClassName("medina-quiet");
            return lines(few);
        }
        var range = new Span(
                getTranslation("oversight.forecast.range", times.day(forecast.early()), times.day(forecast.late())));
        range.addClassName("medina-quiet");
        return lines(new Span(times.day(forecast.middle())), range);
    }

    private static Div lines(Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("medina-lines");
        return lines;
    }
}
