package org.medina.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.Step;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of the texts, and which batches they came in. */
@Repository
class StepRows {

    /** What is read at once; whoever is further behind asks again. */
    static final int MANY = 5000;

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch that was taken before: the text's version after it, and which of its steps met a deletion. */
    record TakenBatch(long version, List<Integer> dropped) {}

    /** Who made the step, and when. */
    record Made(@org.jspecify.annotations.Nullable PersonId by, Instant at) {}

    /** The steps after one version up to another, in their order, at most {@link #MANY}. */
    List<Confirmed> between(DocumentId document, long after, long upTo) {
        return jdbc.sql("""
                select version, step, client, author, changed from document.step
                 where document = :document and version > :after and version <= :upTo order by version limit :many""")
                .param("document", document.value())
                .param("after", after)
                .param("upTo", upTo)
                .param("many", MANY)
                .query((row, number) -> confirmed(row))
                .list();
    }

    Optional<TakenBatch> batch(DocumentId document, UUID client, long seq, PersonId author) {
        return jdbc.sql("""
                select version, dropped from document.batch
                 where document = :document and client = :client and seq = :seq and author = :author""")
                .param("document", document.value())
                .param("client", client)
                .param("seq", seq)
                .param("author", author.value())
                .query((row, number) -> new TakenBatch(row.getLong("version"), List.of((Integer[])
                        row.getArray("dropped").getArray())))
                .optional();
    }

    /** Whether somebody else has written under that client's id. */
    boolean isOfAnother(DocumentId document, UUID client, PersonId author) {
        return jdbc.sql("""
                select exists (select 1 from document.batch
                 where document = :document and client = :client and author <> :author)""")
                .param("document", document.value())
                .param("client", client)
                .param("author", author.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Made> made(DocumentId document, long version) {
        return jdbc.sql("select author, at from document.step where document = :document and version = :version")
                .param("document", document.value())
                .param("version", version)
                .query((row, number) -> {
                    UUID author = row.getObject("author", UUID.class);
                    return new Made(
                            author == null ? null : new PersonId(author),
                            row.getTimestamp("at").toInstant());
                })
                .optional();
    }

    /** Whether a suggestion of that id ever stood in the text. */
    boolean everHeld(DocumentId document, String suggestion) {
        return jdbc.sql("""
                select exists (select 1 from document.step
                 where document = :document and position(:id in step::text) > 0)
                    or exists (select 1 from document.snapshot
                 where document = :document and position(:id in content::text) > 0)""")
                .param("document", document.value())
                .param("id", JsonText.write(tools.jackson.databind.node.StringNode.valueOf(suggestion)))
                .query(Boolean.class)
                .single();
    }

    private static Confirmed confirmed(ResultSet row) throws SQLException {
        String json = row.getString("step");
        UUID author = row.getObject("author", UUID.class);
        Array changed = row.getArray("changed");
        return new Confirmed(
                row.getLong("version"),
                Step.fromJson(Sections.SCHEMA, JsonText.read(json)),
                row.getObject("client", UUID.class),
                author == null ? null : new PersonId(author),
                changed == null ? Set.of() : Set.of((String[]) changed.getArray()),
                json);
    }
}
