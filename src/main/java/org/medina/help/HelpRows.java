package org.medina.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests and their threads. */
@Repository
class HelpRows {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    HelpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HelpRequest request) {
        SubjectRef about = request.about();
        jdbc.sql("""
                        insert into help.request (id, reference, organisation, title, about_id, about_kind, urgency, language,
                            state, person, person_name, at)
                        values (:id, :reference, :organisation, :title, :about, :aboutKind, :urgency, :language,
                            :state, :person, :personName, :at)""")
                .param("id", request.id().value())
                .param("reference", request.reference())
                .param("organisation", id(request.organisation()))
                .param("title", request.title())
                .param("about", about == null ? null : about.id())
                .param("aboutKind", about == null ? null : about.kind())
                .param("urgency", request.urgency().name())
                .param("language", request.language())
                .param("state", request.state().name())
                .param("person", request.person().value())
                .param("personName", request.personName())
                .param("at", Timestamp.from(request.at()))
                .update();
    }

    void insert(HelpId request, HelpMessage message, PersonId person) {
        jdbc.sql("""
                        insert into help.message (id, request, words, organisation, organisation_name, person, person_name, at)
                        values (:id, :request, :words, :organisation, :organisationName, :person, :personName, :at)""")
                .param("id", message.id())
                .param("request", request.value())
                .param("words", message.words())
                .param("organisation", id(message.organisation()))
                .param("organisationName", message.organisationName())
                .param("person", person.value())
                .param("personName", message.personName())
                .param("at", Timestamp.from(message.at()))
                .update();
    }

    void state(HelpId id, HelpState state) {
        jdbc.sql("update help.request set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    Optional<HelpRequest> find(HelpId id) {
        return jdbc.sql("select * from help.request where id = :id")
                .param("id", id.value())
                .query((row, number) -> request(row))
                .optional();
    }

    /** As {@link #find}, held until the transaction ends. */
    Optional<HelpRequest> hold(HelpId id) {
        return jdbc.sql("select * from help.request where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> request(row))
                .optional();
    }

    /** Oldest first, the last 500. */
    List<HelpMessage> messages(HelpId id) {
        return jdbc.sql("select * from help.message where request = :id order by id desc limit :many")
                .param("id", id.value())
                .param("many", MANY)
                .query((row, number) -> new HelpMessage(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        organisation(row),
                        row.getString("organisation_name"),
                        row.getString("person_name"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .reversed();
    }

    private static HelpRequest request(ResultSet row) throws SQLException {
        UUID about = row.getObject("about_id", UUID.class);
        return new HelpRequest(
                new HelpId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                organisation(row),
                row.getString("title"),
                about == null ? null : new SubjectRef(row.getString("about_kind"), about),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("language"),
                HelpState.valueOf(row.getString("state")),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable UUID id(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        UUID id = row.getObject("organisation", UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
