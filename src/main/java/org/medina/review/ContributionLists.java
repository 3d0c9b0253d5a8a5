package org.medina.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medina.casefile.CaseQuery;
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
        String select = "select cf.id, cf.reference, r.plan ->> 'title' as review, city.name as city, city.country,"
                + " jsonb_array_length(c.content -> 'pledges') as pledges, c.stage, c.statement_state, c.answers_due, "
                + Standing.SQL + " as standing";
        return query(filter)
                .page(
                        jdbc,
                        select,
                        "r.created_at desc, city.name, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(ContributionFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(ContributionFilter filter) {
        Actor actor = currentActor.get();
        ReviewId review = filter.review();
        String objective = filter.objective() == null ? null : "[{\"objectives\": [" + filter.objective() + "]}]";
        List<String> standings = filter.standings().stream().map(Enum::name).toList();
        List<String> statements = filter.statements().stream().map(Enum::name).toList();
        return CaseQuery.of(FROM, ContributionRules.TABLE, actor)
                .value("now", clock.instant().atOffset(ZoneOffset.UTC))
                .with("c.cycle = :cycle", "cycle", review == null ? null : review.value())
                .with("(" + Standing.SQL + ") in (:standings)", "standings", standings.isEmpty() ? null : standings)
                .with("c.statement_state in (:statements)", "statements", statements.isEmpty() ? null : statements)
                .with("city.country = :country", "country", filter.country())
                .with("c.content -> 'pledges' @> cast(:objective as jsonb)", "objective", objective)
                .search(filter.search());
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
