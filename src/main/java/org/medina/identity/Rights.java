package org.medina.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in and what they may do where, as their token says.
 *
 * @param memberships by the organisation's name
 * @param ownRoles the few roles held by the person alone (observer, admin)
 */
public record Rights(Person person, List<Membership> memberships, Set<Role> ownRoles, SignIn signIn) {

    public List<Organisation> organisations() {
        return memberships.stream().map(Membership::organisation).toList();
    }

    /** By alias or id. */
    public Optional<Organisation> organisation(String aliasOrId) {
        return organisations().stream()
                .filter(organisation -> organisation.isNamed(aliasOrId))
                .findFirst();
    }

    /** The person acting for that organisation: with the roles held there, and in none other. */
    public Actor actingFor(@Nullable Organisation organisation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(ownRoles);
        memberships.stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .forEach(membership -> roles.addAll(membership.roles()));
        return new Actor(person.id(), person.name(), organisation, Set.copyOf(roles), signIn);
    }
}
