package org.medina.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, for which organisation, with which roles there. The portal itself acts too, through its timers
 * and processes; then there is no person and no organisation.
 *
 * @param person null for the portal itself
 * @param name the person's name, or the name of the process that acts
 * @param organisation on whose behalf one acts; null for the portal itself and for people of no organisation
 * @param roles the roles held in that organisation, and the few held by the person alone (observer, admin)
 * @param represents the cities that have mandated the organisation, a network, to act for them now
 */
public record Actor(
        @Nullable PersonId person,
        String name,
        @Nullable Organisation organisation,
        Set<Role> roles,
        SignIn signIn,
        Set<OrganisationId> represents) {

    private static final Set<Role> SECRETARIES = EnumSet.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD);

    public Actor {
        represents = Set.copyOf(represents);
    }

    /** Somebody who acts for no city by mandate, as nearly everybody. */
    public Actor(
            @Nullable PersonId person,
            String name,
            @Nullable Organisation organisation,
            Set<Role> roles,
            SignIn signIn) {
        this(person, name, organisation, roles, signIn, Set.of());
    }

    /** The portal itself, acting through the process or timer of that name. */
    public static Actor system(String process) {
        return new Actor(null, process, null, Set.of(), new SignIn("system", Instant.EPOCH));
    }

    public boolean isSystem() {
        return person == null;
    }

    /** The person, where only people act. */
    public PersonId requiredPerson() {
        return Objects.requireNonNull(person, "whoever acts here is a person");
    }

    /** The organisation, where one only acts for one. */
    public Organisation requiredOrganisation() {
        return Objects.requireNonNull(organisation, "whoever acts here acts for an organisation");
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }

    /** Whether they do the secretariat’s daily work: an officer of it, or its head. */
    public boolean isOfTheSecretariat() {
        return organisation != null && organisation.kind() == OrganisationKind.SECRETARIAT && hasAny(SECRETARIES);
    }

    /** Whether they are of a network’s people who act for cities by mandate. */
    public boolean supportsCities() {
        return organisation != null && organisation.kind() == OrganisationKind.NETWORK && has(Role.NETWORK_SUPPORTER);
    }

    /** The same actor, who may act for these cities. */
    Actor representing(Set<OrganisationId> cities) {
        return new Actor(person, name, organisation, roles, signIn, cities);
    }

    /** Whether the next click counts for that organisation. */
    public boolean actsFor(OrganisationId id) {
        return organisation != null && organisation.id().equals(id);
    }
}
