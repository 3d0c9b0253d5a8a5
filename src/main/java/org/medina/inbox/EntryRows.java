package org.medina.inbox;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the work that waits. */
@Repository
class EntryRows {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final WorkNews news;

    EntryRows(JdbcClient jdbc, Organisations organisations, WorkNews news) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.news = news;
    }

    private record Put(UUID id, @Nullable UUID before, boolean anew) {}

    /** The entry, where it waits for that role from now on; empty where it has waited for it before. */
    Optional<UUID> put(WorkItem item, Instant now) {
        Put put = jdbc.sql("""
                        insert into inbox.entry as e (id, task_id, subject_kind, subject_id, kind, node_key,
                            organisation, role, since, due, kept_from)
                        values (:id, :task, :subjectKind, :subjectId, :kind, :nodeKey,
                            :organisation, :role, :since, :due, cast(:keptFrom as uuid[]))
                        on conflict (task_id) do update
                           set kind = excluded.kind, node_key = excluded.node_key, due = excluded.due,
                               since = case when (e.organisation, e.role) = (excluded.organisation, excluded.role)
                                   then e.since else excluded.since end,
                               organisation = excluded.organisation, role = excluded.role,
                               kept_from = excluded.kept_from,
                               assignee = case when (e.organisation, e.role) = (excluded.organisation, excluded.role)
                                   then e.assignee end
                        returning id, old.organisation as before,
                            old.id is null or (old.organisation, old.role) <> (new.organisation, new.role) as anew""")
                .param("id", Ids.next())
                .param("task", item.taskId())
                .param("subjectKind", item.subject().kind())
                .param("subjectId", item.subject().id())
                .param("kind", item.kind())
                .param("nodeKey", item.nodeKey())
                .param("organisation", item.organisation().value())
                .param("role", item.role().name())
                .param("since", Timestamp.from(now))
                .param("due", item.due() == null ? null : Timestamp.from(item.due()))
                .param(
                        "keptFrom",
                        item.except().stream().map(PersonId::toString).collect(joining(",", "{", "}")))
                .query((row, number) -> new Put(
                        row.getObject("id", UUID.class), row.getObject("before", UUID.class), row.getBoolean("anew")))
                .single();
        news.changed(item.organisation());
        Optional.ofNullable(put.before())
                .map(OrganisationId::new)
                .filter(organisation -> !organisation.equals(item.organisation()))
                .ifPresent(news::changed);
        return put.anew() ? Optional.of(put.id()) : Optional.empty();
    }

    void delete(String taskId) {
        gone(jdbc.sql("delete from inbox.entry where task_id = :task returning organisation")
                .param("task", taskId));
    }

    void deleteAll(SubjectRef subject) {
        gone(jdbc.sql("delete from inbox.entry where subject_id = :id and subject_kind = :kind returning organisation")
                .param("id", subject.id())
                .param("kind", subject.kind()));
    }

    private void gone(JdbcClient.StatementSpec deletion) {
        deletion.query(UUID.class).list().stream()
                .distinct()
                .forEach(organisation -> news.changed(new OrganisationId(organisation)));
    }

    List<InboxEntry> page(EntryQuery query, int offset, int limit) {
        if (query.seesNothing()) {
            return List.of();
        }
        return jdbc.sql(query.page())
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .param("reach", (long) offset + limit)
                .query(mapper())
                .list();
    }

    /** The values of a column that wait for the actor: from each the index leads to the next, however many rows have it. */
    List<String> distinct(EntryQuery query, String column) {
        if (query.seesNothing()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct v.value
                          from unnest(string_to_array(:eachRole, chr(31))) as r(role)
                         cross join lateral (
                               with recursive t(value) as (
                                   (select e.COLUMN from inbox.entry e
                                     where e.organisation = :organisation and e.role = r.role
                                     order by e.COLUMN limit 1)
                                   union all
                                   select (select e.COLUMN from inbox.entry e
                                            where e.organisation = :organisation and e.role = r.role
                                              and e.COLUMN > t.value
                                            order by e.COLUMN limit 1)
                                     from t where t.value is not null)
                               select value from t where value is not null limit 200) v
                         order by 1""".replace("COLUMN", column))
                .params(query.parameters())
                .query(String.class)
                .list();
    }

    long count(EntryQuery query, int most) {
        if (query.seesNothing()) {
            return 0;
        }
        return jdbc.sql(query.count())
                .params(query.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** An entry, unless that person may not know of it. */
    Optional<InboxEntry> find(UUID id, PersonId reader) {
        return jdbc.sql(EntryQuery.SELECT + " where e.id = :id and not (:reader = any(e.kept_from))")
                .param("id", id)
                .param("reader", reader.value())
                .query(mapper())
                .optional();
    }

    private Optional<InboxEntry> find(UUID id) {
        return jdbc.sql(EntryQuery.SELECT + " where e.id = :id")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    List<InboxEntry> of(SubjectRef subject) {
        return jdbc.sql(EntryQuery.SELECT
                        + " where e.subject_id = :id and e.subject_kind = :kind order by e.id limit 500")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .query(mapper())
                .list();
    }

    /** All that waits for an organisation, but not what the reader may not know of. */
    List<InboxEntry> of(OrganisationId organisation, PersonId reader) {
        return jdbc.sql(EntryQuery.SELECT + """

                         where e.organisation = :organisation and not (:reader = any(e.kept_from))
                         order by e.due nulls last, e.since, e.id limit 500""")
                .param("organisation", organisation.value())
                .param("reader", reader.value())
                .query(mapper())
                .list();
    }

    /** Changes the assignee if nobody but one of {@code by} has claimed it; of two at once, one wins. */
    void assign(InboxEntry entry, Set<PersonId> by, @Nullable PersonId to, @Nullable String note) {
        int changed = jdbc.sql("""
                        update inbox.entry set assignee = cast(:to as uuid), note = :note
                         where id = :id and (assignee is null or assignee in (:by))""")
                .param("id", entry.id())
                .param("by", by.stream().map(PersonId::value).toList())
                .param("to", to == null ? null : to.value())
                .param("note", note)
                .update();
        if (changed == 0) {
            throw find(entry.id())
                    .map(InboxEntry::assigneeName)
                    .map(name -> Problem.of(Problem.Kind.CONFLICT, "inbox.claimed-by", name))
                    .orElseGet(() -> Problem.of(Problem.Kind.CONFLICT, "inbox.claimed-meanwhile"));
        }
        jdbc.sql("delete from inbox.hand_over_request where entry = :id")
                .param("id", entry.id())
                .update();
        news.changed(entry.organisation());
    }

    /** Reads entries and, once for each, the names of their organisations and assignees. */
    private RowMapper<InboxEntry> mapper() {
        Map<UUID, String> names = new HashMap<>();
        return (row, number) -> {
            UUID organisation = row.getObject("organisation", UUID.class);
            UUID assignee = row.getObject("assignee", UUID.class);
            return entry(
                    row,
                    names.computeIfAbsent(
                            organisation,
                            id -> organisations.get(new OrganisationId(id)).name()),
                    assignee == null ? null : names.computeIfAbsent(assignee, this::personName));
        };
    }

    private @Nullable String personName(UUID id) {
        return organisations.person(new PersonId(id)).map(Person::name).orElse(null);
    }

    private static InboxEntry entry(ResultSet row, String organisationName, @Nullable String assigneeName)
            throws SQLException {
        UUID assignee = row.getObject("assignee", UUID.class);
        Timestamp due = row.getTimestamp("due");
        return new InboxEntry(
                row.getObject("id", UUID.class),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("kind"),
                row.getString("node_key"),
                row.getString("reference"),
                row.getString("title"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                organisationName,
                Role.valueOf(row.getString("role")),
                assignee == null ? null : new PersonId(assignee),
                assigneeName,
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant(),
                row.getString("note"));
    }
}
