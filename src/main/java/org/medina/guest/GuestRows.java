package org.medina.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was let in, their links, and what they said. */
@Repository
class GuestRows {

    private static final int MANY = 200;
    private static final String SELECT = """
            select g.*, (select count(*) from guest.comment c where c.guest = g.id) as comments from guest.guest g where\s""";

    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Guest guest, Actor by) {
        jdbc.sql("""
                        insert into guest.guest (id, case_id, case_kind, host, name, email, right_held, last_day, ends_at,
                            made_by, made_by_name, made_at)
                        values (:id, :case, :kind, :host, :name, :email, :right, :lastDay, :endsAt, :by, :byName, :at)""")
                .param("id", guest.id())
                .param("case", guest.subject().id())
                .param("kind", guest.subject().kind())
                .param("host", guest.host().value())
                .param("name", guest.name())
                .param("email", guest.email())
                .param("right", guest.right().name())
                .param("lastDay", guest.lastDay())
                .param("endsAt", Timestamp.from(guest.endsAt()))
                .param("by", by.requiredPerson().value())
                .param("byName", guest.madeByName())
                .param("at", Timestamp.from(guest.madeAt()))
                .update();
    }

    /** Newest first, at most 200. */
    List<Guest> of(SubjectRef subject, OrganisationId host) {
        return jdbc.sql(SELECT + "g.case_id = :case and g.host = :host order by g.id desc limit :many")
                .param("case", subject.id())
                .param("host", host.value())
                .param("many", MANY)
                .query((row, number) -> guest(row))
                .list();
    }

    /** All whose link an organisation has not taken back and whose day is not over, the first to end first, at most 200. */
    List<Guest> running(OrganisationId host, Instant now) {
        return jdbc.sql(
                        SELECT
                                + "g.host = :host and g.revoked_at is null and g.ends_at > :now order by g.ends_at, g.id limit :many")
                .param("host", host.value())
                .param("now", Timestamp.from(now))
                .param("many", MANY)
                .query((row, number) -> guest(row))
                .list();
    }

    /** How many links of a case are open. */
    int open(SubjectRef subject, Instant now) {
        return jdbc.sql("""
                        select count(*) from guest.guest
                         where case_id = :case and revoked_at is null and ends_at > :now""")
                .param("case", subject.id())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    Optional<Guest> find(UUID id) {
        return jdbc.sql(SELECT + "g.id = :id")
                .param("id", id)
                .query((row, number) -> guest(row))
                .optional();
    }

    /** Of two who act at once the second sees what the first did. */
    Optional<Guest> hold(UUID id) {
        jdbc.sql("select 1 from guest.guest where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Guest> byWay(String hash) {
        return jdbc.sql(SELECT + "g.id = (select w.guest from guest.way w where w.hash = :hash)")
                .param("hash", hash)
                .query((row, number) -> guest(row))
                .optional();
    }

    void addWay(String hash, UUID guest, Instant now) {
        jdbc.sql("insert into guest.way (hash, guest, made_at) values (:hash, :guest, :now)")
                .param("hash", hash)
                .param("guest", guest)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** No link, code or browser of theirs opens anything any more. */
    void close(UUID guest) {
        for (String table : List.of("way", "code", "visit")) {
            jdbc.sql("delete from guest." + table + " where guest = :guest")
                    .param("guest", guest)
                    .update();
        }
    }

    void unlock(UUID guest) {
        jdbc.sql("update guest.guest set wrong = 0 where id = :id")
                .param("id", guest)
                .update();
    }

    void wrong(UUID guest) {
        jdbc.sql("update guest.guest set wrong = wrong + 1 where id = :id")
                .param("id", guest)
                .update();
    }

    void seen(UUID guest, Instant now) {
        jdbc.sql("update guest.guest set seen_at = :now where id = :id")
                .param("id", guest)
                .param("now", Timestamp.from(now))
                .update();
    }

    void revoke(UUID guest, String byName, Instant now) {
        jdbc.sql("update guest.guest set revoked_by_name = :name, revoked_at = :now where id = :id")
                .param("id", guest)
                .param("name", byName)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False where it was said already. */
    boolean said(UUID thread, UUID guest, Instant now) {
        return jdbc.sql("""
                        insert into guest.comment (thread, guest, at) values (:thread, :guest, :now)
                        on conflict do nothing""")
                        .param("thread", thread)
                        .param("guest", guest)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int saidSince(UUID guest, Instant since) {
        return jdbc.sql("select count(*) from guest.comment where guest = :guest and at > :since")
                .param("guest", guest)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** The addresses of those whose link is long over. */
    int forget(Instant endedBefore) {
        return jdbc.sql("""
                        update guest.guest set email = ''
                         where email <> '' and coalesce(revoked_at, ends_at) < :before""").param("before", Timestamp.from(endedBefore)).update();
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                row.getObject("id", UUID.class),
                new SubjectRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                new OrganisationId(row.getObject("host", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                GuestRight.valueOf(row.getString("right_held")),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "seen_at"),
                row.getInt("wrong"),
                row.getString("revoked_by_name"),
                instant(row, "revoked_at"),
                row.getInt("comments"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
