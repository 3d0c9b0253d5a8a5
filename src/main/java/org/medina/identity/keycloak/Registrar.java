package org.medina.identity.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medina.identity.NotRegistered;
import org.medina.identity.OrganisationId;
import org.medina.identity.PeopleRegister;
import org.medina.identity.PeopleSource;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes organisations, accounts and memberships in Keycloak by its admin interface. Looks before each step what is there, so
 * that an act that was cut off goes on where it was.
 */
@Component
class Registrar implements PeopleRegister {

    /** The organisation's attribute that holds the portal's own key of it. */
    private static final String KEY = "admission";

    private static final String ORGANISATIONS = "/organizations";

    private final KeycloakSettings keycloak;
    private final PeopleSource mirror;
    private final RestClient http = RestClient.builder()
            .requestFactory(KeycloakConfiguration.impatient())
            .build();

    Registrar(KeycloakSettings keycloak, PeopleSource mirror) {
        this.keycloak = keycloak;
        this.mirror = mirror;
    }

    @Override
    public OrganisationId keep(Seat seat) {
        var line = line();
        Optional<UUID> found = byKey(line, seat.key());
        if (found.isEmpty()) {
            line.send(HttpMethod.POST, ORGANISATIONS, organisation(seat));
            found = byKey(line, seat.key());
        }
        UUID id = found.orElseThrow(() -> new NotRegistered(NotRegistered.Why.REFUSED, "made, and not there"));
        for (Role role : seat.roles()) {
            giveGroup(line, id, role);
        }
        mirror.read();
        return new OrganisationId(id);
    }

    @Override
    public void forget(String key) {
        var line = line();
        byKey(line, key).ifPresent(id -> line.send(HttpMethod.DELETE, ORGANISATIONS + "/" + id, null));
    }

    @Override
    public PersonId admit(OrganisationId organisation, Invitee invitee, Set<Role> roles) {
        var line = line();
        String path = ORGANISATIONS + "/" + organisation;
        Set<Role> there = groups(line, organisation.value()).keySet();
        // an organisation made by hand, or before there was such a role
        roles.stream()
                .filter(role -> !there.contains(role))
                .forEach(role -> giveGroup(line, organisation.value(), role));
        Map<Role, UUID> groups = groups(line, organisation.value());
        UUID person = account(line, invitee);
        if (line.find(path + "/members/" + person).isEmpty()) {
            // the address stands in quotes: Keycloak takes the whole body as the id
            line.sendOnce(HttpMethod.POST, path + "/members", person.toString());
        }
        groups.forEach((role, group) -> {
            boolean holds = holds(line, path + "/groups/" + group, person);
            if (roles.contains(role) && !holds) {
                line.sendOnce(HttpMethod.PUT, path + "/groups/" + group + "/members/" + person, null);
            } else if (!roles.contains(role) && holds) {
                line.send(HttpMethod.DELETE, path + "/groups/" + group + "/members/" + person, null);
            }
        });
        mirror.read();
        return new PersonId(person);
    }

    @Override
    public void remove(OrganisationId organisation, PersonId person) {
        var line = line();
        String member = ORGANISATIONS + "/" + organisation + "/members/" + person;
        if (line.find(member).isPresent()) {
            line.send(HttpMethod.DELETE, member, null);
        }
        mirror.read();
    }

    @Override
    public void open(OrganisationId organisation, boolean open) {
        var line = line();
        String path = ORGANISATIONS + "/" + organisation;
        JsonNode found = line.get(path);
        if (found.path("enabled").asBoolean(true) != open) {
            ObjectNode changed = ((ObjectNode) found).put("enabled", open);
            line.send(HttpMethod.PUT, path, changed);
        }
        mirror.read();
    }

