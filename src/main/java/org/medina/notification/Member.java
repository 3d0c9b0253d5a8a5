package org.medina.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.identity.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of an organisation as they would act there, so that the rules of access can be asked about them. */
record Member(Actor actor, boolean mailable) {

    /** Everybody everywhere, as {@code p}, {@code m} and {@code o}. */
    static final String SELECT = """
            select p.id as person, p.name as person_name, p.email <> '' as mailable, p.realm_roles, m.roles,
                   o.id as organisation, o.alias, o.name, o.kind, o.country, o.focal
              from identity.membership m
              join identity.person p on p.id = m.person and p.enabled
              join identity.organisation o on o.id = m.organisation and o.enabled
            """;

    private static final int MANY = 100;

    /** Everything that a person is somewhere. */
    static List<Member> all(JdbcClient jdbc, UUID person) {
        return jdbc.sql(SELECT + " where m.person = :person and cardinality(m.roles) > 0 order by o.id limit :many")
                .param("person", person)
                .param("many", MANY)
                .query(Member::of)
                .list();
    }

    UUID person() {
        return actor.requiredPerson().value();
    }

    UUID organisation() {
        return actor.requiredOrganisation().id().value();
    }

    static Member of(ResultSet row, int number) throws SQLException {
        var organisation = new Organisation(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("alias"),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("country"),
                row.getBoolean("focal"));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        addRoles(roles, row.getArray("roles"));
        addRoles(roles, row.getArray("realm_roles"));
        var actor = new Actor(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                organisation,
                Set.copyOf(roles),
                new SignIn("told", Instant.EPOCH));
        return new Member(actor, row.getBoolean("mailable"));
    }

    private static void addRoles(Set<Role> roles, @Nullable Array column) throws SQLException {
        if (column != null) {
            Arrays.stream((String[]) column.getArray())
                    .map(Role::ofRealmName)
                    .forEach(role -> role.ifPresent(roles::add));
        }
    }
}
