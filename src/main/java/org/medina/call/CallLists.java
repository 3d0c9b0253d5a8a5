package org.medina.call;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CaseSql;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of calls, cut to what the current actor may read, by the same rows as everything else. */
@Service
public class CallLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String STATUS =
            "case when c.status = 'PUBLISHED' and c.closes_at <= :now then 'CLOSED' else c.status end";
    private static final String PHASE = """
            case when c.status <> 'PUBLISHED' then c.status
                 when c.closes_at <= :now then 'CLOSED'
                 when c.enters_until <= :now then 'RUNNING'
                 when c.opens_at <= :now then 'OPEN'
                 else 'COMING' end""";
    private static final String FROM = """
            from call.call c
            join casefile.case_file cf on cf.id = c.id
            join call.mechanism m on m.key = c.mechanism
            left join call.call_version v on v.call = c.id and v.number = c.current
            where cf.kind = 'call' and\s""";
    private static final String COLUMNS = """
            select c.id, c.reference, c.title, m.name as mechanism_name, c.current, c.opens, c.closes, c.zone, c.enters_until,
                   c.closes_at, c.draft is not null as pending, v.ownership, v.terms ->> 'currency' as currency,
                   (v.terms -> 'eligibility' ->> 'least')::numeric as least,
                   (v.terms -> 'eligibility' ->> 'most')::numeric as most,
                   (v.terms -> 'eligibility' ->> 'months')::integer as months,
                   array(select jsonb_array_elements_text(v.terms -> 'eligibility' -> 'countries') order by 1) as countries,
                   """;

    private static final String ORDER = """
            case when c.status = 'DRAFT' then 0 when c.closes_at > :now and c.status = 'PUBLISHED' then 1 else 2 end,
            case when c.closes_at > :now then c.enters_until end, c.closes_at desc, c.id desc""";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    CallLists(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Those that close first come first, drafts before them, closed ones after. */
    @Transactional(readOnly = true)
    public List<CallRow> page(CallFilter filter, int offset, int limit) {
        Actor actor = currentActor.get();
        boolean inside = isInside(actor);
        return query(filter, actor)
                .page(
                        jdbc,
                        COLUMNS + PHASE + " as phase",
                        ORDER,
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> row(row, inside));
    }

    @Transactional(readOnly = true)
    public long count(CallFilter filter) {
        return query(filter, currentActor.get()).count(jdbc);
    }

    private CaseQuery query(CallFilter filter, Actor actor) {
        return CaseQuery.of(
                        FROM,
                        CallRules.TABLE.readableBy(actor, STATUS, CaseSql::relationSql),
                        CaseSql.parameters(actor))
                .value("now", clock.instant().atOffset(ZoneOffset.UTC))
                .among(PHASE, filter.phases())
                .search(filter.search());
    }

    private static boolean isInside(Actor actor) {
        Organisation own = actor.organisation();
        return own != null && own.kind() == OrganisationKind.SECRETARIAT;
    }

    private static CallRow row(ResultSet row, boolean inside) throws SQLException {
        String ownership = row.getString("ownership");
        Array countries = row.getArray("countries");
        return new CallRow(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("mechanism_name"),
                CallPhase.valueOf(row.getString("phase")),
                row.getInt("current"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getString("zone"),
                instant(row, "enters_until"),
                instant(row, "closes_at"),
                row.getString("currency"),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"),
                row.getObject("months", Integer.class),
                ownership == null ? null : CallTerms.Ownership.valueOf(ownership),
                countries == null ? List.of() : CallVersions.texts(countries),
                inside && row.getBoolean("pending"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
