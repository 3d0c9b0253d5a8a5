package org.medina.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseSql;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of contributions, bounded and cut to what the current actor may read. */
@Service
public class ContributionLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join review.contribution c on c.id = cf.id
            join review.cycle r on r.id = c.cycle
            join identity.organisation city on city.id = c.city
            where cf.kind = 'contribution' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    ContributionLists(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Newest cycle first, then by city. */
    @Transactional(readOnly = true)
    public List<ContributionSummary> page(ContributionFilter filter, int offset, int limit) {
        Query query = query(filter);
        return jdbc.sql("select cf.id, cf.reference, r.plan ->> 'title' as review, city.name as city, city.country,"
                        + " jsonb_array_length(c.content -> 'pledges') as pledges, c.stage, c.statement_state,"
                        + " c.answers_due, " + Standing.SQL + " as standing "
                        + query.from() + " order by r.created_at desc, city.name, cf.id offset :offset limit :limit")
                .params(query.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> summary(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(ContributionFilter filter) {
        Query query = query(filter);
        return jdbc.sql("select count(*) " + query.from())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    record Query(String from, Map<String, @Nullable Object> parameters) {}

    Query query(ContributionFilter filter) {
        Actor actor = currentActor.get();
        StringBuilder where = new StringBuilder(FROM).append(ContributionAccess.readsSql(actor));
        Map<String, @Nullable Object> parameters = ContributionAccess.parameters(actor);
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        ReviewId review = filter.review();
        if (review != null) {
            where.append(" and c.cycle = :cycle");
            parameters.put("cycle", review.value());
        }
        if (!filter.standings().isEmpty()) {
            where.append(" and (").append(Standing.SQL).append(") in (:standings)");
            parameters.put(
                    "standings", filter.standings().stream().map(Enum::name).toList());
        }
        if (!filter.statements().isEmpty()) {
            where.append(" and c.statement_state in (:statements)");
            parameters.put(
                    "statements", filter.statements().stream().map(Enum::name).toList());
        }
        if (filter.country() != null) {
            where.append(" and city.country = :country");
            parameters.put("country", filter.country());
        }
        if (filter.objective() != null) {
            where.append(" and c.content -> 'pledges' @> cast(:objective as jsonb)");
            parameters.put("objective", "[{\"objectives\": [" + filter.objective() + "]}]");
        }
        String search = filter.search();
        if (search != null && !search.isBlank()) {
            where.append(" and ").append(CaseSql.HAS_WORDS);
            parameters.put("search", CaseSql.pattern(search));
        }
        return new Query(where.toString(), parameters);
    }

    private static ContributionSummary summary(ResultSet row) throws SQLException {
        return new ContributionSummary(
                new ContributionId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("review"),
                row.getString("city"),
                row.getString("country"),
                row.getInt("pledges"),
                Standing.valueOf(row.getString("standing")),
                ContributionStage.valueOf(row.getString("stage")),
                Statement.State.valueOf(row.getString("statement_state")),
                row.getObject("answers_due", OffsetDateTime.class).toInstant());
    }
}
