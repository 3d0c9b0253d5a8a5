package org.medina.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.medina.casefile.CaseQuery;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of requests, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class FundingLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join funding.request r on r.id = cf.id
            join identity.organisation lead on lead.id = cf.lead
            left join identity.organisation turn on turn.id = cf.turn_organisation
            where cf.kind = 'funding' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    FundingLists(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Newest case first. */
    @Transactional(readOnly = true)
    public List<FundingSummary> page(FundingFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        """
                        select cf.id, cf.reference, cf.title, cf.status, cf.stage, r.call, r.mechanism, r.asked, r.currency,
                               lead.name as lead_name, lead.country as lead_country, turn.name as turn_name, cf.since, cf.due
                        """,
                        "cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(FundingFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(FundingFilter filter) {
        Actor actor = currentActor.get();
        var group = filter.group();
        return CaseQuery.of(FROM, FundingRules.TABLE, actor)
                .among("cf.status", filter.statuses())
                .with("r.call = :call", "call", filter.call())
                .with("r.pledge = :pledge", "pledge", filter.pledge())
                .with("r.mechanism = :mechanism", "mechanism", filter.mechanism())
                .with("lead.country = :country", "country", filter.country())
                .with("r.objectives @> to_jsonb(cast(:objective as integer))", "objective", filter.objective())
                .with(ReservedMoney.isOf(":group"), "group", group == null ? null : group.name())
                .search(filter.search());
    }

    private static FundingSummary summary(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new FundingSummary(
                new FundingId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                FundingStatus.valueOf(row.getString("status")),
                row.getString("stage"),
                row.getObject("call", UUID.class),
                row.getString("mechanism"),
                row.getString("lead_name"),
                row.getString("lead_country"),
                row.getBigDecimal("asked"),
                row.getString("currency"),
                row.getString("turn_name"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant());
    }
}
