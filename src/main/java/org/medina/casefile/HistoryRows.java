package org.medina.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done in a case, with the names of that day: people leave and organisations are renamed. */
@Repository
class HistoryRows {

    static final int FIRST = 500;
    static final int WHOLE = 100_000;

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(SubjectRef subject, HistoryEntry entry, Actor actor, Instant now) {
        UUID id = Ids.next();
        Organisation organisation = actor.organisation();
        PersonId person = actor.person();
        jdbc.sql("""
                        insert into casefile.history (id, case_id, at, person, who, organisation, organisation_name,
                            on_behalf_of, action, from_status, to_status, reason, visibility)
                        values (:id, :case, :at, :person, :who, :organisation, :organisationName,
                            :onBehalfOf, :action, :from, :to, :reason, :visibility)""")
                .param("id", id)
                .param("case", subject.id())
                .param("at", Timestamp.from(now))
                .param("person", person == null ? null : person.value())
                .param("who", actor.name())
                .param(
                        "organisation",
                        organisation == null ? null : organisation.id().value())
                .param("organisationName", organisation == null ? null : organisation.name())
                .param("onBehalfOf", entry.onBehalfOf())
                .param("action", entry.action())
                .param("from", entry.from())
                .param("to", entry.to())
                .param("reason", entry.reason())
                .param("visibility", entry.visibility().name())
                .update();
        return id;
    }

    /** @param own the reader's organisation, whose own acts it always sees */
    List<HistoryRow> of(SubjectRef subject, Visibility level, @Nullable OrganisationId own, int limit) {
        var visible = Arrays.stream(Visibility.values())
                .filter(visibility -> visibility.compareTo(level) >= 0)
                .map(Enum::name)
                .toList();
        return jdbc
                .sql("""
                        select * from casefile.history
                         where case_id = :case
                           and (visibility in (:visible) or organisation = cast(:own as uuid))
                         order by at desc, id desc limit :limit""")
                .param("case", subject.id())
                .param("visible", visible)
                .param("own", own == null ? null : own.value())
                .param("limit", limit)
                .query(HistoryRows::row)
                .stream()
                .map(row -> level.compareTo(Visibility.PARTIES) >= 0 ? withoutStaff(row, own) : row)
                .toList();
    }

    private static HistoryRow withoutStaff(HistoryRow row, @Nullable OrganisationId own) {
        String organisation = row.organisationName();
        if (organisation == null || organisation.isEmpty() || (own != null && own.equals(row.organisation()))) {
            return row;
        }
        return new HistoryRow(
                row.id(),
                row.at(),
                null,
                organisation,
                row.organisation(),
                organisation,
                null,
                row.action(),
                row.from(),
                row.to(),
                row.reason(),
                row.visibility());
    }

    private static HistoryRow row(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID organisation = row.getObject("organisation", UUID.class);
        return new HistoryRow(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                person == null ? null : new PersonId(person),
                row.getString("who"),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("organisation_name"),
                row.getString("on_behalf_of"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getString("reason"),
                Visibility.valueOf(row.getString("visibility")));
    }
}
