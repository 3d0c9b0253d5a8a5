package org.medina.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.medina.casefile.CaseQuery;
import org.medina.casefile.CaseSql;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of appraisals, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class AppraisalLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join appraisal.appraisal a on a.id = cf.id
            join identity.organisation applicant on applicant.id = a.applicant
            left join appraisal.review own on own.appraisal = a.id
                 and own.organisation = cast(:actorOrganisation as uuid)
            where cf.kind = 'appraisal' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    AppraisalLists(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** What is due first, then the newest. */
    @Transactional(readOnly = true)
    public List<AppraisalSummary> page(AppraisalFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        """
                        select cf.id, cf.reference, cf.title, applicant.name as applicant_name, a.stage, cf.since,
                               case when own.id is null or a.stopped_at is not null then cf.due
                                    when a.stage in ('ASSIGNING', 'REVIEWING', 'CLARIFYING') then own.due
                                    else cf.due end as due_at, own.standing
                        """,
                        "due_at nulls last, cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(AppraisalFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(AppraisalFilter filter) {
        Actor actor = currentActor.get();
        return CaseQuery.of(FROM, AppraisalAccess.readsSql(actor), CaseSql.parameters(actor))
                .among("cf.status", filter.stages())
                .with("a.subject_id = :subject", "subject", filter.subject())
                .search(filter.search());
    }

    private static AppraisalSummary summary(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        String own = row.getString("standing");
        return new AppraisalSummary(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("applicant_name"),
                AppraisalStage.valueOf(row.getString("stage")),
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant(),
                own == null ? null : ReviewStanding.valueOf(own));
    }
}
