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
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Sha256;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Entries and their history. */
@Repository
class LegacyRows {

    private static final String SELECT =
            "select e.*, i.source from legacy.entry e join legacy.import i on i.id = e.import where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LegacyRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What matching needs of an entry. */
    record Stored(String key, LegacyEntry.State state, LegacyContent original, LegacyContent content) {}

    /** Two imports at once would not know of each other’s entries. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('legacy:import', 0))")
                .query((row, number) -> 0)
                .single();
    }

    List<Stored> stored() {
        return jdbc.sql("select key, state, original, content from legacy.entry where state <> 'UNDONE' order by id")
                .query((row, number) -> new Stored(
                        row.getString("key"),
                        LegacyEntry.State.valueOf(row.getString("state")),
                        json.readValue(row.getString("original"), LegacyContent.class),
                        json.readValue(row.getString("content"), LegacyContent.class)))
                .list();
    }

    void insert(LegacyEntry entry) {
        String content = json.writeValueAsString(entry.content());
        String number = entry.content().foreignId();
        jdbc.sql("""
                        insert into legacy.entry (id, import, row_number, key, number_key, content, original, city, country, state, at)
                        values (:id, :import, :row, :key, :number, cast(:content as jsonb), cast(:content as jsonb), :city, :country,
                            :state, :at)""")
                .param("id", entry.id())
                .param("import", entry.importId())
                .param("row", entry.row())
                .param("key", entry.content().key())
                .param("number", number == null ? null : Sha256.of(Spelling.number(number)))
                .param("content", content)
                .param("city", entry.city() == null ? null : entry.city().value())
                .param("country", entry.content().country())
                .param("state", entry.state().name())
                .param("at", Timestamp.from(entry.importedAt()))
                .update();
    }

    Optional<LegacyEntry> find(UUID id) {
        return jdbc.sql(SELECT + "e.id = :id")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** As {@link #find}, held until the transaction ends. */
    Optional<LegacyEntry> hold(UUID id) {
        return jdbc.sql(SELECT + "e.id = :id for update of e")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Newest first. */
    List<LegacyEntry> page(LegacySearch.Condition condition, int offset, int limit) {
        return jdbc.sql(SELECT + condition.sql()
                        + " order by e.at desc, e.row_number, e.id offset :offset limit :limit")
                .params(condition.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    long count(LegacySearch.Condition condition) {
        return jdbc.sql("select count(*) from legacy.entry e where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    Map<String, Long> countByCountry(LegacySearch.Condition condition) {
        return jdbc
                .sql("select e.country, count(*) as entries from legacy.entry e where " + condition.sql()
                        + " group by e.country")
                .params(condition.parameters())
                .query((row, number) -> Map.entry(row.getString("country"), row.getLong("entries")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Entries that came before their city did. */
    void linkTo(Organisation city) {
        jdbc
                .sql(SELECT + "e.city is null and e.country = :country for update of e")
                .param("country", city.country())
                .query((row, number) -> entry(row))
                .list()
                .stream()
                .filter(entry -> Spelling.city(entry.content().city()).equals(Spelling.city(city.name())))
                .forEach(entry -> jdbc.sql("update legacy.entry set city = :city where id = :id")
                        .param("city", city.id().value())
                        .param("id", entry.id())
                        .update());
    }

    void rewrite(UUID id, LegacyContent content, @Nullable OrganisationId city, Instant now) {
        jdbc.sql("""
                        update legacy.entry set content = cast(:content as jsonb), country = :country, city = :city, changed_at = :now
                         where id = :id""")
                .param("id", id)
                .param("content", json.writeValueAsString(content))
                .param("country", content.country())
                .param("city", city == null ? null : city.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void state(UUID id, LegacyEntry.State state, @Nullable String reason, @Nullable UUID pledge) {
        jdbc.sql("update legacy.entry set state = :state, reason = :reason, pledge = :pledge where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("pledge", pledge)
                .update();
    }

    /** Withdraws it and lets another entry have its keys. */
    void release(UUID id, String reason) {
        jdbc.sql("""
                        update legacy.entry set state = 'UNDONE', reason = :reason, key = key || ':' || id, number_key = null
                         where id = :id""").param("id", id).param("reason", reason).update();
    }

    List<UUID> ofPledge(UUID pledge) {
        return jdbc.sql("select id from legacy.entry where pledge = :pledge")
                .param("pledge", pledge)
                .query(UUID.class)
                .list();
    }

    void note(UUID entry, String action, @Nullable String reason, Actor actor, Instant now) {
        PersonId person = actor.person();
        jdbc.sql("""
                        insert into legacy.act (id, entry, action, reason, organisation, person, person_name, at)
                        values (:id, :entry, :action, :reason, :organisation, :person, :name, :at)""")
                .param("id", Ids.next())
                .param("entry", entry)
                .param("action", action)
                .param("reason", reason)
                .param(
                        "organisation",
                        actor.organisation() == null ? "" : actor.organisation().name())
                .param("person", person == null ? null : person.value())
                .param("name", actor.name())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Newest first. */
    List<LegacyAct> history(UUID entry) {
        return jdbc.sql("select * from legacy.act where entry = :entry order by at desc, id desc limit 200")
                .param("entry", entry)
                .query((row, number) -> new LegacyAct(
                        row.getString("action"),
                        row.getString("reason"),
                        row.getString("organisation"),
                        row.getString("person_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private LegacyEntry entry(ResultSet row) throws SQLException {
        UUID city = row.getObject("city", UUID.class);
        Timestamp changed = row.getTimestamp("changed_at");
        return new LegacyEntry(
                row.getObject("id", UUID.class),
                row.getObject("import", UUID.class),
                row.getString("source"),
                row.getInt("row_number"),
                json.readValue(row.getString("content"), LegacyContent.class),
                city == null ? null : new OrganisationId(city),
                LegacyEntry.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("pledge", UUID.class),
                row.getTimestamp("at").toInstant(),
                changed == null ? null : changed.toInstant());
    }
}
