package org.medina.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of invitations, and of the links that let somebody in. */
@Repository
class SeatInvitationRows {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    SeatInvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where somebody of that address is invited there already. */
    boolean insert(Invitation invitation) {
        return jdbc.sql("""
                        insert into admission.invitation
                            (id, organisation, email, first_name, last_name, roles, state, invited_by, invited_at)
                        values (:id, :organisation, :email, :first, :last, cast(:roles as text[]), 'WAITING', :by, :at)
                        on conflict do nothing""")
                        .param("id", invitation.id())
                        .param("organisation", invitation.organisation().value())
                        .param("email", invitation.email())
                        .param("first", invitation.firstName())
                        .param("last", invitation.lastName())
                        .param(
                                "roles",
                                invitation.roles().stream()
                                        .map(Role::realmName)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("by", invitation.invitedBy())
                        .param("at", Timestamp.from(invitation.invitedAt()))
                        .update()
                == 1;
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql("select * from admission.invitation where id = :id")
                .param("id", id)
                .query(SeatInvitationRows::invitation)
                .optional();
    }

    Optional<Invitation> hold(UUID id) {
        return jdbc.sql("select * from admission.invitation where id = :id for update")
                .param("id", id)
                .query(SeatInvitationRows::invitation)
                .optional();
    }

    /** Newest first. */
    List<Invitation> of(OrganisationId organisation) {
        return jdbc.sql("""
                select * from admission.invitation where organisation = :organisation
                 order by invited_at desc, id desc limit :many""")
                .param("organisation", organisation.value())
                .param("many", MANY)
                .query(SeatInvitationRows::invitation)
                .list();
    }

    void sent(UUID id, PersonId person) {
        jdbc.sql("update admission.invitation set state = 'SENT', person = :person where id = :id")
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    /** The link that was used stays good for a while, for whoever lost the answer; others do not. */
    void joined(UUID id, Instant at, String hash, Instant until) {
        jdbc.sql("update admission.invitation set state = 'JOINED', joined_at = :at where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from admission.way_in where invitation = :id and hash <> :hash")
                .param("id", id)
                .param("hash", hash)
                .update();
        jdbc.sql("update admission.way_in set until = least(until, :until) where hash = :hash")
                .param("hash", hash)
                .param("until", Timestamp.from(until))
                .update();
    }

    void withdrawn(UUID id) {
        jdbc.sql("update admission.invitation set state = 'WITHDRAWN' where id = :id")
                .param("id", id)
                .update();
        forgetWays(id);
    }

    private void forgetWays(UUID id) {
        jdbc.sql("delete from admission.way_in where invitation = :id")
                .param("id", id)
                .update();
    }

    void addWay(UUID id, String hash, Instant until) {
        jdbc.sql("insert into admission.way_in (hash, invitation, until) values (:hash, :id, :until)")
                .param("id", id)
                .param("hash", hash)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Whose link it is, while it is good. */
    Optional<Invitation> byWay(String hash, Instant now) {
        return jdbc.sql("""
                select i.* from admission.way_in w join admission.invitation i on i.id = w.invitation
                 where w.hash = :hash and w.until > :now and i.state in ('SENT', 'JOINED')""")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(SeatInvitationRows::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        Timestamp joined = row.getTimestamp("joined_at");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .forEach(name -> Role.ofRealmName(name).ifPresent(roles::add));
        return new Invitation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                roles,
                Invitation.State.valueOf(row.getString("state")),
                person == null ? null : new PersonId(person),
                row.getString("invited_by"),
                row.getTimestamp("invited_at").toInstant(),
                joined == null ? null : joined.toInstant());
    }
}
