package org.medina.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.funding.ReservedMoney;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The portfolio for the current actor: one query a direction, however many requests there are. */
@Service
public class PortfolioReading {

    /** As many as there are countries, in a handful of currencies. */
    private static final int MANY = 1_000;

    private static final String SUMS = """
            select %s as part, r.currency, count(*) as requests,
                   count(r.approved) filter (where r.status in ('GRANT', 'CLOSED')) as approved_requests,
                   coalesce(sum(m.asked), 0) as asked,
                   coalesce(sum(m.approved) filter (where r.status in ('GRANT', 'CLOSED')), 0) as approved,
                   coalesce(sum(m.paid), 0) as paid,
                   coalesce(sum(m.reported), 0) as reported
              from funding.request r
              join identity.organisation lead on lead.id = r.lead
              %s
              %s
             where r.submitted_at is not null and r.status <> 'WITHDRAWN' and m.asked is not null
             group by 1, 2 order by asked desc, 1, 2 limit :many""";

    private static final String WHOLE = """
            left join lateral (
                  select sum(a.paid) as paid, sum(a.reported) as reported
                    from "grant".award a where a.subject_id = r.id and a.subject_kind = 'funding') g on true
              cross join lateral (
                  select r.asked as asked, r.approved as approved, g.paid as paid, g.reported as reported) m""";

    private static final String SHARES = """
            cross join lateral (
                  select sum(cast(s.share ->> 'amount' as numeric)) as asked,
                         (select sum(cast(x.share ->> 'amount' as numeric))
                            from "grant".award a
                           cross join lateral jsonb_array_elements(a.request -> 'budget' -> 'shares') as x(share)
                           where a.subject_id = r.id and a.subject_kind = 'funding'
                             and a.stage not in ('DECLINED', 'CALLED_OFF')
                             and x.share ->> 'agency' = cast(:agency as text)) as approved,
                         (select sum(p.value)
                            from "grant".award a join "grant".payment p on p.award = a.id and p.agency = :agency
                           where a.subject_id = r.id and a.subject_kind = 'funding') as paid,
                         cast(null as numeric) as reported
                    from jsonb_array_elements(r.content -> 'budget' -> 'shares') as s(share)
                   where s.share ->> 'agency' = cast(:agency as text)) m""";

    private final JdbcClient jdbc;
    private final ReservedMoney reserved;
    private final CurrentActor currentActor;

    PortfolioReading(JdbcClient jdbc, ReservedMoney reserved, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.reserved = reserved;
        this.currentActor = currentActor;
    }

    /** Whether the current actor has a portfolio to look at. */
    public boolean isOfUse() {
        return currentActor.find().map(PortfolioReading::scope).isPresent();
    }

    /** @throws Problem FORBIDDEN for those who are neither the secretariat nor an agency */
    public Portfolio.Scope scope() {
        Portfolio.Scope scope = scope(currentActor.get());
        if (scope == null) {
            throw Problem.forbidden();
        }
        return scope;
    }

    private static Portfolio.@Nullable Scope scope(Actor actor) {
        Organisation organisation = actor.organisation();
        if (organisation == null) {
            return null;
        }
        if (organisation.kind() == OrganisationKind.SECRETARIAT) {
            return new Portfolio.Scope(null);
        }
        return organisation.kind() == OrganisationKind.AGENCY ? new Portfolio.Scope(organisation.id()) : null;
    }

    /** The largest part first. @throws Problem FORBIDDEN as of {@link #scope} */
    @Transactional(readOnly = true)
    public Portfolio by(Portfolio.By by) {
        OrganisationId agency = scope().agency();
        String sql = SUMS.formatted(column(by), from(by), agency == null ? WHOLE : SHARES);
        return new Portfolio(
                by,
                jdbc.sql(sql)
                        .param("many", MANY)
                        .param("agency", agency == null ? new UUID(0, 0) : agency.value())
                        .query((row, number) -> part(row, agency))
                        .list());
    }

    /** What calls keep for whom; for the secretariat alone. @throws Problem FORBIDDEN as of {@link #scope} */
    @Transactional(readOnly = true)
    public List<ReservedMoney.OfCall> reserved() {
        return scope().agency() == null ? reserved.ofCalls() : List.of();
    }

    private static String column(Portfolio.By by) {
        return switch (by) {
            case MECHANISM -> "r.mechanism";
            case COUNTRY -> "coalesce(lead.country, '')";
            case OBJECTIVE -> "o.objective";
        };
    }

    private static String from(Portfolio.By by) {
        return by == Portfolio.By.OBJECTIVE
                ? "cross join lateral jsonb_array_elements_text(r.objectives) as o(objective)"
                : "";
    }

    private static Portfolio.Part part(ResultSet row, @Nullable OrganisationId agency) throws SQLException {
        String currency = row.getString("currency");
        return new Portfolio.Part(
                row.getString("part"),
                currency,
                row.getLong("requests"),
                row.getLong("approved_requests"),
                money(row, "asked", currency),
                money(row, "approved", currency),
                money(row, "paid", currency),
                agency == null ? money(row, "reported", currency) : null);
    }

    private static Money money(ResultSet row, String column, String currency) throws SQLException {
        return new Money(row.getBigDecimal(column), currency);
    }
}
