package org.medina.identity.keycloak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Membership;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.PeopleSource;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Rights;
import org.medina.identity.Role;
import org.medina.identity.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reads out of a verified access token who it is and which roles they hold where. */
@Component
class TokenReader {

    private static final Logger LOG = LoggerFactory.getLogger(TokenReader.class);
    /** The one client that takes name and password directly; its tokens are new whenever somebody signs in. */
    private static final String DIRECT_GRANT_CLIENT = "medina-cli";

    private static final Set<Role> HELD_BY_PEOPLE = EnumSet.of(Role.OBSERVER, Role.ADMIN);

    private final Organisations organisations;
    private final Mirror mirror;
    private final PeopleSource source;

    TokenReader(Organisations organisations, Mirror mirror, PeopleSource source) {
        this.organisations = organisations;
        this.mirror = mirror;
        this.source = source;
    }

    /** Reads a token of the API; the person is known to the mirror afterwards. */
    Rights read(Jwt token) {
        return read(token, signIn(token));
    }

    /** Reads a token of a session that began with that sign-in. */
    Rights read(Jwt token, SignIn signIn) {
        var own = roles(token.getClaim("realm_access"));
        own.retainAll(HELD_BY_PEOPLE);
        var rights = new Rights(person(token), memberships(token), Set.copyOf(own), signIn);
        mirror.learn(rights.person(), own.stream().map(Role::realmName).collect(Collectors.toSet()));
        return rights;
    }

    private List<Membership> memberships(Jwt token) {
        var memberships = new ArrayList<Membership>();
        claimed(token).forEach((alias, held) -> organisation(alias)
                .ifPresent(organisation -> memberships.add(new Membership(organisation, Set.copyOf(held)))));
        memberships.sort(
                Comparator.comparing(membership -> membership.organisation().name()));
        return List.copyOf(memberships);
    }

    private Optional<Organisation> organisation(String alias) {
        var known = organisations.find(alias);
        if (known.isPresent()) {
            return known;
        }
        source.read();
        var found = organisations.find(alias);
        if (found.isEmpty()) {
            LOG.warn("A token names the organisation {}, which the mirror does not know", alias);
        }
        return found;
    }

    /** The claim is an object by alias; without the group mapper it is a bare list of aliases. */
    private static Map<String, Set<Role>> claimed(Jwt token) {
        Object claim = token.getClaim("organization");
        Map<String, Set<Role>> held = new HashMap<>();
        if (claim instanceof Map<?, ?> byAlias) {
            byAlias.forEach((alias, details) -> held.put(
                    String.valueOf(alias),
                    details instanceof Map<?, ?> map ? roles(map.get("realm_access")) : EnumSet.noneOf(Role.class)));
        } else if (claim instanceof Collection<?> aliases) {
            aliases.forEach(alias -> held.put(String.valueOf(alias), EnumSet.noneOf(Role.class)));
        }
        return held;
    }

    private static Set<Role> roles(@Nullable Object realmAccess) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (realmAccess instanceof Map<?, ?> map && map.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> Role.ofRealmName(String.valueOf(name)).ifPresent(roles::add));
        }
        return roles;
    }

    private static Person person(Jwt token) {
        var id = PersonId.of(Objects.requireNonNull(token.getSubject()));
        var username = Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), id.toString());
        var name = Objects.requireNonNullElse(token.getClaimAsString("name"), username);
        var email = Objects.requireNonNullElse(token.getClaimAsString("email"), "");
        return new Person(id, username, name, email);
    }

    /** A token that does not say when its holder proved who they are counts as old, unless they did so to get it. */
    private static SignIn signIn(Jwt token) {
        Instant proved = token.getClaimAsInstant(IdTokenClaimNames.AUTH_TIME);
        if (proved != null) {
            return new SignIn("oidc-code", proved);
        }
        boolean direct = DIRECT_GRANT_CLIENT.equals(token.getClaimAsString(IdTokenClaimNames.AZP));
        Instant issued = token.getIssuedAt();
        return new SignIn("oidc-direct-grant", direct && issued != null ? issued : Instant.EPOCH);
    }
}