    @Override
    public boolean hasChosenPassword(PersonId person) {
        AdminLine line = line();
        boolean replacesIt = line.get("/users/" + person)
                .path("requiredActions")
                .valueStream()
                .anyMatch(action -> action.asString("").equals("UPDATE_PASSWORD"));
        return !replacesIt
                && line.get("/users/" + person + "/credentials")
                        .valueStream()
                        .anyMatch(credential ->
                                credential.path("type").asString("").equals("password"));
    }

    @Override
    public void firstPassword(PersonId person, String password) {
        line().send(
                        HttpMethod.PUT,
                        "/users/" + person + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", true));
    }

    private AdminLine line() {
        return new AdminLine(http, keycloak);
    }

    private static Optional<UUID> byKey(AdminLine line, String key) {
        return line.get(ORGANISATIONS + "?briefRepresentation=false&max=2&q=" + AdminLine.query(KEY + ":" + key))
                .valueStream()
                .filter(found ->
                        found.path("attributes").path(KEY).path(0).asString("").equals(key))
                .findFirst()
                .map(AdminLine::id);
    }

    private static Map<String, Object> organisation(Seat seat) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(KEY, List.of(seat.key()));
        attributes.put("kind", List.of(seat.kind().name().toLowerCase(Locale.ROOT)));
        if (seat.country() != null) {
            attributes.put("country", List.of(seat.country()));
        }
        if (seat.focal()) {
            attributes.put("focal", List.of("true"));
        }
        return Map.of("name", seat.name(), "alias", seat.alias(), "enabled", true, "attributes", attributes);
    }

    private static void giveGroup(AdminLine line, UUID organisation, Role role) {
        UUID group = groups(line, organisation).get(role);
        String path = ORGANISATIONS + "/" + organisation + "/groups";
        if (group == null) {
            line.sendOnce(HttpMethod.POST, path, Map.of("name", role.realmName()));
            group = groups(line, organisation).get(role);
        }
        if (group == null) {
            throw new NotRegistered(NotRegistered.Why.REFUSED, "no group " + role.realmName());
        }
        String mappings = path + "/" + group + "/role-mappings/realm";
        boolean mapped = line.get(mappings)
                .valueStream()
                .anyMatch(one -> one.path("name").asString("").equals(role.realmName()));
        if (!mapped) {
            line.send(HttpMethod.POST, mappings, List.of(line.get("/roles/" + role.realmName())));
        }
    }

    private static Map<Role, UUID> groups(AdminLine line, UUID organisation) {
        return line.get(ORGANISATIONS + "/" + organisation + "/groups?first=0&max=100")
                .valueStream()
                .filter(group ->
                        Role.ofRealmName(group.path("name").asString("")).isPresent())
                .collect(Collectors.toMap(
                        group -> Role.ofRealmName(group.path("name").asString(""))
                                .orElseThrow(),
                        AdminLine::id));
    }

    private static boolean holds(AdminLine line, String group, UUID person) {
        return line.get(group + "/members?first=0&max=1000").valueStream().anyMatch(member -> AdminLine.id(member)
                .equals(person));
    }

    private static UUID account(AdminLine line, Invitee invitee) {
        Optional<UUID> known = byEmail(line, invitee.email());
        if (known.isPresent()) {
            return known.get();
        }
        line.sendOnce(
                HttpMethod.POST,
                "/users",
                Map.of(
                        "username", invitee.email(),
                        "email", invitee.email(),
                        "emailVerified", true,
                        "firstName", invitee.firstName(),
                        "lastName", invitee.lastName(),
                        "enabled", true));
        return byEmail(line, invitee.email())
                .orElseThrow(() -> new NotRegistered(NotRegistered.Why.TAKEN, "the name of the account"));
    }

    private static Optional<UUID> byEmail(AdminLine line, String email) {
        return line.get("/users?exact=true&briefRepresentation=true&max=2&email=" + AdminLine.query(email))
                .valueStream()
                .filter(user -> user.path("email").asString("").equalsIgnoreCase(email))
                .findFirst()
                .map(AdminLine::id);
    }
}
