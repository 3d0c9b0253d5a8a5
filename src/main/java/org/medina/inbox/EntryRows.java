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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
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

    private static final int MAX_SEARCH = 200;

    private static final String SELECT = """
            select e.*, cf.reference, cf.title
              from inbox.entry e join casefile.case_file cf on cf.id = e.subject_id""";

    private final JdbcClient jdbc;
    private final Organisations organisations;

    EntryRows(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    void put(WorkItem item, Instant now) {
        jdbc.sql("""
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
                                   then e.assignee end""")
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
                .update();
    }

    void delete(String taskId) {
        jdbc.sql("delete from inbox.entry where task_id = :task")
                .param("task", taskId)
                .update();
    }

    void deleteAll(SubjectRef subject) {
        jdbc.sql("delete from inbox.entry where subject_id = :id and subject_kind = :kind")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .update();
    }

    List<InboxEntry> page(Actor actor, InboxFilter filter, Instant now, int offset, int limit) {
        if (seesNothing(actor)) {
            return List.of();
        }
        return jdbc.sql(SELECT + where(filter)
                        + " order by e.due nulls last, e.since, e.id limit :limit offset :offset")
                .params(parameters(actor, filter, now))
                .param("limit", limit)
                .param("offset", offset)
                .query(mapper())
                .list();
    }

    long count(Actor actor, InboxFilter filter, Instant now) {
        if (seesNothing(actor)) {
            return 0;
        }
        return jdbc.sql("""
                        select count(*) from inbox.entry e join casefile.case_file cf on cf.id = e.subject_id""" + where(filter))
                .params(parameters(actor, filter, now))
                .query(Long.class)
                .single();
    }

    /** An entry, unless that person may not know of it. */
    Optional<InboxEntry> find(UUID id, PersonId reader) {
        return jdbc.sql(SELECT + " where e.id = :id and not (:reader = any(e.kept_from))")
                .param("id", id)
                .param("reader", reader.value())
                .query(mapper())
                .optional();
    }

    List<InboxEntry> of(SubjectRef subject) {
        return jdbc.sql(SELECT + " where e.subject_id = :id and e.subject_kind = :kind order by e.id limit 500")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .query(mapper())
                .list();
    }

    /** Changes the assignee if nobody but {@code by} has claimed it; of two at once, one wins. */
    void assign(InboxEntry entry, PersonId by, @Nullable PersonId to, @Nullable String note) {
        int changed = jdbc.sql("""
                        update inbox.entry set assignee = cast(:to as uuid), note = :note
                         where id = :id and (assignee is null or assignee = :by)""")
                .param("id", entry.id())
                .param("by", by.value())
                .param("to", to == null ? null : to.value())
                .param("note", note)
                .update();
        if (changed == 0) {
            throw find(entry.id(), by)
                    .map(InboxEntry::assigneeName)
                    .map(name -> Problem.of(Problem.Kind.CONFLICT, "inbox.claimed-by", name))
                    .orElseGet(() -> Problem.of(Problem.Kind.CONFLICT, "inbox.claimed-meanwhile"));
        }
    }

    private static boolean seesNothing(Actor actor) {
        return actor.organisation() == null || actor.roles().isEmpty();
    }

    private static String where(InboxFilter filter) {
        var where = new StringBuilder(" where e.organisation = :organisation and e.role in (:roles)"
                + " and coalesce(cast(:me as uuid) <> all(e.kept_from), true)");
        where.append(
                switch (filter.mine()) {
                    case ALL -> "";
                    case MINE -> " and e.assignee = cast(:me as uuid)";
                    case UNCLAIMED -> " and e.assignee is null";
                });
        if (!filter.kinds().isEmpty()) {
            where.append(" and e.kind in (:kinds)");
        }
        if (filter.overdue()) {
            where.append(" and e.due < :now");
        }
        if (pattern(filter) != null) {
            where.append(" and (cf.reference || ' ' || cf.title) ilike :pattern");
        }
        return where.toString();
    }

    private static Map<String, @Nullable Object> parameters(Actor actor, InboxFilter filter, Instant now) {
        Organisation organisation = actor.organisation();
        PersonId person = actor.person();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "organisation", organisation == null ? null : organisation.id().value());
        values.put("roles", actor.roles().stream().map(Enum::name).toList());
        values.put("me", person == null ? null : person.value());
        values.put("kinds", filter.kinds());
        values.put("now", Timestamp.from(now));
        values.put("pattern", pattern(filter));
        return values;
    }

    private static @Nullable String pattern(InboxFilter filter) {
        String search = filter.search();
        if (search == null || search.isBlank()) {
            return null;
        }
        if (search.length() > MAX_SEARCH) {
            throw Problem.invalid("search", "inbox.search.too-long", MAX_SEARCH);
        }
        return "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
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
