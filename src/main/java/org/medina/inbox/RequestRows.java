package org.medina.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what colleagues ask each other for. */
@Repository
class RequestRows {

    private static final String REQUEST = """
            select r.*, p.name from inbox.hand_over_request r join identity.person p on p.id = r.asked_by
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asking again replaces the words, and asks anew where it was declined. */
    void put(UUID entry, PersonId by, PersonId of, @Nullable String words, Instant now) {
        jdbc.sql("""
                        insert into inbox.hand_over_request (id, entry, asked_by, asked_of, words, asked_at)
                        values (:id, :entry, :by, :of, :words, :now)
                        on conflict (entry, asked_by) do update
                           set asked_of = excluded.asked_of, words = excluded.words, asked_at = excluded.asked_at,
                               declined_at = null""")
                .param("id", Ids.next())
                .param("entry", entry)
                .param("by", by.value())
                .param("of", of.value())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    void decline(UUID id, Instant now) {
        jdbc.sql("update inbox.hand_over_request set declined_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    Optional<HandOverRequest> find(UUID entry, UUID id) {
        return jdbc.sql(REQUEST + "where r.id = :id and r.entry = :entry")
                .param("id", id)
                .param("entry", entry)
                .query((row, number) -> request(row))
                .optional();
    }

    /** What is asked of these people, or by the reader. */
    List<HandOverRequest> of(Collection<UUID> entries, Collection<PersonId> asked, PersonId reader) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(REQUEST + """
                         where r.entry in (:entries)
                           and (r.asked_by = :reader or r.asked_of in (:asked) and r.declined_at is null)
                         order by r.asked_at, r.id limit 1000""")
                .param("entries", entries)
                .param("reader", reader.value())
                .param("asked", asked.stream().map(PersonId::value).toList())
                .query((row, number) -> request(row))
                .list();
    }

    private static HandOverRequest request(ResultSet row) throws SQLException {
        return new HandOverRequest(
                row.getObject("id", UUID.class),
                row.getObject("entry", UUID.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("name"),
                new PersonId(row.getObject("asked_of", UUID.class)),
                row.getString("words"),
                row.getTimestamp("declined_at") != null);
    }
}
