package org.medina.guest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that were asked for, and the browsers in which a right one was typed. */
@Repository
class GuestCodeRows {

    private final JdbcClient jdbc;

    GuestCodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash null before its mail is written */
    record Code(
            UUID id,
            UUID guest,
            Instant askedAt,
            @Nullable String hash,
            @Nullable Instant goodUntil,
            int wrong,
            boolean used) {}

    void ask(UUID id, UUID guest, Instant now) {
        jdbc.sql("insert into guest.code (id, guest, asked_at) values (:id, :guest, :now)")
                .param("id", id)
                .param("guest", guest)
                .param("now", Timestamp.from(now))
                .update();
    }

    int askedSince(UUID guest, Instant since) {
        return jdbc.sql("select count(*) from guest.code where guest = :guest and asked_at > :since")
                .param("guest", guest)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** The one that was asked for last; those before it are of no use. */
    Optional<Code> last(UUID guest) {
        return find("guest = :id order by asked_at desc, id desc limit 1", guest);
    }

    Optional<Code> find(UUID id) {
        return find("id = :id", id);
    }

    private Optional<Code> find(String which, UUID id) {
        return jdbc.sql("select * from guest.code where " + which)
                .param("id", id)
                .query((row, number) -> {
                    Timestamp until = row.getTimestamp("good_until");
                    return new Code(
                            row.getObject("id", UUID.class),
                            row.getObject("guest", UUID.class),
                            row.getTimestamp("asked_at").toInstant(),
                            row.getString("hash"),
                            until == null ? null : until.toInstant(),
                            row.getInt("wrong"),
                            row.getTimestamp("used_at") != null);
                })
                .optional();
    }

    void made(UUID id, String hash, Instant goodUntil) {
        jdbc.sql("update guest.code set hash = :hash, good_until = :until, wrong = 0 where id = :id")
                .param("id", id)
                .param("hash", hash)
                .param("until", Timestamp.from(goodUntil))
                .update();
    }

    void wrong(UUID id) {
        jdbc.sql("update guest.code set wrong = wrong + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update guest.code set used_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void visit(String hash, UUID guest, Instant goodUntil) {
        jdbc.sql("insert into guest.visit (hash, guest, good_until) values (:hash, :guest, :until)")
                .param("hash", hash)
                .param("guest", guest)
                .param("until", Timestamp.from(goodUntil))
                .update();
    }

    boolean visits(String hash, UUID guest, Instant now) {
        return jdbc.sql("select 1 from guest.visit where hash = :hash and guest = :guest and good_until > :now")
                .param("hash", hash)
                .param("guest", guest)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void leave(String hash) {
        jdbc.sql("delete from guest.visit where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** What is of no use any more. */
    void forget(Instant before) {
        jdbc.sql("delete from guest.visit where good_until < :before")
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("delete from guest.code where asked_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
