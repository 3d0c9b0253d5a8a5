package org.medina.grant;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.medina.base.Money;
import org.medina.casefile.CaseQuery;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of grants, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class GrantLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join "grant".award a on a.id = cf.id
            join identity.organisation applicant on applicant.id = a.applicant
            left join identity.organisation turn on turn.id = cf.turn_organisation
            where cf.kind = 'grant' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    GrantLists(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** Newest case first. */
    @Transactional(readOnly = true)
    public List<GrantSummary> page(GrantFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        """
                        select cf.id, cf.reference, cf.title, a.stage, applicant.name as applicant_name,
                               turn.name as turn_name, cf.turn_role, cf.since, cf.due,
                               a.currency, a.approved, a.paid, a.reported
                        """,
                        "cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(GrantFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(GrantFilter filter) {
        Actor actor = currentActor.get();
        return CaseQuery.of(FROM, GrantRules.TABLE, actor)
                .among("cf.status", filter.stages())
                .with("a.subject_id = :subject", "subject", filter.subject())
                .search(filter.search());
    }

    private static GrantSummary summary(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        String role = row.getString("turn_role");
        return new GrantSummary(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                GrantStage.valueOf(row.getString("stage")),
                row.getString("applicant_name"),
                row.getString("turn_name"),
                role == null ? null : Role.valueOf(role),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant(),
                money(row, "approved"),
                money(row, "paid"),
                money(row, "reported"));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return new Money(amount.stripTrailingZeros(), row.getString("currency"));
    }
}
