package org.medina.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.Node;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the texts themselves, and their snapshots. */
@Repository
class DocumentRows {

    private static final String ROW =
            "select id, subject_kind, subject_id, version, epoch, section_versions from document.document ";
    private static final TypeReference<Map<String, Long>> VERSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DocumentRow row, Node document, Instant at) {
        jdbc.sql("""
                insert into document.document (id, subject_kind, subject_id, version, epoch, section_versions, opened_at)
                values (:id, :kind, :subject, :version, :epoch, cast(:sections as jsonb), :at)""")
                .param("id", row.id().value())
                .param("kind", row.subject().kind())
                .param("subject", row.subject().id())
                .param("version", row.version())
                .param("epoch", row.epoch())
                .param("sections", json.writeValueAsString(row.sectionVersions()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        snapshot(row.id(), new TextState(row.version(), row.epoch(), document, row.sectionVersions()));
    }

    void snapshot(DocumentId id, TextState state) {
        jdbc.sql("""
                insert into document.snapshot (document, version, content, section_versions)
                values (:id, :version, cast(:content as json), cast(:sections as jsonb)) on conflict do nothing""")
                .param("id", id.value())
                .param("version", state.version())
                .param("content", JsonText.write(state.document().toJson()))
                .param("sections", json.writeValueAsString(state.sectionVersions()))
                .update();
    }

    Optional<DocumentRow> find(DocumentId id) {
        return jdbc.sql(ROW + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<DocumentRow> find(SubjectRef subject) {
        return jdbc.sql(ROW + "where subject_kind = :kind and subject_id = :id")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, number) -> row(row))
                .optional();
    }

    /** Nobody else can write to the text until the transaction ends. */
    Optional<DocumentRow> lock(DocumentId id) {
        return jdbc.sql(ROW + "where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    void raiseEpoch(DocumentId id) {
        jdbc.sql("update document.document set epoch = epoch + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The newest snapshot that is not newer than the version. */
    TextState snapshot(DocumentId id, long version) {
        return jdbc.sql("""
                select version, content, section_versions from document.snapshot
                 where document = :id and version <= :version order by version desc limit 1""")
                .param("id", id.value())
                .param("version", version)
                .query((row, number) -> new TextState(
                        row.getLong("version"),
                        0,
                        Sections.read(JsonText.read(row.getString("content"))),
                        json.readValue(row.getString("section_versions"), VERSIONS)))
                .single();
    }

    private DocumentRow row(ResultSet row) throws SQLException {
        return new DocumentRow(
                new DocumentId(row.getObject("id", UUID.class)),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getLong("version"),
                row.getLong("epoch"),
                json.readValue(row.getString("section_versions"), VERSIONS));
    }
}
