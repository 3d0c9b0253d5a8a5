package org.medina.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were brought in, and what their headings meant. */
@Repository
class LegacyImportRows {

    private static final int MANY = 200;

    private final JdbcClient jdbc;

    LegacyImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LegacyImport one, PersonId person) {
        jdbc.sql("""
                        insert into legacy.import (id, file_name, sha256, source, organisation, person, person_name, at, taken, there,
                            duplicates, refused)
                        values (:id, :file, :sha256, :source, :organisation, :person, :name, :at, :taken, :there, :duplicates, :refused)""")
                .param("id", one.id())
                .param("file", one.fileName())
                .param("sha256", one.sha256())
                .param("source", one.source())
                .param("organisation", one.organisation())
                .param("person", person.value())
                .param("name", one.personName())
                .param("at", Timestamp.from(one.at()))
                .param("taken", one.taken())
                .param("there", one.there())
                .param("duplicates", one.duplicates())
                .param("refused", one.refused())
                .update();
    }

    /** Newest first, at most 200. */
    List<LegacyImport> all() {
        return jdbc.sql("select * from legacy.import order by at desc, id desc limit :many")
                .param("many", MANY)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<LegacyImport> hold(UUID id) {
        return jdbc.sql("select * from legacy.import where id = :id for update")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    void undone(UUID id, String reason, Instant now) {
        jdbc.sql("update legacy.import set undone_at = :now, undone_for = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The field of each heading that somebody has chosen before. */
    Map<String, String> headings() {
        return jdbc
                .sql("select heading, field from legacy.heading limit 10000")
                .query((row, number) -> Map.entry(row.getString("heading"), row.getString("field")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keep(Map<String, String> headings) {
        headings.forEach((heading, field) ->
                jdbc.sql("""
                        insert into legacy.heading (heading, field) values (:heading, :field)
                        on conflict (heading) do update set field = excluded.field""").param("heading", heading).param("field", field).update());
    }

    private static LegacyImport read(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new LegacyImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("source"),
                row.getString("organisation"),
                row.getString("person_name"),
                row.getTimestamp("at").toInstant(),
                row.getInt("taken"),
                row.getInt("there"),
                row.getInt("duplicates"),
                row.getInt("refused"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_for"));
    }
}
