package org.medina.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed sheets and who entered and compared them. */
@Repository
class PaperStore {

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PaperRecord paper) {
        jdbc.sql("""
                insert into signoff.paper (id, subject_kind, subject_id, text_hash, claim, recorded_by,
                    recorded_by_name, recorded_for, recorded_at, status)
                values (:id, :kind, :subject, :text, cast(:claim as jsonb), :by, :byName, :for, :at, :status)""")
                .param("id", paper.id())
                .param("kind", paper.subject().kind())
                .param("subject", paper.subject().id())
                .param("text", paper.textHash())
                .param("claim", CanonicalJson.write(paper.claim()))
                .param("by", paper.recordedBy().value())
                .param("byName", paper.recordedByName())
                .param("for", paper.recordedFor().value())
                .param("at", Timestamp.from(paper.recordedAt()))
                .param("status", paper.status().name())
                .update();
    }

    /** Locks the sheet for the rest of the transaction: two people comparing it at once follow one another. */
    Optional<PaperRecord> take(UUID id) {
        return jdbc.sql("select * from signoff.paper where id = :id for update")
                .param("id", id)
                .query((row, number) -> paper(row))
                .optional();
    }

    List<PaperRecord> of(SubjectRef subject) {
        return jdbc.sql("select * from signoff.paper where subject_kind = :kind and subject_id = :id"
                        + " order by id limit 1000")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> paper(row))
                .list();
    }

    Optional<PaperRecord> waiting(SubjectRef subject) {
        return jdbc.sql("select * from signoff.paper where subject_kind = :kind and subject_id = :id"
                        + " and status = 'AWAITING_CHECK'")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> paper(row))
                .optional();
    }

    /** Whatever sheet of the case still waits counts no longer. */
    void voidWaiting(SubjectRef subject, Instant at, @Nullable String reason) {
        jdbc.sql("""
                update signoff.paper set status = 'VOID', checked_at = :at, refusal = :reason
                 where subject_kind = :kind and subject_id = :id and status = 'AWAITING_CHECK'""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** A sheet of that organisation that still waits counts no longer: it has signed otherwise. */
    void voidWaiting(SubjectRef subject, OrganisationId organisation, Instant at) {
        jdbc.sql("""
                update signoff.paper set status = 'VOID', checked_at = :at
                 where subject_kind = :kind and subject_id = :id and status = 'AWAITING_CHECK'
                   and claim ->> 'organisation' = :organisation""")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("at", Timestamp.from(at))
                .param("organisation", organisation.toString())
                .update();
    }

    void close(PaperRecord paper) {
        PersonId by = paper.checkedBy();
        jdbc.sql("""
                update signoff.paper set status = :status, checked_by = cast(:by as uuid), checked_at = :at,
                    refusal = :refusal where id = :id""")
                .param("id", paper.id())
                .param("status", paper.status().name())
                .param("by", by == null ? null : by.value())
                .param("at", paper.checkedAt() == null ? null : Timestamp.from(paper.checkedAt()))
                .param("refusal", paper.refusal())
                .update();
    }

    private static PaperRecord paper(ResultSet row) throws SQLException {
        UUID checkedBy = row.getObject("checked_by", UUID.class);
        Timestamp checkedAt = row.getTimestamp("checked_at");
        return new PaperRecord(
                row.getObject("id", UUID.class),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("text_hash"),
                CanonicalJson.read(row.getString("claim"), PaperClaim.class),
                new PersonId(row.getObject("recorded_by", UUID.class)),
                row.getString("recorded_by_name"),
                new OrganisationId(row.getObject("recorded_for", UUID.class)),
                row.getTimestamp("recorded_at").toInstant(),
                PaperRecord.Status.valueOf(row.getString("status")),
                checkedBy == null ? null : new PersonId(checkedBy),
                checkedAt == null ? null : checkedAt.toInstant(),
                row.getString("refusal"));
    }
}
