package org.medina.document;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions that have a name, and up to which version somebody has looked. */
@Repository
class VersionRows {

    private static final int MANY = 1000;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DocumentId document, NamedVersion version) {
        PersonId by = version.by();
        jdbc.sql("""
                insert into document.named_version (id, document, version, label, hash, by, by_name, at)
                values (:id, :document, :version, :label, :hash, :by, :byName, :at)""")
                .param("id", version.id())
                .param("document", document.value())
                .param("version", version.version())
                .param("label", version.label())
                .param("hash", version.hash(), Types.VARCHAR)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("byName", version.byName())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    List<NamedVersion> of(DocumentId document) {
        return jdbc.sql("""
                select id, version, label, hash, by, by_name, at from document.named_version
                 where document = :document order by id limit :many""")
                .param("document", document.value())
                .param("many", MANY)
                .query((row, number) -> {
                    UUID by = row.getObject("by", UUID.class);
                    return new NamedVersion(
                            row.getObject("id", UUID.class),
                            row.getLong("version"),
                            row.getString("label"),
                            row.getString("hash"),
                            by == null ? null : new PersonId(by),
                            row.getString("by_name"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    Optional<Long> seen(DocumentId document, PersonId person) {
        return jdbc.sql("select version from document.seen where document = :document and person = :person")
                .param("document", document.value())
                .param("person", person.value())
                .query(Long.class)
                .optional();
    }

    /** Never goes back. */
    void see(DocumentId document, PersonId person, long version, Instant at) {
        jdbc.sql("""
                insert into document.seen as s (document, person, version, at) values (:document, :person, :version, :at)
                on conflict (document, person) do update set version = excluded.version, at = excluded.at
                 where s.version < excluded.version""")
                .param("document", document.value())
                .param("person", person.value())
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
