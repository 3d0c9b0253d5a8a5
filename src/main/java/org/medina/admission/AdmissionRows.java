package org.medina.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of admissions. */
@Repository
class AdmissionRows {

    private final JdbcClient jdbc;

    AdmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Admission admission, String statusHash) {
        AdmissionRequest said = admission.request();
        jdbc.sql("""
                insert into admission.admission
                    (id, state, kind, name, alias, country, focal, office, email, words, asked_at, entered_by, revision, status_hash)
                values (:id, :state, :kind, :name, :alias, :country, :focal, :office, :email, :words, :at, :by, 0, :hash)""")
                .param("id", admission.id())
                .param("state", admission.state().name())
                .param("kind", admission.kind().name())
                .param("name", said.name())
                .param("alias", admission.alias())
                .param("country", said.country())
                .param("focal", said.focal())
                .param("office", said.office())
                .param("email", said.email())
                .param("words", said.words())
                .param("at", Timestamp.from(admission.askedAt()))
                .param("by", admission.enteredBy())
                .param("hash", statusHash)
                .update();
    }

    /** As it stands now; who read an earlier revision has locked it before, so none is lost. */
    void update(Admission admission) {
        AdmissionRequest said = admission.request();
        Admission.Check check = admission.check();
        Admission.Closing closing = admission.closing();
        jdbc.sql("""
                update admission.admission set state = :state, kind = :kind, name = :name, country = :country, focal = :focal,
                       office = :office, email = :email, words = :words, checked_by = :checkedBy,
                       checked_by_name = :checkedByName, checked_at = :checkedAt, checked_letters = :letters,
                       closed_by = :closedBy, closed_by_name = :closedByName, closed_at = :closedAt, reason = :reason,
                       revision = :revision
                 where id = :id""")
                .param("id", admission.id())
                .param("state", admission.state().name())
                .param("kind", admission.kind().name())
                .param("name", said.name())
                .param("country", said.country())
                .param("focal", said.focal())
                .param("office", said.office())
                .param("email", said.email())
                .param("words", said.words())
                .param("checkedBy", check == null ? null : check.by().value())
                .param("checkedByName", check == null ? null : check.byName())
                .param("checkedAt", check == null ? null : Timestamp.from(check.at()))
                .param("letters", check == null ? null : check.letters())
                .param("closedBy", closing == null ? null : closing.by().value())
                .param("closedByName", closing == null ? null : closing.byName())
                .param("closedAt", closing == null ? null : Timestamp.from(closing.at()))
                .param("reason", closing == null ? null : closing.reason())
                .param("revision", admission.revision())
                .update();
    }

    /** Those whose organisation is made, or is being made. */
    List<UUID> admitted() {
        return jdbc.sql("select id from admission.admission where state = 'ADMITTED'")
                .query(UUID.class)
                .list();
    }

    void made(UUID id, OrganisationId organisation) {
        jdbc.sql("update admission.admission set organisation = :organisation where id = :id")
                .param("id", id)
                .param("organisation", organisation.value())
                .update();
    }

    Optional<Admission> find(UUID id) {
        return one("where id = :it", id);
    }

    /** Held until the transaction ends: of two who act at once the second sees what the first did. */
    Optional<Admission> hold(UUID id) {
        return one("where id = :it for update", id);
    }

    Optional<Admission> byStatus(String hash) {
        return one("where status_hash = :it", hash);
    }

    Optional<Admission> of(OrganisationId organisation) {
        return one("where organisation = :it", organisation.value());
    }

    private Optional<Admission> one(String where, Object it) {
        return jdbc.sql("select * from admission.admission " + where)
                .param("it", it)
                .query(AdmissionRows::admission)
                .optional();
    }

    /** The oldest open ones first; those that are closed, the newest first. */
    List<Admission> page(@Nullable AdmissionState state, int offset, int limit) {
        return jdbc.sql("""
                select * from admission.admission where coalesce(state = :state, true)
                 order by (state in ('ADMITTED', 'REFUSED')),
                          case when state in ('ADMITTED', 'REFUSED') then null else asked_at end,
                          closed_at desc, id desc offset :offset limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("offset", offset)
                .param("limit", limit)
                .query(AdmissionRows::admission)
                .list();
    }

    int count(@Nullable AdmissionState state) {
        return jdbc.sql("select count(*) from admission.admission where coalesce(state = :state, true)")
                .param("state", state == null ? null : state.name())
                .query(Integer.class)
                .single();
    }

    /** How many wait for that officer: not those for which another one’s check is awaited. */
    int waitingFor(PersonId officer) {
        return jdbc.sql("""
                select count(*) from admission.admission
                 where state = 'ASKED' or state = 'CHECKED' and checked_by <> :officer""")
                .param("officer", officer.value())
                .query(Integer.class)
                .single();
    }

    int askedSince(Timestamp since) {
        return jdbc.sql("select count(*) from admission.admission where asked_at > :since and entered_by is null")
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    /** Others of that name that are not refused: under way, or in the portal. */
    List<String> alike(UUID but, String name) {
        return jdbc.sql("""
                select name from admission.admission where id <> :id and state not in ('REFUSED', 'ADMITTED') and lower(name) = lower(:name)
                union all select name from identity.organisation o where lower(name) = lower(:name)
                   and not exists (select 1 from admission.admission a where a.id = :id and a.organisation = o.id) limit 20""")
                .param("id", but)
                .param("name", name)
                .query(String.class)
                .list();
    }

    boolean isAliasTaken(String alias) {
        return jdbc.sql("""
                select exists (select 1 from identity.organisation where alias = :alias)
                    or exists (select 1 from admission.admission where alias = :alias and state <> 'REFUSED')""").param("alias", alias).query(Boolean.class).single();
    }

    private static Admission admission(ResultSet row, int number) throws SQLException {
        UUID checkedBy = row.getObject("checked_by", UUID.class);
        UUID closedBy = row.getObject("closed_by", UUID.class);
        UUID organisation = row.getObject("organisation", UUID.class);
        return new Admission(
                row.getObject("id", UUID.class),
                AdmissionState.valueOf(row.getString("state")),
                new AdmissionRequest(
                        SeatKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("country"),
                        row.getBoolean("focal"),
                        row.getString("office"),
                        row.getString("email"),
                        row.getString("words")),
                row.getString("alias"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("entered_by"),
                checkedBy == null
                        ? null
                        : new Admission.Check(
                                new PersonId(checkedBy),
                                row.getString("checked_by_name"),
                                row.getTimestamp("checked_at").toInstant(),
                                row.getString("checked_letters")),
                closedBy == null
                        ? null
                        : new Admission.Closing(
                                new PersonId(closedBy),
                                row.getString("closed_by_name"),
                                row.getTimestamp("closed_at").toInstant(),
                                row.getString("reason")),
                organisation == null ? null : new OrganisationId(organisation),
                row.getInt("revision"));
    }
}
