package org.medina.identity.keycloak;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.identity.LeftOrganisation;
import org.medina.identity.Membership;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what Keycloak says into the mirror; never deletes a person or an organisation. In transactions of its own: what
 * Keycloak says stays true when the work that asked for it fails.
 */
@Repository
class Mirror {

    private static final int SYNC_LOCK = 0x6d69_7272;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Mirror(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** An organisation with everybody in it and the names of the roles they hold there. */
    record Members(Organisation organisation, boolean enabled, List<Member> members) {}

    record Member(PersonId person, Set<String> roles) {}

    record Account(Person person, boolean enabled, Set<String> realmRoles) {}

    /**
     * Makes the mirror equal to what was read. Nodes take turns: who finds another one at it leaves it to them.
     *
     * @return false when another node was at it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean replace(Collection<Account> accounts, Collection<Members> organisations) {
        boolean free = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", SYNC_LOCK)
                .query(Boolean.class)
                .single();
        if (!free) {
            return false;
        }
        accounts.forEach(this::save);
        disableOthers(
                "person", accounts.stream().map(account -> account.person().id().value()));
        organisations.forEach(this::save);
        disableOthers("organisation", organisations.stream().map(members -> members.organisation()
                .id()
                .value()));
        return true;
    }

    /** Whoever shows a verified token is there, whatever the last full reading said. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void learn(Person person, Set<String> realmRoles) {
        boolean known = jdbc.sql("""
                select exists (select 1 from identity.person where id = :id and username = :username and name = :name
                                  and email = :email and realm_roles = cast(:roles as text[]) and enabled)""")
                .param("id", person.id().value())
                .param("username", person.username())
                .param("name", person.name())
                .param("email", person.email())
                .param("roles", sorted(realmRoles))
                .query(Boolean.class)
                .single();
        if (!known) {
            save(new Account(person, true, realmRoles));
        }
    }

    /** What a token that names all of a person's organisations says: those, and no others. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void learnMemberships(PersonId person, Collection<Membership> memberships) {
        left(jdbc.sql("delete from identity.membership"
                        + " where person = :person and organisation <> all (cast(:organisations as uuid[]))"
                        + " returning organisation, person")
                .param("person", person.value())
                .param("organisations", ids(memberships.stream().map(membership -> membership
                        .organisation()
                        .id()
                        .value()))));
        for (Membership membership : memberships) {
            var roles = membership.roles().stream().map(Role::realmName).collect(Collectors.toSet());
            save(membership.organisation(), new Member(person, roles));
        }
    }

    @Nullable
    UUID preferredOrganisation(PersonId person) {
        return jdbc.sql("select preferred_organisation from identity.person where id = :id")
                .param("id", person.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(null);
    }

    private void save(Account account) {
        var person = account.person();
        jdbc.sql("""
                insert into identity.person as p (id, username, name, email, realm_roles, enabled)
                values (:id, :username, :name, :email, cast(:roles as text[]), :enabled)
                on conflict (id) do update set username = excluded.username, name = excluded.name,
                       email = excluded.email, realm_roles = excluded.realm_roles, enabled = excluded.enabled
                 where (p.username, p.name, p.email, p.realm_roles, p.enabled) is distinct from
                       (excluded.username, excluded.name, excluded.email, excluded.realm_roles, excluded.enabled)""")
                .param("id", person.id().value())
                .param("username", person.username())
                .param("name", person.name())
                .param("email", person.email())
                .param("roles", sorted(account.realmRoles()))
                .param("enabled", account.enabled())
                .update();
    }

    private void save(Members members) {
        var organisation = members.organisation();
        // An alias that moved to another organisation is free again before that one takes it.
        jdbc.sql("update identity.organisation set alias = alias || '-' || id where alias = :alias and id <> :id")
                .param("alias", organisation.alias())
                .param("id", organisation.id().value())
                .update();
        jdbc.sql("""
                insert into identity.organisation as o (id, alias, name, kind, country, focal, enabled)
                values (:id, :alias, :name, :kind, :country, :focal, :enabled)
                on conflict (id) do update set alias = excluded.alias, name = excluded.name, kind = excluded.kind,
                       country = excluded.country, focal = excluded.focal, enabled = excluded.enabled
                 where (o.alias, o.name, o.kind, o.country, o.focal, o.enabled) is distinct from
                       (excluded.alias, excluded.name, excluded.kind, excluded.country, excluded.focal, excluded.enabled)""")
                .param("id", organisation.id().value())
                .param("alias", organisation.alias())
                .param("name", organisation.name())
                .param("kind", organisation.kind().name())
                .param("country", organisation.country())
                .param("focal", organisation.focal())
                .param("enabled", members.enabled())
                .update();
        left(jdbc.sql("delete from identity.membership"
                        + " where organisation = :organisation and person <> all (cast(:people as uuid[]))"
                        + " returning organisation, person")
                .param("organisation", organisation.id().value())
                .param("people", ids(members.members().stream().map(member -> member.person()
                        .value()))));
        members.members().forEach(member -> save(organisation, member));
    }

    private void left(JdbcClient.StatementSpec deletion) {
        deletion.query((row, number) -> new LeftOrganisation(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .list()
                .forEach(events::publishEvent);
    }

    private void save(Organisation organisation, Member member) {
        jdbc.sql("""
                insert into identity.membership as m (organisation, person, roles)
                values (:organisation, :person, cast(:roles as text[]))
                on conflict (organisation, person) do update set roles = excluded.roles where m.roles <> excluded.roles""")
                .param("organisation", organisation.id().value())
                .param("person", member.person().value())
                .param("roles", sorted(member.roles()))
                .update();
    }

    private void disableOthers(String table, Stream<UUID> seen) {
        jdbc.sql("update identity." + table
                        + " set enabled = false where enabled and id <> all (cast(:seen as uuid[]))")
                .param("seen", ids(seen))
                .update();
    }

    private static String[] ids(Stream<UUID> ids) {
        return ids.map(UUID::toString).toArray(String[]::new);
    }

    private static String[] sorted(Set<String> roles) {
        return roles.stream().sorted().toArray(String[]::new);
    }
}
