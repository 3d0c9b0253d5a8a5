package org.medina.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Pages of pledges, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class PledgeLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join pledge.pledge p on p.id = cf.id
            join identity.organisation lead on lead.id = cf.lead
            left join identity.organisation turn on turn.id = cf.turn_organisation
            where cf.kind = 'pledge' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    PledgeLists(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Newest case first. */
    @Transactional(readOnly = true)
    public List<PledgeSummary> page(PledgeFilter filter, int offset, int limit) {
        Query query = query(filter);
        return jdbc.sql("""
                        select cf.id, cf.reference, cf.title, cf.status, cf.stage, p.progress, lead.name as lead_name,
                               lead.country as lead_country, turn.name as turn_name, cf.since, cf.due,
                               p.last_edited_at, p.published_at
                        """ + query.from() + " order by cf.opened_at desc, cf.id offset :offset limit :limit")
                .params(query.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> summary(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(PledgeFilter filter) {
        Query query = query(filter);
        return jdbc.sql("select count(*) " + query.from())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private record Query(String from, Map<String, @Nullable Object> parameters) {}

    private Query query(PledgeFilter filter) {
        Actor actor = currentActor.get();
        StringBuilder where = new StringBuilder(FROM);
        Map<String, @Nullable Object> parameters = new HashMap<>(CaseSql.parameters(actor));
        where.append(PledgeRules.TABLE.readableBy(actor, "cf.status", CaseSql::relationSql));
        if (!filter.statuses().isEmpty()) {
            where.append(" and cf.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (filter.ownOnly()) {
            where.append(" and (cf.lead = cast(:actorOrganisation as uuid) or exists (select 1 from casefile.party own"
                    + " where own.case_id = cf.id and own.relation = 'PARTNER'"
                    + " and own.organisation = cast(:actorOrganisation as uuid)))");
        }
        String search = filter.search();
        if (search != null && !search.isBlank()) {
            where.append(" and ").append(CaseSql.HAS_WORDS);
            parameters.put("search", CaseSql.pattern(search));
        }
        return new Query(where.toString(), parameters);
    }

    private static PledgeSummary summary(ResultSet row) throws SQLException {
        String progress = row.getString("progress");
        return new PledgeSummary(
                new PledgeId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                PledgeStatus.valueOf(row.getString("status")),
                row.getString("stage"),
                progress == null ? null : PledgeProgress.valueOf(progress),
                row.getString("lead_name"),
                row.getString("lead_country"),
                row.getString("turn_name"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row, "due"),
                row.getObject("last_edited_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
