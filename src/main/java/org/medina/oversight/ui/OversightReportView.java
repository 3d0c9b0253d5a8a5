package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FigureTable;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.oversight.AnnualReport;
import org.medina.oversight.AnnualReport.Figure;
import org.medina.oversight.AnnualReport.Line;
import org.medina.oversight.AnnualReportPaper;
import org.medina.oversight.AnnualReports;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.ReportEditions;
import org.medina.oversight.ui.BarChart.Bar;
import org.medina.oversight.ui.BarChart.Series;
import org.medina.paper.ui.PaperLinks;
import org.medina.template.FilledText;
import org.medina.template.Wording;

/** The report of a year: its introduction, its figures as charts and tables that lead to their cases, and its files. */
@Route(OversightNavigation.REPORT)
@PermitAll
class OversightReportView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YEAR = "year";

    private final transient AnnualReports reports;
    private final transient AnnualReportPaper paper;
    private final transient ReportEditions editions;
    private final transient ReaderTime times;
    private final Stack place = new Stack();

    OversightReportView(AnnualReports reports, AnnualReportPaper paper, ReportEditions editions, ReaderTime times) {
        this.reports = reports;
        this.paper = paper;
        this.editions = editions;
        this.times = times;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.report.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!reports.isOfUse()) {
            throw Problem.forbidden();
        }
        List<Integer> years = reports.years();
        int year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .filter(years::contains)
                .orElseGet(years::getFirst);
        AnnualReport report = reports.of(year);
        Select<String> language = language();
        language.addValueChangeListener(change -> show(report, change.getValue()));
        var filters = new Div(year(years, year), language);
        filters.addClassNames("medina-filters", "medina-filters--labelled");
        removeAll();
        add(
                new PageHeader(getTranslation("oversight.report.title"))
                        .over(new Anchor(OversightNavigation.FIGURES, getTranslation("oversight.figures")))
                        .lead(getTranslation("oversight.report.lead")),
                filters,
                place);
        show(report, Wording.ENGLISH);
    }

    private Select<Integer> year(List<Integer> years, int year) {
        var choice = new Select<Integer>();
        choice.setLabel(getTranslation("oversight.report.year"));
        choice.setItems(years);
        choice.setValue(year);
        choice.addValueChangeListener(event -> UI.getCurrentOrThrow()
                .navigate(
                        OversightNavigation.REPORT,
                        QueryParameters.of(YEAR, event.getValue().toString())));
        return choice;
    }

    private Select<String> language() {
        var choice = new Select<String>();
        choice.setLabel(getTranslation("oversight.report.language"));
        choice.setItems(Wording.LANGUAGES);
        choice.setItemLabelGenerator(one -> Locale.of(one).getDisplayLanguage(Locale.ENGLISH));
        choice.setValue(Wording.ENGLISH);
        return choice;
    }

    private void show(AnnualReport report, String language) {
        FilledText introduction = paper.introduction(report, language);
        var words = Prose.words(introduction.plain());
        words.getElement().setAttribute("lang", introduction.language());
        words.getElement().setAttribute("dir", "auto");
        place.removeAll();
        if (!report.complete()) {
            place.add(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("oversight.report.year-of", Integer.toString(report.year())),
                    getTranslation("oversight.report.incomplete")));
        }
        place.add(new Panel(
                introduction.title(),
                words,
                new Anchor(
                        "templates/annual-report?language=" + introduction.language(),
                        getTranslation("oversight.report.edit")),
                new PaperLinks(
                        getTranslation("oversight.report.title"),
                        format -> paper.print(report.year(), language, format))));
        place.add(new ReportEditionsPanel(editions, times, report, introduction.language()));
        report.parts().forEach(part -> place.add(part(part)));
    }

    private Panel part(AnnualReport.Part part) {
        var panel = new Panel(getTranslation("oversight.report.part." + part.subject()))
                .lead(getTranslation("oversight.report.note." + part.subject()));
        if (part.lines().isEmpty()) {
            return panel.content(new EmptyState(
                    getTranslation("oversight.report.none"), getTranslation("oversight.report.none.text")));
        }
        return part.subject() == AnnualReport.Subject.JOURNEYS
                ? panel.content(FigureParts.together(chart(part), table(part)))
                : panel.content(table(part));
    }

    private BarChart chart(AnnualReport.Part part) {
        double largest = part.lines().stream()
                .flatMap(line -> line.figures().stream())
                .mapToDouble(OversightReportView::value)
                .max()
                .orElse(1);
        var chart = new BarChart(
                getTranslation("oversight.report.part." + part.subject()),
                List.of(series("cases", "begun"), series("finished", "finished"), series("ended", "ended")),
                largest);
        part.lines()
                .forEach(line -> chart.row(
                        line.name(),
                        getTranslation(
                                "oversight.report.said",
                                line.figures().stream().map(Figure::number).toArray()),
                        List.of(
                                new Bar("cases", value(line.figures().get(0))),
                                new Bar("finished", value(line.figures().get(1))),
                                new Bar("ended", value(line.figures().get(2))))));
        return chart;
    }

    private Series series(String bar, String column) {
        return new Series(bar, getTranslation("oversight.report.column." + column));
    }

    private FigureTable table(AnnualReport.Part part) {
        List<String> heads = new ArrayList<>(List.of(getTranslation("oversight.report.first." + part.subject())));
        part.columns().forEach(column -> heads.add(getTranslation("oversight.report.column." + column)));
        var table = new FigureTable(getTranslation("oversight.report.part." + part.subject()), heads);
        part.lines()
                .forEach(line -> table.row(
                        new Span(line.name()),
                        line.figures().stream()
                                .map(figure -> cell(figure, line))
                                .toList()));
        return table;
    }

    private Component cell(Figure figure, Line line) {
        BoardFilter filter = figure.filter();
        Long number = figure.number();
        if (number == null) {
            return new Span("");
        }
        return filter == null
                ? new Span(getTranslation("oversight.days", number))
                : Numbers.of(filter, number, line.name());
    }

    private static double value(Figure figure) {
        Long number = figure.number();
        return number == null ? 0 : number;
    }
}
