package org.medina.oversight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medina.casefile.CaseQuery;
import org.medina.oversight.CaseFigures.Ageing;
import org.medina.oversight.CaseFigures.Flow;
import org.medina.oversight.CaseFigures.Return;
import org.medina.oversight.CaseFigures.Stay;
import org.medina.oversight.CaseFigures.Throughput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up how cases move, for the current actor: a handful of queries, however many cases there are. */
@Service
public class OversightFigures {

    /** Each journey has some stages, and there are twelve months. */
    private static final int MANY = 2_000;

    /** Connections count in UTC. */
    private static final String MONTH = "date_trunc('month', %s) as month";

    /** Each case counts once a month; the visit before is told with each. */
    private static final String FIRST_OF_MONTH =
            "(e.last_%1$s is null or e.last_%1$s < date_trunc('month', e.%1$s_at))";

    private static final String FIRST_OF_ALL = "(e.last_%1$s is null or e.last_%1$s < :eventFrom)";
    static final String IN_DAYS = "extract(epoch from e.left_at - e.entered_at) / 86400";

    private final OversightQuery query;
    private final Journeys journeys;
    private final JdbcClient jdbc;

    OversightFigures(OversightQuery query, Journeys journeys, JdbcClient jdbc) {
        this.query = query;
        this.journeys = journeys;
        this.jdbc = jdbc;
    }

    /** Of the cases that the filter looks for, in whatever stage. @throws org.medina.base.Problem FORBIDDEN */
    @Transactional(readOnly = true)
    public CaseFigures of(BoardFilter filter) {
        BoardFilter cases = anywhere(filter);
        return new CaseFigures(months(), flow(cases), ageing(cases), throughput(cases), stays(cases), returns(cases));
    }

    /** What the figures are of: stage, month and what happened are what they tell apart themselves. */
    public static BoardFilter anywhere(BoardFilter filter) {
        return filter.with("stage", null)
                .with("happened", null)
                .with("month", null)
                .with("year", null);
    }

    private List<YearMonth> months() {
        YearMonth last = query.thisMonth();
        return IntStream.rangeClosed(1 - OversightQuery.MONTHS, 0)
                .mapToObj(last::plusMonths)
                .toList();
    }

    private record Place(String journey, String stage, YearMonth month) {}

    private List<Flow> flow(BoardFilter filter) {
        Map<Place, Long> entered = moved(filter, "entered");
        Map<Place, Long> left = moved(filter, "left");
        return Stream.concat(entered.keySet().stream(), left.keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt((Place place) -> journeys.order(place.journey(), place.stage()))
                        .thenComparing(Place::stage)
                        .thenComparing(Place::month))
                .map(place -> new Flow(
                        place.journey(),
                        place.stage(),
                        place.month(),
                        entered.getOrDefault(place, 0L),
                        left.getOrDefault(place, 0L)))
                .toList();
    }

    private Map<Place, Long> moved(BoardFilter filter, String how) {
        Map<Place, Long> moved = new HashMap<>();
        String at = "e." + how + "_at";
        within(filter, at)
                .and(FIRST_OF_MONTH.formatted(how))
                .shaped(
                        jdbc,
                        "select cf.kind, e.stage, " + MONTH.formatted(at) + ", count(*) as cases",
                        "group by 1, 2, 3 limit " + MANY)
                .query(row -> {
                    moved.put(
                            new Place(row.getString("kind"), row.getString("stage"), month(row)), row.getLong("cases"));
                });
        return moved;
    }

    private CaseQuery within(BoardFilter filter, String at) {
        return query.stays(filter)
                .and(at + " >= :eventFrom and " + at + " < :eventUntil")
                .value("eventFrom", query.since())
                .value("eventUntil", query.until());
    }

    private List<Ageing> ageing(BoardFilter filter) {
        List<Ageing> ageing = new ArrayList<>();
        String band = Stream.of(AgeBand.values())
                .map(one -> "when %s < %d then '%s'".formatted(OversightQuery.AGE, one.until(), one.name()))
                .collect(Collectors.joining(" ", "case ", " end as band"));
        query.cases(filter)
                .shaped(
                        jdbc,
                        "select cf.kind, " + band + ", count(*) as cases, count(*) filter (where " + OversightQuery.LATE
                                + ") as late",
                        "group by 1, 2 limit " + MANY)
                .query(row -> {
                    ageing.add(new Ageing(
                            row.getString("kind"),
                            AgeBand.valueOf(row.getString("band")),
                            row.getLong("cases"),
                            row.getLong("late")));
                });
        ageing.sort(Comparator.comparingInt((Ageing one) -> Journeys.KINDS.indexOf(one.journey()))
                .thenComparing(Ageing::band));
        return ageing;
    }

    private List<Throughput> throughput(BoardFilter filter) {
        Map<YearMonth, Long> finished = ended(filter, Happened.FINISHED);
        Map<YearMonth, Long> ended = ended(filter, Happened.ENDED);
        return months().stream()
                .map(month -> new Throughput(month, finished.getOrDefault(month, 0L), ended.getOrDefault(month, 0L)))
                .toList();
    }

    private Map<YearMonth, Long> ended(BoardFilter filter, Happened how) {
        Map<YearMonth, Long> ended = new HashMap<>();
        query.cases(filter.with("happened", how.code()))
                .shaped(
                        jdbc,
                        "select " + MONTH.formatted("v.entered_at") + ", count(*) as cases",
                        "group by 1 limit " + MANY)
                .query(row -> {
                    ended.put(month(row), row.getLong("cases"));
                });
        return ended;
    }

    private List<Stay> stays(BoardFilter filter) {
        List<Stay> stays = new ArrayList<>();
        within(filter, "e.left_at")
                .shaped(jdbc, """
                        select cf.kind, e.stage, count(*) filter (where %s) as cases,
                               percentile_cont(array[0.5, 0.9]) within group (order by %s) as days,
                               (select t.days from oversight.stage_target t
                                 where t.kind = cf.kind and t.stage = e.stage) as target""".formatted(FIRST_OF_ALL.formatted("left"), IN_DAYS), "group by 1, 2 limit " + MANY)
                .query(row -> {
                    double[] days = numbers(row.getArray("days"));
                    stays.add(new Stay(
                            row.getString("kind"),
                            row.getString("stage"),
                            row.getLong("cases"),
                            days[0],
                            days[1],
                            row.getObject("target", Integer.class)));
                });
        stays.sort(Comparator.comparingInt((Stay one) -> journeys.order(one.journey(), one.stage()))
                .thenComparing(Stay::stage));
        return stays;
    }

    private List<Return> returns(BoardFilter filter) {
        List<Return> returns = new ArrayList<>();
        within(filter, "e.entered_at")
                .shaped(
                        jdbc,
                        "select cf.kind, e.stage, count(*) filter (where " + FIRST_OF_ALL.formatted("entered")
                                + ") as entered,"
                                + " count(distinct cf.id) filter (where e.last_entered is not null) as returned",
                        "group by 1, 2 having count(e.last_entered) > 0 limit " + MANY)
                .query(row -> {
                    returns.add(new Return(
                            row.getString("kind"),
                            row.getString("stage"),
                            row.getLong("entered"),
                            row.getLong("returned")));
                });
        returns.sort(Comparator.comparingLong(Return::returned)
                .reversed()
                .thenComparingInt(one -> journeys.order(one.journey(), one.stage())));
        return returns;
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC));
    }

    static double[] numbers(Array column) throws SQLException {
        return Stream.of((Object[]) column.getArray())
                .mapToDouble(one -> ((Number) one).doubleValue())
                .toArray();
    }
}
