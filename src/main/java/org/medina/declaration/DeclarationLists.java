package org.medina.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CaseSql;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of declarations, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class DeclarationLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String STATUS =
            "(case when d.status = 'OPEN' and d.closes_at <= :now then 'CLOSED' else d.status end)";
    private static final String FROM = """
            from casefile.case_file cf
            join declaration.declaration d on d.id = cf.id
            where cf.kind = 'declaration' and\s""";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    DeclarationLists(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Those that are open first, by the day they close; then the newest. */
    @Transactional(readOnly = true)
    public List<DeclarationSummary> page(DeclarationFilter filter, int offset, int limit) {
        return query(filter)
                .value("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .page(
                        jdbc,
                        "select cf.id, cf.reference, cf.title, d.closes, d.zone, cf.since, " + STATUS + " as status, "
                                + EndorsementCounts.STANDING + " as endorsed",
                        "case when d.status = 'OPEN' and d.closes_at > :now then d.closes_at end nulls last,"
                                + " cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(DeclarationFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(DeclarationFilter filter) {
        Actor actor = currentActor.get();
        return CaseQuery.of(
                        FROM,
                        DeclarationRules.TABLE.readableBy(actor, STATUS, CaseSql::relationSql),
                        CaseSql.parameters(actor))
                .value("now", clock.instant().atOffset(ZoneOffset.UTC))
                .among(STATUS, filter.statuses())
                .search(filter.search());
    }

    private static DeclarationSummary summary(ResultSet row) throws SQLException {
        return new DeclarationSummary(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                DeclarationStatus.valueOf(row.getString("status")),
                row.getLong("endorsed"),
                row.getObject("closes", LocalDate.class),
                row.getString("zone"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
