package org.medina.oversight;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the history of cases that ended as they were meant to when those under way may end. */
@Component
class Forecasts {

    /** Of a journey those that ended last; what was long ago says less and less. */
    private static final int MANY = 1_000;

    private static final String LIKE = """
            select f.kind, s.stage, array_agg(extract(epoch from f.ended - s.entered)) as seconds
              from (values %s) as journey(kind, last)
             cross join lateral (
                   select cf.kind, cf.id, v.entered_at as ended
                     from casefile.case_file cf
                     join casefile.stage_visit v on v.case_id = cf.id and v.left_at is null
                    where cf.kind = journey.kind and cf.stage = journey.last and cf.turn_organisation is null
                    order by cf.since desc limit :many) f
             cross join lateral (
                   select e.stage, max(e.entered_at) as entered
                     from casefile.stage_visit e where e.case_id = f.id and e.left_at is not null group by e.stage) s
             group by f.kind, s.stage""";

    private final JdbcClient jdbc;
    private final Journeys journeys;
    private final Clock clock;

    Forecasts(JdbcClient jdbc, Journeys journeys, Clock clock) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Says of each that is under way when it is likely to end: one query, however many there are. */
    List<CaseRow> expected(List<CaseRow> rows) {
        Set<String> kinds = rows.stream()
                .filter(CaseRow::open)
                .map(row -> row.subject().kind())
                .collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            return rows;
        }
        Known known = known(kinds);
        return rows.stream().map(known::expected).toList();
    }

    /** How long like cases of these journeys took from each stage to their end. */
    Known known(Set<String> kinds) {
        Map<String, double[]> seconds = new HashMap<>();
        String values = kinds.stream()
                .sorted()
                .map(kind ->
                        "('%s', '%s')".formatted(kind, journeys.stages(kind).getLast()))
                .collect(Collectors.joining(", "));
        jdbc.sql(LIKE.formatted(values)).param("many", MANY).query(row -> {
            seconds.put(
                    row.getString("kind") + "/" + row.getString("stage"),
                    OversightFigures.numbers(row.getArray("seconds")));
        });
        return new Known(seconds, clock);
    }

    /** What was read, by journey and stage. */
    record Known(Map<String, double[]> seconds, Clock clock) {

        CaseRow expected(CaseRow row) {
            double[] like = seconds.get(row.subject().kind() + "/" + row.stage());
            return row.open() && like != null
                    ? row.expecting(
                            Forecast.of(row.entered(), clock.instant(), like).orElse(null))
                    : row;
        }
    }
}
