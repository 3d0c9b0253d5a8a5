package org.medina.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseQuery;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
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

    private static final String TAKES_PART = """
            (cf.lead = cast(:%1$s as uuid) or exists (select 1 from casefile.party own
                where own.case_id = cf.id and own.relation = 'PARTNER'
                  and own.organisation = cast(:%1$s as uuid)))""";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    PledgeLists(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Newest case first. */
    @Transactional(readOnly = true)
    public List<PledgeSummary> page(PledgeFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        """
                        select cf.id, cf.reference, cf.title, cf.status, cf.stage, p.progress, lead.name as lead_name,
                               lead.country as lead_country, turn.name as turn_name, cf.since, cf.due,
                               p.last_edited_at, p.published_at
                        """,
                        "cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(PledgeFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(PledgeFilter filter) {
        Actor actor = currentActor.get();
        OrganisationId city = filter.city();
        CaseQuery query = CaseQuery.of(FROM, PledgeRules.TABLE, actor)
                .among("cf.status", filter.statuses())
                .search(filter.search())
                .with(TAKES_PART.formatted("city"), "city", city == null ? null : city.value());
        return filter.ownOnly() ? query.and(TAKES_PART.formatted("actorOrganisation")) : query;
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
