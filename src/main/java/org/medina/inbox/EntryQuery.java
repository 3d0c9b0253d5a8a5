package org.medina.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;

/**
 * What of the inbox an actor asks for, as SQL. A list of one role in one organisation stands in an index in the order in
 * which it is read; several roles, or several kinds, are as many such lists, of each of which only the beginning is read.
 *
 * @param mine the actor, and those for whom they stand in
 */
record EntryQuery(Actor actor, Set<PersonId> mine, InboxFilter filter, Instant now) {

    static final String SELECT = """
            select e.*, cf.reference, cf.title
              from inbox.entry e join casefile.case_file cf on cf.id = e.subject_id""";

    private static final String ORDER = " order by e.due nulls last, e.since, e.id";
    private static final String SEPARATOR = "\u001f";
    private static final int MAX_SEARCH = 200;

    boolean seesNothing() {
        return actor.organisation() == null || actor.roles().isEmpty();
    }

    /** With {@code :limit}, {@code :offset} and {@code :reach}, which is both together. */
    String page() {
        if (pattern() != null || filter.mine() == InboxFilter.Mine.MINE) {
            return SELECT + " where e.role in (:roles) and " + kinds() + rest() + ORDER
                    + " limit :limit offset :offset";
        }
        return """
                select e.*, cf.reference, cf.title
                  from (select e.*
                          from unnest(string_to_array(:eachRole, chr(31))) as r(role)""" + eachKind() + """

                         cross join lateral (
                               select e.* from inbox.entry e
                                where e.role = r.role and\s""" + walkedKind() + rest() + """

                                order by e.due, e.since, e.id limit :reach) e
                """ + ORDER
                + " limit :limit offset :offset) e join casefile.case_file cf on cf.id = e.subject_id" + ORDER;
    }

    /** Counts no further than {@code :most}. */
    String count() {
        String from = pattern() == null
                ? "inbox.entry e"
                : "inbox.entry e join casefile.case_file cf on cf.id = e.subject_id";
        return "select count(*) from (select 1 from " + from + " where e.role in (:roles) and " + kinds() + rest()
                + " limit :most) c";
    }

    Map<String, @Nullable Object> parameters() {
        Organisation organisation = actor.organisation();
        PersonId person = actor.person();
        List<String> roles = actor.roles().stream().map(Enum::name).toList();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "organisation", organisation == null ? null : organisation.id().value());
        values.put("roles", roles);
        values.put("eachRole", String.join(SEPARATOR, roles));
        values.put("me", person == null ? null : person.value());
        values.put("mine", mine.stream().map(PersonId::value).toList());
        values.put("kinds", filter.kinds());
        values.put("eachKind", String.join(SEPARATOR, filter.kinds()));
        values.put("journeys", filter.journeys());
        values.put("eachJourney", String.join(SEPARATOR, filter.journeys()));
        values.put("now", Timestamp.from(now));
        values.put("pattern", pattern());
        return values;
    }

    private String eachKind() {
        if (!filter.kinds().isEmpty()) {
            return " cross join unnest(string_to_array(:eachKind, chr(31))) as k(kind)";
        }
        return filter.journeys().isEmpty()
                ? ""
                : " cross join unnest(string_to_array(:eachJourney, chr(31))) as k(kind)";
    }

    private String walkedKind() {
        if (!filter.kinds().isEmpty()) {
            return filter.journeys().isEmpty()
                    ? "e.kind = k.kind and "
                    : "e.kind = k.kind and e.subject_kind in (:journeys) and ";
        }
        return filter.journeys().isEmpty() ? "" : "e.subject_kind = k.kind and ";
    }

    private String kinds() {
        return (filter.kinds().isEmpty() ? "" : "e.kind in (:kinds) and ")
                + (filter.journeys().isEmpty() ? "" : "e.subject_kind in (:journeys) and ");
    }

    private String rest() {
        var where = new StringBuilder(
                "e.organisation = :organisation and coalesce(cast(:me as uuid) <> all(e.kept_from), true)");
        where.append(
                switch (filter.mine()) {
                    case ALL -> "";
                    case MINE -> " and e.assignee in (:mine)";
                    case UNCLAIMED -> " and e.assignee is null";
                });
        if (filter.overdue()) {
            where.append(" and e.due < :now");
        }
        if (pattern() != null) {
            where.append(" and (cf.reference || ' ' || cf.title) ilike :pattern");
        }
        return where.toString();
    }

    private @Nullable String pattern() {
        String search = filter.search();
        if (search == null || search.isBlank()) {
            return null;
        }
        if (search.length() > MAX_SEARCH) {
            throw Problem.invalid("search", "inbox.search.too-long", MAX_SEARCH);
        }
        return "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
