package org.medina.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.paper.Paper;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.paper.PrintedPaper;
import org.medina.template.FilledText;
import org.medina.template.ReportIntroductions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the report of a year: its introduction, then its figures as tables. */
@Service
public class AnnualReportPaper {

    private static final int FIRST_COLUMN = 40;

    private final AnnualReports reports;
    private final ReportIntroductions introductions;
    private final Messages messages;
    private final PaperPress press;

    AnnualReportPaper(AnnualReports reports, ReportIntroductions introductions, Messages messages, PaperPress press) {
        this.reports = reports;
        this.introductions = introductions;
        this.messages = messages;
        this.press = press;
    }

    /** @param language asked for; English where the introduction is not written in it */
    @Transactional(readOnly = true)
    public FilledText introduction(AnnualReport report, String language) {
        return introductions.annual(
                language,
                Map.of(
                        "year", Integer.toString(report.year()),
                        "begun", Long.toString(report.sum(AnnualReport.Subject.JOURNEYS, 0)),
                        "finished", Long.toString(report.sum(AnnualReport.Subject.JOURNEYS, 1)),
                        "ended", Long.toString(report.sum(AnnualReport.Subject.JOURNEYS, 2))));
    }

    /** @throws Problem as {@link AnnualReports#of} */
    @Transactional(readOnly = true)
    public PrintedPaper print(int year, String language, PaperFormat format) {
        AnnualReport report = reports.of(year);
        FilledText introduction = introduction(report, language);
        Locale locale = Locale.forLanguageTag(introduction.language());
        List<Paper.Section> sections = new ArrayList<>(introduction.sections());
        report.parts().stream()
                .filter(part -> !part.lines().isEmpty())
                .map(part -> section(part, locale))
                .forEach(sections::add);
        String footer = report.complete() ? "" : messages.get(locale, "oversight.report.incomplete");
        Paper paper = Paper.letter(locale, "", introduction.title(), "", List.of(), sections, footer);
        return new PrintedPaper(
                "annual-report-" + year + "-" + introduction.language() + "." + format.extension(),
                format,
                press.print(paper, format));
    }

    private Paper.Section section(AnnualReport.Part part, Locale locale) {
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(Paper.Column.text(messages.get(locale, "oversight.report.first." + part.subject()), FIRST_COLUMN));
        part.columns()
                .forEach(column -> columns.add(Paper.Column.number(
                        messages.get(locale, "oversight.report.column." + column),
                        (100 - FIRST_COLUMN) / part.columns().size())));
        List<Paper.Row> rows = part.lines().stream()
                .map(line -> Paper.Row.of(Stream.concat(
                                Stream.of(line.name()), line.figures().stream().map(AnnualReportPaper::said))
                        .toList()))
                .toList();
        return new Paper.Section(
                messages.get(locale, "oversight.report.part." + part.subject()),
                List.of(
                        Paper.Text.of(messages.get(locale, "oversight.report.note." + part.subject())),
                        new Paper.Table("", columns, rows)));
    }

    private static String said(AnnualReport.Figure figure) {
        Long number = figure.number();
        return number == null ? "" : number.toString();
    }
}
