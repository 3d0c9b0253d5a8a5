package org.medina.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in PostgreSQL: the bytes once a hash in rows of a megabyte, and one row a file of a case. */
@Repository
class AttachmentStore {

    private static final int ROW = 1024 * 1024;
    private static final String SUMMARY = """
            select a.id, a.subject_kind, a.subject_id, a.file_name, a.media_type, c.size, c.sha256,
                   a.uploaded_by, a.uploaded_by_name, a.organisation, a.uploaded_at
            from attachment.attachment a join attachment.content c on c.id = a.content
            """;

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(SubjectRef subject) {
        return jdbc.sql("select count(*) from attachment.attachment where subject_kind = :kind and subject_id = :id")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(Integer.class)
                .single();
    }

    /** Uploads to one case wait for each other until the transaction ends, so that its limit holds. */
    void lock(SubjectRef subject) {
        lock("attachment:" + subject);
    }

    /** The id of the content with these bytes, stored now unless it is there already. */
    UUID keep(Spool spool, Instant at) throws IOException {
        lock("attachment:" + spool.sha256());
        Optional<UUID> there = contentOf(spool.sha256());
        if (there.isPresent()) {
            return there.get();
        }
        UUID id = Ids.next();
        jdbc.sql("insert into attachment.content (id, sha256, size, stored_at) values (:id, :sha256, :size, :at)")
                .param("id", id)
                .param("sha256", spool.sha256())
                .param("size", spool.size())
                .param("at", Timestamp.from(at))
                .update();
        try (InputStream bytes = Files.newInputStream(spool.file())) {
            byte[] row = bytes.readNBytes(ROW);
            for (int number = 0; row.length > 0; number++) {
                jdbc.sql("insert into attachment.chunk (content, number, bytes) values (:content, :number, :bytes)")
                        .param("content", id)
                        .param("number", number)
                        .param("bytes", row)
                        .update();
                row = bytes.readNBytes(ROW);
            }
        }
        return id;
    }

    void insert(AttachmentSummary file, UUID content) {
        jdbc.sql("""
                insert into attachment.attachment (id, subject_kind, subject_id, content, file_name, media_type,
                    uploaded_by, uploaded_by_name, organisation, uploaded_at)
                values (:id, :kind, :subject, :content, :name, :type, :by, :byName, :organisation, :at)""")
                .param("id", file.id())
                .param("kind", file.subject().kind())
                .param("subject", file.subject().id())
                .param("content", content)
                .param("name", file.fileName())
                .param("type", file.mediaType())
                .param("by", file.uploadedBy().value())
                .param("byName", file.uploadedByName())
                .param("organisation", file.organisation().value())
                .param("at", Timestamp.from(file.at()))
                .update();
    }

    List<AttachmentSummary> list(SubjectRef subject) {
        return jdbc.sql(SUMMARY + " where a.subject_kind = :kind and a.subject_id = :id order by a.id limit 1000")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<AttachmentSummary> find(UUID id) {
        return jdbc.sql(SUMMARY + " where a.id = :id")
                .param("id", id)
                .query((row, number) -> summary(row))
                .optional();
    }

    /** Row by row, each read on its own: a slow reader holds neither memory nor a connection. */
    void writeTo(AttachmentSummary file, OutputStream out) throws IOException {
        UUID content = contentOf(file.sha256()).orElseThrow();
        for (int number = 0; (long) number * ROW < file.size(); number++) {
            out.write(jdbc.sql("select bytes from attachment.chunk where content = :content and number = :number")
                    .param("content", content)
                    .param("number", number)
                    .query((row, ignored) -> row.getBytes(1))
                    .single());
        }
        out.flush();
    }

    void delete(AttachmentSummary file) {
        lock("attachment:" + file.sha256());
        jdbc.sql("delete from attachment.attachment where id = :id")
                .param("id", file.id())
                .update();
        jdbc.sql("""
                delete from attachment.content c where c.sha256 = :sha256 and not c.held
                and not exists (select 1 from attachment.attachment a where a.content = c.id)""").param("sha256", file.sha256()).update();
    }

    boolean hold(String sha256) {
        return jdbc.sql("update attachment.content set held = true where sha256 = :sha256")
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    private Optional<UUID> contentOf(String sha256) {
        return jdbc.sql("select id from attachment.content where sha256 = :sha256")
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    private void lock(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query((row, number) -> 0)
                .single();
    }

    private static AttachmentSummary summary(ResultSet row) throws SQLException {
        return new AttachmentSummary(
                row.getObject("id", UUID.class),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new PersonId(row.getObject("uploaded_by", UUID.class)),
                row.getString("uploaded_by_name"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
