package org.medina.funding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseSql;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much was asked for and approved, over the requests that the current actor may read: one query, however many there are. */
@Service
public class FundingNumbers {

    private static final int MANY = 500;

    private static final String SUMS = """
            select %s as part, r.currency, count(*) as requests,
                   coalesce(sum(r.asked), 0) as asked,
                   count(r.approved) as approved_requests,
                   coalesce(sum(r.approved), 0) as approved
              from casefile.case_file cf
              join funding.request r on r.id = cf.id
              join identity.organisation lead on lead.id = cf.lead
              %s
             where cf.kind = 'funding' and r.submitted_at is not null and %s
             group by 1, 2 order by 1, 2 limit :many""";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    FundingNumbers(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** By what the sums are taken apart. A request counts under each of its objectives. */
    public enum Part {
        MECHANISM("r.mechanism", ""),
        COUNTRY("coalesce(lead.country, '')", ""),
        OBJECTIVE("o.objective", "cross join lateral jsonb_array_elements_text(r.objectives) as o(objective)"),
        STATUS("r.status", ""),
        CALL("cast(r.call as text)", "");

        private final String column;
        private final String from;

        Part(String column, String from) {
            this.column = column;
            this.from = from;
        }
    }

    /**
     * One row: requests that were ever handed in.
     *
     * @param part name of the mechanism, country, objective, status, or id of the call
     */
    public record Sum(
            String part,
            String currency,
            long requests,
            BigDecimal asked,
            long approvedRequests,
            BigDecimal approved) {}

    @Transactional(readOnly = true)
    public List<Sum> by(Part part) {
        Actor actor = currentActor.get();
        Map<String, @Nullable Object> parameters = new HashMap<>(CaseSql.parameters(actor));
        parameters.put("many", MANY);
        return jdbc.sql(SUMS.formatted(
                        part.column,
                        part.from,
                        FundingRules.TABLE.readableBy(actor, "cf.status", CaseSql::relationSql)))
                .params(parameters)
                .query((row, number) -> new Sum(
                        row.getString("part"),
                        row.getString("currency"),
                        row.getLong("requests"),
                        row.getBigDecimal("asked"),
                        row.getLong("approved_requests"),
                        row.getBigDecimal("approved")))
                .list();
    }
}
