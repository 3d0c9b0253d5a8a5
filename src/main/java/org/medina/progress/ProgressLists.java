package org.medina.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseQuery;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of periods, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class ProgressLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join progress.period p on p.id = cf.id
            join identity.organisation city on city.id = p.lead
            where cf.kind = 'progress' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    ProgressLists(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Those whose day comes first, first; what is over at the end, newest first. */
    @Transactional(readOnly = true)
    public List<ProgressSummary> page(ProgressFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        """
                        select p.id, p.reference, cf.title, p.pledge_id, p.number, p.stage, city.name as city_name,
                               city.country, p.due_at, p.published_at, p.silent_since""",
                        "p.stage in ('PUBLISHED', 'ENDED'), p.published_at desc, p.due_at, p.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(ProgressFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(ProgressFilter filter) {
        Actor actor = currentActor.get();
        Instant before = filter.dueBefore();
        CaseQuery query = CaseQuery.of(FROM, ProgressRules.TABLE, actor)
                .among("cf.status", filter.stages())
                .with("p.pledge_id = :pledge", "pledge", filter.pledge())
                .with("p.due_at < :before", "before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .search(filter.search());
        return filter.silent() ? query.and("p.silent_since is not null") : query;
    }

    private static ProgressSummary summary(ResultSet row) throws SQLException {
        Instant silent = instant(row, "silent_since");
        return new ProgressSummary(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getObject("pledge_id", UUID.class),
                row.getInt("number"),
                ProgressStage.valueOf(row.getString("stage")),
                row.getString("city_name"),
                row.getString("country"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                silent == null ? null : YearMonth.from(silent.atOffset(ZoneOffset.UTC)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
