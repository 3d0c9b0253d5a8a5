package org.medina.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen texts and the bytes they consist of. */
@Repository
class TextStore {

    /** A row as it stands, to be compared with what the bytes say. */
    record TextRow(String hash, SubjectRef subject, int number, String form) {}

    /** Bytes under a hash; null where they had to be removed. */
    record Content(String hash, byte @Nullable [] bytes) {

        boolean intact() {
            return bytes == null || Sha256.of(bytes).equals(hash);
        }
    }

    private static final String ROW = "select hash, subject_kind, subject_id, number, form from signoff.frozen_text";

    private final JdbcClient jdbc;

    TextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Freezing, signing and voiding one case wait for each other until the transaction ends. */
    void lock(SubjectRef subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "signoff:" + subject)
                .query((row, number) -> 0)
                .single();
    }

    String put(byte[] bytes) {
        String hash = Sha256.of(bytes);
        jdbc.sql("insert into signoff.content (hash, bytes) values (:hash, :bytes)")
                .param("hash", hash)
                .param("bytes", bytes)
                .update();
        return hash;
    }

    void insert(String hash, Manifest manifest, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                insert into signoff.frozen_text (hash, subject_kind, subject_id, number, form, frozen_at, frozen_by)
                select :hash, :kind, :id, coalesce(max(number), 0) + 1, :form, :at, cast(:by as uuid)
                from signoff.frozen_text where subject_kind = :kind and subject_id = :id""")
                .param("hash", hash)
                .param("kind", manifest.subject().kind())
                .param("id", manifest.subject().id())
                .param("form", manifest.form())
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.value())
                .update();
    }

    /** The latest text of a case. */
    Optional<TextRow> current(SubjectRef subject) {
        return jdbc.sql(ROW + " where subject_kind = :kind and subject_id = :id order by number desc limit 1")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> row(row))
                .optional();
    }

    /** Oldest first. */
    List<TextRow> all(SubjectRef subject) {
        return jdbc.sql(ROW + " where subject_kind = :kind and subject_id = :id order by number limit 1000")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> row(row))
                .list();
    }

    /** What stands in place of bytes that had to be removed, by their hash. */
    record Removed(String hash, String reason, String office, Instant at) {}

    Map<String, Removed> removed(List<String> hashes) {
        return jdbc
                .sql("""
                        select hash, removed_reason, removed_by, removed_at from signoff.content
                         where hash = any(:hashes) and bytes is null""")
                .param("hashes", hashes.toArray(String[]::new))
                .query((row, number) -> new Removed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Removed::hash, Function.identity()));
    }

    Optional<TextRow> find(String hash) {
        return jdbc.sql(ROW + " where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> row(row))
                .optional();
    }

    /** The latest text of the same case after this one under which a signature counts. */
    Optional<String> signedAfter(TextRow text) {
        return jdbc.sql("""
                select t.hash from signoff.frozen_text t
                where t.subject_kind = :kind and t.subject_id = :id and t.number > :number
                and exists (select 1 from signoff.signature s where s.text_hash = t.hash and s.voided_at is null)
                order by t.number desc limit 1""")
                .param("kind", text.subject().kind())
                .param("id", text.subject().id())
                .param("number", text.number())
                .query(String.class)
                .optional();
    }

    Optional<Content> content(String hash) {
        return jdbc.sql("select hash, bytes from signoff.content where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Content(row.getString(1), row.getBytes(2)))
                .optional();
    }

    Map<String, Content> contents(List<String> hashes) {
        return jdbc
                .sql("select hash, bytes from signoff.content where hash = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query((row, number) -> new Content(row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Content::hash, Function.identity()));
    }

    private static TextRow row(ResultSet row) throws SQLException {
        return new TextRow(
                row.getString("hash"),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getInt("number"),
                row.getString("form"));
    }
}
