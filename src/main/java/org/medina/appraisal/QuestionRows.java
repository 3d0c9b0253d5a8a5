package org.medina.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to the applicant; whoever writes has taken the appraisal's row. */
@Repository
class QuestionRows {

    private static final int MANY = 200;

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AppraisalQuestion> of(AppraisalId appraisal) {
        return jdbc.sql("select * from appraisal.question where appraisal = :appraisal order by number limit :many")
                .param("appraisal", appraisal.value())
                .param("many", MANY)
                .query((row, number) -> question(row))
                .list();
    }

    /** @return its number */
    int raise(AppraisalId appraisal, OrganisationId by, String text, Instant at) {
        return jdbc.sql("""
                        insert into appraisal.question (appraisal, number, raised_by, text, raised_at)
                        select :appraisal, coalesce(max(number), 0) + 1, :by, :text, :at
                          from appraisal.question where appraisal = :appraisal returning number""")
                .param("appraisal", appraisal.value())
                .param("by", by.value())
                .param("text", text)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    void put(AppraisalId appraisal, int number, String text, Instant at, Instant due) {
        jdbc.sql("""
                        update appraisal.question set text = :text, put_at = :at, due = :due
                         where appraisal = :appraisal and number = :number""")
                .param("appraisal", appraisal.value())
                .param("number", number)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(due))
                .update();
    }

    void answer(AppraisalId appraisal, int number, String words, Instant at) {
        jdbc.sql("""
                        update appraisal.question set answer = :words, answered_at = :at
                         where appraisal = :appraisal and number = :number""")
                .param("appraisal", appraisal.value())
                .param("number", number)
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
                row.getInt("number"),
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
