package org.medina.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.paper.Paper;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.paper.PrintedPaper;
import org.medina.template.FilledText;
import org.medina.template.ReportIntroductions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the report of a year: its introduction, then its figures as tables. */
@Service
public class AnnualReportPaper {

    /** Where the portal shows the cases behind a number. */
    private static final String CASES = "/oversight/cases?";

    /** Fewer cases than these are not numbered where everybody reads it. */
    private static final int FEW = 5;

    private static final int FIRST_COLUMN = 40;

    private final AnnualReports reports;
    private final ReportIntroductions introductions;
    private final Messages messages;
    private final PaperPress press;
    private final String publicUrl;

    AnnualReportPaper(
            AnnualReports reports,
            ReportIntroductions introductions,
            Messages messages,
            PaperPress press,
            @Value("${medina.public-url}") String publicUrl) {
        this.reports = reports;
        this.introductions = introductions;
        this.messages = messages;
        this.press = press;
        this.publicUrl = publicUrl;
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

    /** For the secretariat: each number in the PDF opens its cases. @throws Problem as {@link AnnualReports#of} */
    @Transactional(readOnly = true)
    public PrintedPaper print(int year, String language, PaperFormat format) {
        AnnualReport report = reports.of(year);
        FilledText introduction = introduction(report, language);
        Paper paper = paper(report, introduction, (line, locale) -> linked(line));
        return new PrintedPaper(fileName(year, introduction.language(), format), format, press.print(paper, format));
    }

    /** As it is published: nothing leads to a case, and so few cases that one knows whose they are have no number. */
    Public forTheWorld(AnnualReport report, String language) {
        FilledText introduction = introduction(report, language);
        Paper paper = paper(report, introduction, this::rounded);
        return new Public(introduction.language(), introduction.title(), press.print(paper, PaperFormat.PDF));
    }

    /** @param language in which it is written */
    record Public(String language, String title, byte[] pdf) {}

    static String fileName(int year, String language, PaperFormat format) {
        return "annual-report-" + year + "-" + language + "." + format.extension();
    }

    private Paper paper(
            AnnualReport report,
            FilledText introduction,
            BiFunction<AnnualReport.Line, Locale, List<Paper.Cell>> said) {
        Locale locale = Locale.forLanguageTag(introduction.language());
        List<Paper.Section> sections = new ArrayList<>(introduction.sections());
        report.parts().stream()
                .filter(part -> !part.lines().isEmpty())
                .map(part -> section(part, locale, said))
                .forEach(sections::add);
        String footer = report.complete() ? "" : messages.get(locale, "oversight.report.incomplete");
        return Paper.letter(locale, "", introduction.title(), "", List.of(), sections, footer);
    }

    private Paper.Section section(
            AnnualReport.Part part, Locale locale, BiFunction<AnnualReport.Line, Locale, List<Paper.Cell>> said) {
        List<Paper.Column> columns = new ArrayList<>();
        columns.add(Paper.Column.text(messages.get(locale, "oversight.report.first." + part.subject()), FIRST_COLUMN));
        part.columns()
                .forEach(column -> columns.add(Paper.Column.number(
                        messages.get(locale, "oversight.report.column." + column),
                        (100 - FIRST_COLUMN) / part.columns().size())));
        List<Paper.Row> rows = part.lines().stream()
                .map(line -> new Paper.Row(
                        Stream.concat(Stream.of(Paper.Cell.of(line.name())), said.apply(line, locale).stream())
                                .toList(),
                        false))
                .toList();
        return new Paper.Section(
                messages.get(locale, "oversight.report.part." + part.subject()),
                List.of(
                        Paper.Text.of(messages.get(locale, "oversight.report.note." + part.subject())),
                        new Paper.Table("", columns, rows)));
    }

    private List<Paper.Cell> linked(AnnualReport.Line line) {
        return line.figures().stream().map(this::linked).toList();
    }

    private Paper.Cell linked(AnnualReport.Figure figure) {
        Long number = figure.number();
        return figure.filter() == null || number == null || number == 0
                ? Paper.Cell.of(said(number))
                : Paper.Cell.link(
                        said(number), publicUrl + CASES + figure.filter().query());
    }

    /** How long few cases took says how long one of them took. */
    private List<Paper.Cell> rounded(AnnualReport.Line line, Locale locale) {
        boolean fewAtAll = isFew(line.figures().getFirst());
        return line.figures().stream()
                .map(figure -> {
                    if (isFew(figure)) {
                        return messages.get(locale, "oversight.edition.few", FEW);
                    }
                    return figure.filter() == null && fewAtAll ? "" : said(figure.number());
                })
                .map(Paper.Cell::of)
                .toList();
    }

    private static boolean isFew(AnnualReport.Figure figure) {
        Long number = figure.number();
        return figure.filter() != null && number != null && number > 0 && number < FEW;
    }

    private static String said(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }
}
