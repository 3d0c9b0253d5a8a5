package org.medina.oversight;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.oversight.AnnualReport.Figure;
import org.medina.oversight.AnnualReport.Line;
import org.medina.oversight.AnnualReport.Part;
import org.medina.oversight.AnnualReport.Subject;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what happened in a year, for the secretariat. */
@Service
public class AnnualReports {

    /** Before it there was no mechanism. */
    static final int FIRST = 2018;

    private static final int MANY = 2_000;
    private static final List<Happened> HAPPENED = List.of(Happened.BEGUN, Happened.FINISHED, Happened.ENDED);

    private final OversightQuery query;
    private final Overseer overseer;
    private final Journeys journeys;
    private final ReferenceData reference;
    private final Messages messages;
    private final JdbcClient jdbc;

    AnnualReports(
            OversightQuery query,
            Overseer overseer,
            Journeys journeys,
            ReferenceData reference,
            Messages messages,
            JdbcClient jdbc) {
        this.query = query;
        this.overseer = overseer;
        this.journeys = journeys;
        this.reference = reference;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    public boolean isOfUse() {
        return overseer.isOne() && overseer.get().isOfTheSecretariat();
    }

    /** The present year first. */
    public List<Integer> years() {
        int now = query.thisMonth().getYear();
        return IntStream.rangeClosed(FIRST, now)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** @throws Problem FORBIDDEN for all but the secretariat, INVALID where there is nothing to tell of the year */
    @Transactional(readOnly = true)
    public AnnualReport of(int year) {
        if (!isOfUse()) {
            throw Problem.forbidden();
        }
        if (!years().contains(year)) {
            throw Problem.invalid("year", "oversight.report.problem.year", FIRST, years().getFirst());
        }
        BoardFilter in = BoardFilter.ALL.with("year", Year.of(year));
        return new AnnualReport(
                year,
                year < years().getFirst(),
                List.of(perJourney(in), perCountry(in), perRegion(in), perLanguage(in), ends(in), times(in)));
    }

    private Part perJourney(BoardFilter in) {
        Map<String, Map<Happened, Long>> counted = counted(in, "cf.kind", "");
        List<Line> lines = Journeys.KINDS.stream()
                .filter(counted::containsKey)
                .map(kind -> new Line(
                        kind,
                        messages.get("casefile.journey." + kind),
                        figures(in.with("journey", kind), counted.getOrDefault(kind, Map.of()))))
                .toList();
        return new Part(Subject.JOURNEYS, columns(), lines);
    }

    /** A case of cities in two countries counts in each. */
    private Part perCountry(BoardFilter in) {
        return per(Subject.COUNTRIES, CodeList.COUNTRY, in, "of.country", """
                cross join lateral unnest(cf.countries) as of (country)""");
    }

    /** A case of cities in two regions counts in each, one of two countries of a region once. */
    private Part perRegion(BoardFilter in) {
        return per(Subject.REGIONS, CodeList.REGION, in, "of.region", """
                cross join lateral (select distinct home.region from refdata.country home
                                     where home.code = any (cf.countries)) as of""");
    }

    /** By the language of the text that counts; journeys whose cases have none do not count. */
    private Part perLanguage(BoardFilter in) {
        return per(Subject.LANGUAGES, CodeList.LANGUAGE, in, "of.code", query.languages());
    }

    private Part per(Subject subject, CodeList list, BoardFilter in, String by, String join) {
        String parameter = list.name().toLowerCase(Locale.ROOT);
        List<Line> lines = counted(in, by, join).entrySet().stream()
                .map(one -> new Line(
                        null,
                        reference.label(list, one.getKey()),
                        figures(in.with(parameter, one.getKey()), one.getValue())))
                .sorted(Comparator.comparing(Line::name))
                .toList();
        return new Part(subject, columns(), lines);
    }

    private static List<String> columns() {
        return HAPPENED.stream().map(Happened::code).toList();
    }

    private static List<Figure> figures(BoardFilter of, Map<Happened, Long> counted) {
        return HAPPENED.stream()
                .map(how -> Figure.cases(of.with("happened", how.code()), counted.getOrDefault(how, 0L)))
                .toList();
    }

    private Map<String, Map<Happened, Long>> counted(BoardFilter in, String by, String join) {
        Map<String, Map<Happened, Long>> counted = new TreeMap<>();
        for (Happened how : HAPPENED) {
            query.cases(in.with("happened", how.code()))
                    .joined("cf.id, cf.kind, cf.countries, cf.stage", join)
                    .shaped(jdbc, "select " + by + " as name, count(*) as cases", "group by 1 limit " + MANY)
                    .query(row -> {
                        counted.computeIfAbsent(row.getString("name"), name -> new HashMap<>())
                                .put(how, row.getLong("cases"));
                    });
        }
        return counted;
    }

    /** Where cases came to their end otherwise than they were meant to: declined, withdrawn, not eligible. */
    private Part ends(BoardFilter in) {
        BoardFilter ended = in.with("happened", Happened.ENDED.code());
        List<Line> lines = new ArrayList<>();
        query.cases(ended)
                .shaped(
                        jdbc,
                        "select cf.kind, cf.stage, count(*) as cases",
                        "group by 1, 2 order by 1, 2 limit " + MANY)
                .query(row -> {
                    String kind = row.getString("kind");
                    String stage = row.getString("stage");
                    lines.add(new Line(
                            kind,
                            place(kind, stage),
                            List.of(Figure.cases(ended.at(kind, stage), row.getLong("cases")))));
                });
        return new Part(Subject.ENDS, List.of(Happened.ENDED.code()), lines);
    }

    /** How long it took to leave each stage, against what is aimed at. */
    private Part times(BoardFilter in) {
        BoardFilter left = in.with("happened", Happened.LEFT.code());
        List<Map.Entry<Integer, Line>> lines = new ArrayList<>();
        query.stays(in)
                .and("e.left_at >= :eventFrom and e.left_at < :eventUntil")
                .value("eventFrom", query.from(in))
                .value("eventUntil", query.until(in))
                .shaped(jdbc, """
                        select cf.kind, e.stage, count(distinct cf.id) as cases,
                               percentile_cont(array[0.5, 0.9]) within group (order by %s) as days,
                               (select t.days from oversight.stage_target t
                                 where t.kind = cf.kind and t.stage = e.stage) as target""".formatted(OversightFigures.IN_DAYS), "group by 1, 2 limit " + MANY)
                .query(row -> {
                    String kind = row.getString("kind");
                    String stage = row.getString("stage");
                    double[] days = OversightFigures.numbers(row.getArray("days"));
                    List<Figure> figures = List.of(
                            Figure.cases(left.at(kind, stage), row.getLong("cases")),
                            Figure.days(days[0]),
                            Figure.days(days[1]),
                            Figure.days(row.getObject("target", Integer.class)));
                    lines.add(Map.entry(journeys.order(kind, stage), new Line(kind, place(kind, stage), figures)));
                });
        lines.sort(Map.Entry.comparingByKey());
        return new Part(
                Subject.TIMES,
                List.of("left", "half", "most", "target"),
                lines.stream().map(Map.Entry::getValue).toList());
    }

    private String place(String kind, String stage) {
        return messages.get(
                "oversight.place",
                messages.get("casefile.journey." + kind),
                messages.get(Journeys.nameKey(kind, stage)));
    }
}
