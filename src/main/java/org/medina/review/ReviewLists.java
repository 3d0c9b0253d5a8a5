package org.medina.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.medina.casefile.CaseQuery;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of cycles, bounded and cut to what the current actor may read, by the same rows as everything else. */
@Service
public class ReviewLists {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String FROM = """
            from casefile.case_file cf
            join review.cycle r on r.id = cf.id
            left join identity.organisation turn on turn.id = cf.turn_organisation
            where cf.kind = 'review' and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final ReferenceData reference;

    ReviewLists(JdbcClient jdbc, CurrentActor currentActor, ReferenceData reference) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.reference = reference;
    }

    /** Newest case first. */
    @Transactional(readOnly = true)
    public List<ReviewSummary> page(ReviewFilter filter, int offset, int limit) {
        return query(filter)
                .page(
                        jdbc,
                        """
                        select cf.id, cf.reference, cf.title, r.kind, r.forum, r.stage, turn.name as turn_name,
                               cf.since, cf.due, r.plan ->> 'answersBy' as answers_by,
                               (select count(*) from review.contribution c where c.cycle = r.id) as asked,
                               (select count(*) from review.contribution c
                                 where c.cycle = r.id and c.handed_in is not null) as answered
                        """,
                        "cf.opened_at desc, cf.id",
                        offset,
                        Math.min(limit, MAX_PAGE),
                        (row, number) -> summary(row));
    }

    @Transactional(readOnly = true)
    public long count(ReviewFilter filter) {
        return query(filter).count(jdbc);
    }

    private CaseQuery query(ReviewFilter filter) {
        Actor actor = currentActor.get();
        return CaseQuery.of(FROM, ReviewRules.TABLE, actor)
                .among("cf.status", filter.stages())
                .search(filter.search());
    }

    private ReviewSummary summary(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        String forum = row.getString("forum");
        String answersBy = row.getString("answers_by");
        return new ReviewSummary(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                ReviewKind.valueOf(row.getString("kind")),
                forum == null ? null : reference.label(CodeList.FORUM, forum),
                ReviewStage.valueOf(row.getString("stage")),
                row.getString("turn_name"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant(),
                answersBy == null ? null : LocalDate.parse(answersBy),
                row.getLong("asked"),
                row.getLong("answered"));
    }
}
