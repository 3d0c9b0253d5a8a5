package org.medina.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** People, organisations and the roles held in them, read from the mirror of Keycloak. */
@Service
public class Organisations {

    private static final int MANY = 1000;
    private static final String ORGANISATION =
            "select id, alias, name, kind, country, focal from identity.organisation ";
    private static final String PEOPLE = """
            select p.id, p.username, p.name, p.email, m.roles
              from identity.membership m join identity.person p on p.id = m.person and p.enabled
             where m.organisation = :organisation
             order by p.name, p.id limit :many""";

    private final JdbcClient jdbc;
    private final PeopleSource source;
    private final Clock clock;

    Organisations(JdbcClient jdbc, PeopleSource source, Clock clock) {
        this.jdbc = jdbc;
        this.source = source;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND */
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    private Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(ORGANISATION + "where id = :id")
                .param("id", id.value())
                .query(Organisations::organisation)
                .optional();
    }

    /** By id or alias. */
    public Optional<Organisation> at(String text) {
        return idIn(text).map(OrganisationId::new).flatMap(this::find).or(() -> find(text));
    }

    public Optional<Organisation> find(String alias) {
        return jdbc.sql(ORGANISATION + "where alias = :alias")
                .param("alias", alias)
                .query(Organisations::organisation)
                .optional();
    }

    /** That of a kind which takes part, by alias or id. */
    public Optional<Organisation> named(OrganisationKind kind, @Nullable String aliasOrId) {
        return all(kind).stream().filter(one -> one.isNamed(aliasOrId)).findFirst();
    }

    /** By name. */
    public List<Organisation> all(OrganisationKind kind) {
        return jdbc.sql(ORGANISATION + "where kind = :kind and enabled order by name, id limit :many")
                .param("kind", kind.name())
                .param("many", MANY)
                .query(Organisations::organisation)
                .list();
    }

    /**
     * The ministries of a country, the one that speaks for it first; none is a normal state of affairs.
     *
     * @param country ISO 3166-1 alpha-3
     */
    public List<Organisation> statesOf(String country) {
        return jdbc.sql(
                        ORGANISATION
                                + "where kind = 'STATE' and country = :country and enabled order by focal desc, name, id limit :many")
                .param("country", country)
                .param("many", MANY)
                .query(Organisations::organisation)
                .list();
    }

    public List<PersonInRole> people(OrganisationId organisation, Role role) {
        return people(organisation).stream()
                .filter(person -> person.role() == role)
                .toList();
    }

    /** Everybody who holds a role there, once a role, by name. */
    public List<PersonInRole> people(OrganisationId organisation) {
        return jdbc
                .sql(PEOPLE)
                .param("organisation", organisation.value())
                .param("many", MANY)
                .query((row, number) -> {
                    var person = person(row);
                    return roles(row.getArray("roles")).stream()
                            .map(role -> new PersonInRole(person, role))
                            .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    public boolean isMember(PersonId person, OrganisationId organisation) {
        return jdbc.sql("select exists (select 1 from identity.membership m join identity.person p on p.id = m.person"
                        + " where m.organisation = :organisation and m.person = :person and p.enabled)")
                .param("organisation", organisation.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Also finds people whose account is gone. */
    public Optional<Person> person(PersonId id) {
        return jdbc.sql("select id, username, name, email from identity.person where id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    public Optional<Person> personNamed(String username) {
        return jdbc.sql("select id, username, name, email from identity.person"
                        + " where username = :username and enabled order by id limit 1")
                .param("username", username)
                .query((row, number) -> person(row))
                .optional();
    }

    /** By id or user name. */
    public Optional<Person> personAt(String text) {
        return idIn(text).map(PersonId::new).flatMap(this::person).or(() -> personNamed(text));
    }

    private static Optional<UUID> idIn(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Who would act if that account acted for that organisation now, with the roles that the mirror knows. For the demo
     * story and for tests; counts as freshly signed in.
     *
     * @throws Problem NOT_FOUND when there is no such account, organisation or membership
     */
    public Actor actorFor(String username, String organisationAlias) {
        if (personNamed(username).isEmpty() || find(organisationAlias).isEmpty()) {
            source.read();
        }
        var person = personNamed(username).orElseThrow(Problem::notFound);
        var organisation = find(organisationAlias).orElseThrow(Problem::notFound);
        return acting(person, organisation, "acting-as").orElseThrow(Problem::notFound);
    }

    /**
     * Who would act if that person acted for that organisation now, for work that goes on without them; empty when they no
     * longer belong to it.
     */
    public Optional<Actor> actorFor(PersonId person, OrganisationId organisation) {
        return isMember(person, organisation)
                ? person(person).flatMap(found -> acting(found, get(organisation), "in-the-background"))
                : Optional.empty();
    }

    private Optional<Actor> acting(Person person, Organisation organisation, String how) {
        return jdbc.sql("select roles from identity.membership where organisation = :organisation and person = :person")
                .param("organisation", organisation.id().value())
                .param("person", person.id().value())
                .query((row, number) -> roles(row.getArray("roles")))
                .optional()
                .map(held -> new Rights(
                                person,
                                List.of(new Membership(organisation, held)),
                                ownRoles(person.id()),
                                new SignIn(how, clock.instant()))
                        .actingFor(organisation));
    }

    private Set<Role> ownRoles(PersonId person) {
        return jdbc.sql("select realm_roles from identity.person where id = :id")
                .param("id", person.value())
                .query((row, number) -> roles(row.getArray("realm_roles")))
                .single();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("alias"),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("country"),
                row.getBoolean("focal"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"));
    }

    private static Set<Role> roles(Array column) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) column.getArray()).map(Role::ofRealmName).forEach(role -> role.ifPresent(roles::add));
        return roles;
    }
}
