package org.medina.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        Query query = query(filter);
        return jdbc.sql("select cf.id, cf.reference, cf.title, d.closes, d.zone, cf.since, " + STATUS + " as status, "
                        + EndorsementCounts.STANDING + " as endorsed " + query.from() + """
                         order by case when d.status = 'OPEN' and d.closes_at > :now then d.closes_at end nulls last,
                                  cf.opened_at desc, cf.id offset :offset limit :limit""")
                .params(query.parameters())
                .param("asOf", clock.instant().atOffset(ZoneOffset.UTC))
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> summary(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(DeclarationFilter filter) {
        Query query = query(filter);
        return jdbc.sql("select count(*) " + query.from())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private record Query(String from, Map<String, @Nullable Object> parameters) {}

    private Query query(DeclarationFilter filter) {
        Actor actor = currentActor.get();
        StringBuilder where =
                new StringBuilder(FROM).append(DeclarationRules.TABLE.readableBy(actor, STATUS, CaseSql::relationSql));
        Map<String, @Nullable Object> parameters = new HashMap<>(CaseSql.parameters(actor));
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        if (!filter.statuses().isEmpty()) {
            where.append(" and ").append(STATUS).append(" in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        String search = filter.search();
        if (search != null && !search.isBlank()) {
            where.append(" and ").append(CaseSql.HAS_WORDS);
            parameters.put("search", CaseSql.pattern(search));
        }
        return new Query(where.toString(), parameters);
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
