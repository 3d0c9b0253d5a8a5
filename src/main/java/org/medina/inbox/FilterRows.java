package org.medina.inbox;

import java.util.List;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The filters that people have given a name. */
@Repository
class FilterRows {

    private static final int MAX_FILTERS = 50;
    private static final int MAX_NAME = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FilterRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SavedFilter> of(PersonId person) {
        return jdbc.sql("select id, name, filter from inbox.saved_filter where person = :person order by name")
                .param("person", person.value())
                .query((row, number) -> new SavedFilter(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        json.readValue(row.getString("filter"), InboxFilter.class)))
                .list();
    }

    SavedFilter put(PersonId person, String name, InboxFilter filter) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > MAX_NAME) {
            throw Problem.invalid("name", "inbox.filter.name", MAX_NAME);
        }
        List<SavedFilter> kept = of(person);
        if (kept.size() >= MAX_FILTERS
                && kept.stream().noneMatch(one -> one.name().equals(clean))) {
            throw Problem.invalid("name", "inbox.filter.too-many", MAX_FILTERS);
        }
        UUID id = jdbc.sql("""
                        insert into inbox.saved_filter (id, person, name, filter)
                        values (:id, :person, :name, cast(:filter as jsonb))
                        on conflict (person, name) do update set filter = excluded.filter
                        returning id""")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("name", clean)
                .param("filter", json.writeValueAsString(filter))
                .query(UUID.class)
                .single();
        return new SavedFilter(id, clean, filter);
    }

    void delete(PersonId person, UUID id) {
        jdbc.sql("delete from inbox.saved_filter where id = :id and person = :person")
                .param("id", id)
                .param("person", person.value())
                .update();
    }
}
