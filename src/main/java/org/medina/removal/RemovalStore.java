package org.medina.removal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tombstones. */
@Repository
class RemovalStore {

    private final JdbcClient jdbc;

    RemovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One removal after the other, on all nodes, until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('removal', 0))")
                .query((row, number) -> 0)
                .single();
    }

    void insert(Tombstone tombstone, @Nullable PersonId by) {
        Fingerprint fingerprint = tombstone.fingerprint();
        jdbc.sql("""
                insert into removal.tombstone (id, removed_at, removed_by, office, reason, length, sum, salt, sha256, places)
                values (:id, :at, cast(:by as uuid), :office, :reason, :length, :sum, :salt, :sha256, :places)""")
                .param("id", tombstone.id())
                .param("at", Timestamp.from(tombstone.at()))
                .param("by", by == null ? null : by.value())
                .param("office", tombstone.office())
                .param("reason", tombstone.reason())
                .param("length", fingerprint.length())
                .param("sum", fingerprint.sum())
                .param("salt", fingerprint.salt())
                .param("sha256", fingerprint.sha256())
                .param("places", tombstone.places())
                .update();
    }

    boolean knows(UUID id) {
        return jdbc.sql("select exists (select 1 from removal.tombstone where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    List<Tombstone> all() {
        return jdbc.sql("select * from removal.tombstone order by removed_at desc, id limit 10000")
                .query((row, number) -> tombstone(row))
                .list();
    }

    private static Tombstone tombstone(ResultSet row) throws SQLException {
        return new Tombstone(
                row.getObject("id", UUID.class),
                row.getTimestamp("removed_at").toInstant(),
                row.getString("office"),
                row.getString("reason"),
                new Fingerprint(
                        row.getInt("length"), row.getInt("sum"), row.getString("salt"), row.getString("sha256")),
                row.getInt("places"));
    }
}
