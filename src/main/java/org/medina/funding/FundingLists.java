package org.medina.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
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
        Query query = query(filter);
        return jdbc.sql("""
                        select cf.id, cf.reference, cf.title, cf.status, cf.stage, r.call, r.mechanism, r.asked, r.currency,
                               lead.name as lead_name, lead.country as lead_country, turn.name as turn_name, cf.since, cf.due
                        """ + query.from() + " order by cf.opened_at desc, cf.id offset :offset limit :limit")
                .params(query.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> summary(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(FundingFilter filter) {
        Query query = query(filter);
        return jdbc.sql("select count(*) " + query.from())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private record Query(String from, Map<String, @Nullable Object> parameters) {}

    private Query query(FundingFilter filter) {
        Actor actor = currentActor.get();
        StringBuilder where = new StringBuilder(FROM);
        Map<String, @Nullable Object> parameters = new HashMap<>(CaseSql.parameters(actor));
        where.append(FundingRules.TABLE.readableBy(actor, "cf.status", CaseSql::relationSql));
        if (!filter.statuses().isEmpty()) {
            where.append(" and cf.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        with(where, parameters, " and r.call = :call", "call", filter.call());
        with(where, parameters, " and r.pledge = :pledge", "pledge", filter.pledge());
        with(where, parameters, " and r.mechanism = :mechanism", "mechanism", filter.mechanism());
        with(where, parameters, " and lead.country = :country", "country", filter.country());
        with(
                where,
                parameters,
                " and r.objectives @> to_jsonb(cast(:objective as integer))",
                "objective",
                filter.objective());
        var group = filter.group();
        with(where, parameters, " and " + ReservedMoney.isOf(":group"), "group", group == null ? null : group.name());
        String search = filter.search();
        if (search != null && !search.isBlank()) {
            where.append(" and ").append(CaseSql.HAS_WORDS);
            parameters.put("search", CaseSql.pattern(search));
        }
        return new Query(where.toString(), parameters);
    }

    private static void with(
            StringBuilder where,
            Map<String, @Nullable Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
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
