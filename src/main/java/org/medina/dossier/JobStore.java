package org.medina.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be done; each piece is taken by one, and let go by the database itself should that one die. */
@Repository
class JobStore {

    private static final int LONGEST_FAILURE = 2000;

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next piece, held until the transaction ends. */
    Optional<Job> take(Instant now) {
        return jdbc.sql("""
                select * from dossier.dossier
                where state in ('WAITING', 'COMPILING') and (try_at is null or try_at <= :now)
                order by requested_at, id limit 1 for update skip locked""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> job(row))
                .optional();
    }

    void plan(DossierId id, int total) {
        jdbc.sql("update dossier.dossier set total = :total where id = :id")
                .param("id", id.value())
                .param("total", total)
                .update();
    }

    /** A piece is done and this one is next. */
    void next(Job job, DossierStep step, int part) {
        jdbc.sql("""
                update dossier.dossier set state = 'COMPILING', step = :step, part = :part, done = done + 1, attempts = 0,
                    try_at = null, failure = null
                where id = :id""")
                .param("id", job.id().value())
                .param("step", step.name())
                .param("part", part)
                .update();
    }

    void finish(Job job, Instant now) {
        jdbc.sql("""
                update dossier.dossier set state = 'COMPILED', step = null, part = 0, done = total, attempts = 0, failure = null,
                    compiled_at = :now
                where id = :id""")
                .param("id", job.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How often it has failed in a row, this time included. */
    int fail(DossierId id, String why) {
        return jdbc.sql("""
                update dossier.dossier set attempts = attempts + 1, failure = :why where id = :id returning attempts""")
                .param("id", id.value())
                .param("why", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .query(Integer.class)
                .single();
    }

    void tryAgain(DossierId id, Instant at) {
        jdbc.sql("update dossier.dossier set try_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void giveUp(DossierId id) {
        jdbc.sql("update dossier.dossier set state = 'FAILED' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whether it had failed. */
    boolean resume(DossierId id) {
        return jdbc.sql("""
                update dossier.dossier set state = 'COMPILING', attempts = 0, try_at = null where id = :id and state = 'FAILED'""").param("id", id.value()).update() == 1;
    }

    /** A dossier to be compiled once more from the snapshot of another. */
    void repeat(DossierId id, DossierId source, @Nullable PersonId by, Instant now) {
        jdbc.sql("""
                insert into dossier.dossier (id, about_kind, about_id, number, title, forum, grouping, frozen_at, pledges,
                    content_hash, address, compiled_by, requested_at, state, total, repeats)
                select :id, about_kind, about_id, number, title, forum, grouping, frozen_at, pledges, content_hash,
                    address, cast(:by as uuid), :now,
                    'WAITING', 0, id
                from dossier.dossier where id = :source""")
                .param("id", id.value())
                .param("source", source.value())
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From the beginning, for dossiers that lost a passage; what is frozen stays so, and so does its hash. */
    void makeAnew(List<UUID> dossiers) {
        jdbc.sql("""
                update dossier.dossier set state = 'WAITING', step = null, part = 0, done = 0, attempts = 0, try_at = null,
                    failure = null, compiled_at = null,
                    content_hash = case when text_hash is null then null else content_hash end
                where id = any(:ids)""").param("ids", dossiers.toArray(UUID[]::new)).update();
    }

    /** Rows of pages are of no use once the book is bound. */
    void tidy(DossierId id) {
        jdbc.sql("delete from dossier.pages where dossier = :id")
                .param("id", id.value())
                .update();
    }

    private static Job job(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID repeats = row.getObject("repeats", UUID.class);
        String step = row.getString("step");
        return new Job(
                new DossierId(id),
                new DossierId(repeats == null ? id : repeats),
                new SubjectRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getString("title"),
                row.getString("forum"),
                Grouping.valueOf(row.getString("grouping")),
                row.getTimestamp("frozen_at").toInstant(),
                row.getInt("pledges"),
                row.getString("address"),
                row.getString("content_hash"),
                row.getString("text_hash") != null,
                step == null ? DossierStep.FIGURES : DossierStep.valueOf(step),
                row.getInt("part"),
                row.getInt("done"));
    }
}
