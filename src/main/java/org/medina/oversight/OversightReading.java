package org.medina.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board, and the cases behind each of its numbers, for the current actor. */
@Service
public class OversightReading {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final int FETCHED_AT_ONCE = 500;

    /** Each journey has some stages, each stage some roles. */
    private static final int MANY = 1_000;

    private static final String LINES = """
            select cf.kind, cf.stage, cf.turn_role, grouping(cf.turn_role) as is_line, count(*) as cases,
                   count(*) filter (where %s) as late,
                   count(*) filter (where %s) as over,
                   max(%3$s) as oldest,
                   percentile_cont(0.5) within group (order by %3$s) as median,
                   max(target.days) as target""".formatted(OversightQuery.LATE, OversightQuery.OVER, OversightQuery.AGE);

    private static final String ROW = """
            select cf.id, cf.kind, cf.reference, cf.title, cf.stage, lead.name as lead_name, lead.country,
                   coalesce(v.entered_at, cf.since) as entered, %s as age, target.days as target,
                   turn.name as turn_name, cf.turn_role, cf.due, coalesce(%s, false) as late, %s as open""".formatted(OversightQuery.AGE, OversightQuery.LATE, OversightQuery.OPEN);

    private static final String OLDEST_FIRST = "coalesce(v.entered_at, cf.since), cf.id";

    private final OversightQuery query;
    private final Journeys journeys;
    private final Forecasts forecasts;
    private final Overseer overseer;
    private final JdbcClient jdbc;

    OversightReading(OversightQuery query, Journeys journeys, Forecasts forecasts, Overseer overseer, JdbcClient jdbc) {
        this.query = query;
        this.journeys = journeys;
        this.forecasts = forecasts;
        this.overseer = overseer;
        this.jdbc = jdbc;
    }

    /** Whether the current actor looks over any cases. */
    public boolean isOfUse() {
        return overseer.isOne();
    }

    /** Whether the current actor looks over all cases, or only over their own. @throws Problem FORBIDDEN */
    public boolean overAll() {
        return overseer.get().isOfTheSecretariat();
    }

    /** One query, however many cases there are. @throws Problem FORBIDDEN for those who look over nothing */
    @Transactional(readOnly = true)
    public Board board(BoardFilter filter) {
        Map<String, List<Board.Waiting>> turns = new HashMap<>();
        List<Board.StageLine> lines = new ArrayList<>();
        query.cases(filter)
                .shaped(
                        jdbc,
                        LINES,
                        "group by grouping sets ((cf.kind, cf.stage), (cf.kind, cf.stage, cf.turn_role)) limit " + MANY)
                .query(row -> {
                    List<Board.Waiting> here = turns.computeIfAbsent(
                            row.getString("kind") + "/" + row.getString("stage"), place -> new ArrayList<>());
                    if (row.getInt("is_line") == 1) {
                        lines.add(line(row, here));
                    } else {
                        String role = row.getString("turn_role");
                        here.add(new Board.Waiting(role == null ? BoardFilter.NOBODY : role, row.getLong("cases")));
                    }
                });
        return new Board(lines.stream()
                .map(line -> sorted(line, turns.getOrDefault(line.journey() + "/" + line.stage(), List.of())))
                .sorted(Comparator.comparingInt(line -> journeys.order(line.journey(), line.stage())))
                .toList());
    }

    /** @throws Problem FORBIDDEN for those who look over nothing */
    @Transactional(readOnly = true)
    public long count(BoardFilter filter) {
        return query.cases(filter).count(jdbc);
    }

    /** The longest in their stage first. @throws Problem FORBIDDEN for those who look over nothing */
    @Transactional(readOnly = true)
    public List<CaseRow> page(BoardFilter filter, int offset, int limit) {
        return forecasts.expected(query.cases(filter)
                .page(jdbc, ROW, OLDEST_FIRST, offset, Math.min(limit, MAX_PAGE), (row, number) -> row(row)));
    }

    /** One case that the current actor looks over. @throws Problem NOT_FOUND, FORBIDDEN for those who look over nothing */
    @Transactional(readOnly = true)
    public CaseRow get(UUID id) {
        List<CaseRow> found = query.anyCase(id).page(jdbc, ROW, OLDEST_FIRST, 0, 1, (row, number) -> row(row));
        return forecasts.expected(found).stream().findFirst().orElseThrow(Problem::notFound);
    }

    /** Row by row, within the caller’s transaction; to be closed. */
    Stream<CaseRow> stream(BoardFilter filter, int limit) {
        var known = forecasts.known(Set.copyOf(Journeys.KINDS));
        return query
                .cases(filter)
                .value("limit", limit)
                .shaped(jdbc, ROW, "order by " + OLDEST_FIRST + " limit :limit")
                .withFetchSize(FETCHED_AT_ONCE)
                .query((row, number) -> row(row))
                .stream()
                .map(known::expected);
    }

    private static Board.StageLine line(ResultSet row, List<Board.Waiting> turns) throws SQLException {
        return new Board.StageLine(
                row.getString("kind"),
                row.getString("stage"),
                row.getLong("cases"),
                row.getLong("late"),
                row.getLong("over"),
                (long) row.getDouble("oldest"),
                row.getDouble("median"),
                row.getObject("target", Integer.class),
                turns);
    }

    /** Whom most of them wait for comes first. */
    private static Board.StageLine sorted(Board.StageLine line, List<Board.Waiting> turns) {
        return new Board.StageLine(
                line.journey(),
                line.stage(),
                line.cases(),
                line.late(),
                line.over(),
                line.oldest(),
                line.median(),
                line.target(),
                turns.stream()
                        .sorted(Comparator.comparingLong(Board.Waiting::cases)
                                .reversed()
                                .thenComparing(Board.Waiting::role))
                        .toList());
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                new SubjectRef(row.getString("kind"), row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("stage"),
                row.getString("lead_name"),
                row.getString("country"),
                row.getObject("entered", OffsetDateTime.class).toInstant(),
                (long) row.getDouble("age"),
                row.getObject("target", Integer.class),
                row.getString("turn_name"),
                row.getString("turn_role"),
                instant(row, "due"),
                row.getBoolean("late"),
                row.getBoolean("open"),
                null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
