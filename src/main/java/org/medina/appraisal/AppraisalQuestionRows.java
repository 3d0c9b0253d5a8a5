package org.medina.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to the applicant; whoever writes has taken the appraisal's row. */
@Repository
class AppraisalQuestionRows {

    private static final int MANY = 200;

    private final JdbcClient jdbc;

    AppraisalQuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AppraisalQuestion> of(AppraisalId appraisal) {
        return jdbc.sql("select * from appraisal.question where appraisal = :appraisal order by id limit :many")
                .param("appraisal", appraisal.value())
                .param("many", MANY)
                .query((row, number) -> question(row))
                .list();
    }

    UUID raise(AppraisalId appraisal, OrganisationId by, String text, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into appraisal.question (id, appraisal, raised_by, text, raised_at)
                        values (:id, :appraisal, :by, :text, :at)""")
                .param("id", id)
                .param("appraisal", appraisal.value())
                .param("by", by.value())
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    void put(AppraisalId appraisal, UUID id, String text, Instant at, Instant due) {
        jdbc.sql("""
                        update appraisal.question set text = :text, put_at = :at, due = :due
                         where appraisal = :appraisal and id = :id""")
                .param("appraisal", appraisal.value())
                .param("id", id)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(due))
                .update();
    }

    void answer(AppraisalId appraisal, UUID id, String words, Instant at) {
        jdbc.sql("""
                        update appraisal.question set answer = :words, answered_at = :at
                         where appraisal = :appraisal and id = :id""")
                .param("appraisal", appraisal.value())
                .param("id", id)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return how many ran out of time */
    int lapse(AppraisalId appraisal, Instant now) {
        return jdbc.sql("""
                        update appraisal.question set lapsed_at = due
                         where appraisal = :appraisal and put_at is not null and answered_at is null
                           and lapsed_at is null and due < :now""")
                .param("appraisal", appraisal.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static AppraisalQuestion question(ResultSet row) throws SQLException {
        return new AppraisalQuestion(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("raised_by", UUID.class)),
                row.getString("text"),
                row.getTimestamp("raised_at").toInstant(),
                instant(row, "put_at"),
                instant(row, "due"),
                row.getString("answer"),
                instant(row, "answered_at"),
                instant(row, "lapsed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
