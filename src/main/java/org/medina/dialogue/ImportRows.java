package org.medina.dialogue;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which row of a file each comment came from last, so that the same file changes nothing a second time. */
@Repository
class ImportRows {

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row that was taken before.
     *
     * @param fingerprint of all that it said
     * @param version of the comment after it was taken
     */
    record Past(UUID comment, String key, String fingerprint, int version) {}

    /** By the key of the row. */
    Map<String, Past> of(DialogueId dialogue, OrganisationId organisation) {
        return jdbc
                .sql("""
                        select i.comment, i.key, i.fingerprint, i.version
                          from dialogue.comment_import i join dialogue.comment c on c.id = i.comment
                         where c.dialogue = :dialogue and c.organisation = :organisation limit :many""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .param("many", DialogueCommenting.MANY)
                .query((row, number) -> new Past(
                        row.getObject("comment", UUID.class),
                        row.getString("key"),
                        row.getString("fingerprint"),
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Past::key, Function.identity(), (one, same) -> one));
    }

    void remember(MatrixImport.Line line, Comment comment) {
        jdbc.sql("""
                        insert into dialogue.comment_import (comment, key, fingerprint, version)
                        values (:comment, :key, :fingerprint, :version)
                        on conflict (comment) do update
                           set key = excluded.key, fingerprint = excluded.fingerprint, version = excluded.version""")
                .param("comment", comment.id())
                .param("key", line.key())
                .param("fingerprint", line.fingerprint())
                .param("version", comment.version())
                .update();
    }
}
