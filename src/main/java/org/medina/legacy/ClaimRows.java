package org.medina.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Claims of cities, and what they propose. */
@Repository
class ClaimRows {

    private static final String CLAIM =
            "select c.*, o.name as city_name from legacy.claim c join identity.organisation o on o.id = c.city where ";
    private static final String PROPOSAL = """
            select p.*, o.name as city_name, e.content ->> 'title' as title
              from legacy.proposal p
              join legacy.entry e on e.id = p.entry
              join identity.organisation o on o.id = p.city where\s""";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final int MANY = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClaimRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(LegacyClaim claim, String hash) {
        jdbc.sql("""
                        insert into legacy.claim (id, city, hash, made_by, made_at, ends_at)
                        values (:id, :city, :hash, :by, :at, :ends)""")
                .param("id", claim.id())
                .param("city", claim.city().value())
                .param("hash", hash)
                .param("by", claim.madeBy())
                .param("at", Timestamp.from(claim.madeAt()))
                .param("ends", Timestamp.from(claim.endsAt()))
                .update();
    }

    /** Newest first, at most 200. */
    List<LegacyClaim> claims() {
        return jdbc.sql(CLAIM + "true order by c.made_at desc, c.id desc limit :many")
                .param("many", MANY)
                .query((row, number) -> claim(row))
                .list();
    }

    Optional<LegacyClaim> claim(UUID id) {
        return jdbc.sql(CLAIM + "c.id = :id for update of c")
                .param("id", id)
                .query((row, number) -> claim(row))
                .optional();
    }

    Optional<LegacyClaim> byHash(String hash) {
        return jdbc.sql(CLAIM + "c.hash = :hash")
                .param("hash", hash)
                .query((row, number) -> claim(row))
                .optional();
    }

    /** The newest of a city that was sent. */
    Optional<LegacyClaim> sentTo(OrganisationId city, Instant now) {
        return jdbc.sql(CLAIM + """
                        c.city = :city and c.sent_at is not null and c.revoked_at is null and c.ends_at > :now
                         order by c.made_at desc limit 1""")
                .param("city", city.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> claim(row))
                .optional();
    }

    /** Marks a moment that has not been yet. @param column one of this class’s own names */
    private int mark(String column, UUID claim, Instant now) {
        return jdbc.sql("update legacy.claim set " + column + " = :now where id = :id and " + column + " is null")
                .param("id", claim)
                .param("now", Timestamp.from(now))
                .update();
    }

    void sent(UUID claim, Instant now) {
        mark("sent_at", claim, now);
    }

    void opened(UUID claim, Instant now) {
        mark("opened_at", claim, now);
    }

    void revoke(UUID claim, Instant now) {
        mark("revoked_at", claim, now);
    }

    void revokeAll(OrganisationId city, Instant now) {
        jdbc.sql("update legacy.claim set revoked_at = :now where city = :city and revoked_at is null")
                .param("city", city.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether it is kept; not where another waits to be decided. */
    boolean insert(
            UUID id, UUID entry, OrganisationId city, Map<String, String> fields, @Nullable String note, Who who) {
        return jdbc.sql("""
                                insert into legacy.proposal (id, entry, city, fields, note, person, person_name, at)
                                values (:id, :entry, :city, cast(:fields as jsonb), :note, :person, :name, :at)
                                on conflict do nothing""")
                        .param("id", id)
                        .param("entry", entry)
                        .param("city", city.value())
                        .param("fields", json.writeValueAsString(fields))
                        .param("note", note)
                        .param("person", who.person().value())
                        .param("name", who.name())
                        .param("at", Timestamp.from(who.at()))
                        .update()
                == 1;
    }

    /** Who proposes, and when. */
    record Who(PersonId person, String name, Instant at) {}

    /** Those that wait, oldest first; at most 200. */
    List<LegacyProposal> waiting() {
        return jdbc.sql(PROPOSAL + "p.decided_at is null order by p.at, p.id limit :many")
                .param("many", MANY)
                .query((row, number) -> proposal(row))
                .list();
    }

    /** Of an entry, newest first. */
    List<LegacyProposal> of(UUID entry) {
        return jdbc.sql(PROPOSAL + "p.entry = :entry order by p.at desc, p.id desc limit :many")
                .param("entry", entry)
                .param("many", MANY)
                .query((row, number) -> proposal(row))
                .list();
    }

    Optional<LegacyProposal> proposal(UUID id) {
        return jdbc.sql(PROPOSAL + "p.id = :id for update of p")
                .param("id", id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    void decide(UUID id, boolean accepted, @Nullable String reason, Instant now) {
        jdbc.sql("update legacy.proposal set decided_at = :now, accepted = :accepted, reason = :reason where id = :id")
                .param("id", id)
                .param("accepted", accepted)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static LegacyClaim claim(ResultSet row) throws SQLException {
        return new LegacyClaim(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("city", UUID.class)),
                row.getString("city_name"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "opened_at"),
                instant(row, "revoked_at"));
    }

    private LegacyProposal proposal(ResultSet row) throws SQLException {
        return new LegacyProposal(
                row.getObject("id", UUID.class),
                row.getObject("entry", UUID.class),
                row.getString("title"),
                row.getString("city_name"),
                json.readValue(row.getString("fields"), FIELDS),
                row.getString("note"),
                row.getString("person_name"),
                row.getTimestamp("at").toInstant(),
                instant(row, "decided_at"),
                row.getObject("accepted", Boolean.class),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
