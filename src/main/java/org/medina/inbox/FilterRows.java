package org.medina.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
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

    /** One’s own, then what colleagues share with the organisation that one acts for. */
    List<SavedFilter> of(PersonId person, @Nullable OrganisationId organisation) {
        return jdbc.sql("""
                        select f.id, f.name, f.filter, f.shared_with is not null as shared, null as by
                          from inbox.saved_filter f where f.person = :person
                        union all
                        (select f.id, f.name, f.filter, true, p.name
                           from inbox.saved_filter f join identity.person p on p.id = f.person
                          where f.shared_with = cast(:organisation as uuid) and f.person <> :person
                          order by f.name, f.id limit :many)
                        order by by nulls first, name""")
                .param("person", person.value())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("many", MAX_FILTERS)
                .query((row, number) -> new SavedFilter(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        json.readValue(row.getString("filter"), InboxFilter.class),
                        row.getBoolean("shared"),
                        row.getString("by")))
                .list();
    }

    /** Only by whose it is. @param with null for nobody */
    boolean share(PersonId person, UUID id, @Nullable OrganisationId with) {
        return jdbc.sql("update inbox.saved_filter set shared_with = cast(:with as uuid)"
                                + " where id = :id and person = :person")
                        .param("with", with == null ? null : with.value())
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    SavedFilter put(PersonId person, String name, InboxFilter filter) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > MAX_NAME) {
            throw Problem.invalid("name", "inbox.filter.name", MAX_NAME);
        }
        List<SavedFilter> kept = of(person, null);
        if (kept.size() >= MAX_FILTERS
                && kept.stream().noneMatch(one -> one.name().equals(clean))) {
            throw Problem.invalid("name", "inbox.filter.too-many", MAX_FILTERS);
        }
        return jdbc.sql("""
                        insert into inbox.saved_filter (id, person, name, filter)
                        values (:id, :person, :name, cast(:filter as jsonb))
                        on conflict (person, name) do update set filter = excluded.filter
                        returning id, shared_with is not null as shared""")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("name", clean)
                .param("filter", json.writeValueAsString(filter))
                .query((row, number) ->
                        new SavedFilter(row.getObject("id", UUID.class), clean, filter, row.getBoolean("shared"), null))
                .single();
    }

    void delete(PersonId person, UUID id) {
        jdbc.sql("delete from inbox.saved_filter where id = :id and person = :person")
                .param("id", id)
                .param("person", person.value())
                .update();
    }
}
