package org.medina.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.KeptShare;
import org.medina.appraisal.KeptShares;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.medina.call.CallId;
import org.medina.call.CallTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What calls keep for whom, against what was asked for and approved: one query, however many requests there are. Drafts and
 * withdrawn requests do not count; approved is what the committee granted and nobody called off. Who is of a group, the
 * applicants say themselves: a small city has fewer than 50,000 people.
 */
@Service
public class ReservedMoney implements KeptShares {

    private static final int MANY = 600;

    private static final String SUMS = """
            select c.id, c.reference, c.title, kept.value ->> 'group' as kept_for,
                   cast(kept.value ->> 'percent' as numeric) as percent, r.currency,
                   count(*) filter (where g.is_of) as requests,
                   coalesce(sum(r.asked) filter (where g.is_of), 0) as asked,
                   coalesce(sum(g.granted) filter (where g.is_of), 0) as approved,
                   coalesce(sum(r.asked), 0) as asked_of_all,
                   coalesce(sum(g.granted), 0) as approved_of_all,
                   coalesce(bool_or(g.is_of and r.id = cast(:request as uuid)), false) as counts
              from call.call c
              join call.call_version v on v.call = c.id and v.number = c.current
             cross join lateral jsonb_array_elements(v.terms -> 'reserved') as kept(value)
              join funding.request r on r.call = c.id
             cross join lateral (
                   select %s as is_of,
                          case when r.status <> 'CLOSED' or r.completed then r.approved end as granted) g
             where r.submitted_at is not null and r.status <> 'WITHDRAWN' and r.asked is not null %s
             group by c.id, c.reference, c.title, kept.value, r.currency
             order by c.reference desc, r.currency, kept_for limit :many""";

    private final JdbcClient jdbc;

    ReservedMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one call. */
    public record OfCall(CallId call, String reference, String title, CallTerms.Group group, KeptShare share) {}

    /** SQL that is true where the request {@code r} is of the group. @param group SQL of its name */
    static String isOf(String group) {
        return """
                case %s when 'SMALL_CITIES' then coalesce(r.content -> 'profile' ->> 'population' = 'UNDER_50_000', false)
                        when 'LOW_INCOME' then coalesce(r.content -> 'profile' ->> 'income' = 'LOW', false)
                        else coalesce(r.content -> 'profile' ->> 'firstTime' = 'true', false) end""".formatted(group);
    }

    /** Of every call that keeps something, the newest first. Asks nobody's leave: whoever shows it asks who may see it. */
    @Transactional(readOnly = true)
    public List<OfCall> ofCalls() {
        return rows("", null);
    }

    @Override
    public String kind() {
        return FundingId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<KeptShare> keptFor(SubjectRef about) {
        return rows("and c.id = (select own.call from funding.request own where own.id = :request)", about.id())
                .stream()
                .map(OfCall::share)
                .toList();
    }

    private List<OfCall> rows(String condition, @Nullable UUID request) {
        return jdbc.sql(SUMS.formatted(isOf("kept.value ->> 'group'"), condition))
                .param("request", request)
                .param("many", MANY)
                .query((row, number) -> row(row))
                .list();
    }

    private static OfCall row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new OfCall(
                new CallId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                CallTerms.Group.valueOf(row.getString("kept_for")),
                new KeptShare(
                        "call.group." + row.getString("kept_for"),
                        row.getBigDecimal("percent"),
                        row.getLong("requests"),
                        money(row, "asked", currency),
                        money(row, "approved", currency),
                        money(row, "asked_of_all", currency),
                        money(row, "approved_of_all", currency),
                        row.getBoolean("counts")));
    }

    private static Money money(ResultSet row, String column, String currency) throws SQLException {
        return new Money(row.getBigDecimal(column), currency);
    }
}
