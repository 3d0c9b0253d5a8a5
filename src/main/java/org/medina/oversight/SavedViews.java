package org.medina.oversight;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters that people have given a name, for themselves or for their colleagues too. */
@Service
public class SavedViews {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;
    private static final int MANY = 200;

    private final JdbcClient jdbc;
    private final Overseer overseer;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Overseer overseer, Clock clock) {
        this.jdbc = jdbc;
        this.overseer = overseer;
        this.clock = clock;
    }

    /** One’s own, then what colleagues share; by name. @throws Problem FORBIDDEN for those who look over nothing */
    @Transactional(readOnly = true)
    public List<SavedView> all() {
        Actor actor = overseer.get();
        return jdbc
                .sql("""
                        select id, name, query, shared, person = :person as own from oversight.saved_view
                         where organisation = :organisation and (person = :person or shared)
                         order by person <> :person, name, id limit :many""")
                .param("person", actor.requiredPerson().value())
                .param("organisation", actor.requiredOrganisation().id().value())
                .param("many", MANY)
                .query((row, number) -> view(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Keeps it; the same name once more takes the other’s place. @throws Problem FORBIDDEN, INVALID */
    @Transactional
    public SavedView save(@Nullable String name, BoardFilter filter, boolean shared) {
        Actor actor = overseer.get();
        String given = Words.required("name", name, LONGEST_NAME);
        List<SavedView> own = all().stream().filter(SavedView::own).toList();
        if (own.size() >= MOST && own.stream().noneMatch(one -> one.name().equals(given))) {
            throw Problem.invalid("name", "oversight.problem.views", MOST);
        }
        UUID id = jdbc.sql("""
                        insert into oversight.saved_view (id, person, organisation, name, query, shared, saved_at)
                        values (:id, :person, :organisation, :name, :query, :shared, :now)
                        on conflict (person, organisation, name) do update
                           set query = excluded.query, shared = excluded.shared, saved_at = excluded.saved_at
                        returning id""")
                .param("id", Ids.next())
                .param("person", actor.requiredPerson().value())
                .param("organisation", actor.requiredOrganisation().id().value())
                .param("name", given)
                .param("query", filter.query())
                .param("shared", shared)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        return new SavedView(id, given, filter, shared, true);
    }

    /** Only one’s own. @throws Problem FORBIDDEN, NOT_FOUND */
    @Transactional
    public void delete(UUID id) {
        Actor actor = overseer.get();
        int deleted = jdbc.sql("""
                        delete from oversight.saved_view
                         where id = :id and person = :person and organisation = :organisation""")
                .param("id", id)
                .param("person", actor.requiredPerson().value())
                .param("organisation", actor.requiredOrganisation().id().value())
                .update();
        if (deleted == 0) {
            throw Problem.notFound();
        }
    }

    /** Empty where what was saved says nothing any more, such as a city that is gone. */
    private static Optional<SavedView> view(ResultSet row) throws SQLException {
        try {
            return Optional.of(new SavedView(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    BoardFilter.of(parameters(row.getString("query"))),
                    row.getBoolean("shared"),
                    row.getBoolean("own")));
        } catch (Problem outdated) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
