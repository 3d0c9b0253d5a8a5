package org.medina.identity.keycloak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads people, organisations and who holds which role where through Keycloak's admin interface. */
@Component
class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final int PAGE = 100;
    private static final Set<Role> HELD_BY_PEOPLE = Set.of(Role.OBSERVER, Role.ADMIN);

    private final KeycloakSettings keycloak;
    private final RestClient http = RestClient.builder()
            .requestFactory(KeycloakConfiguration.impatient())
            .build();
    private final JsonMapper json = JsonMapper.shared();

    Directory(KeycloakSettings keycloak) {
        this.keycloak = keycloak;
    }

    record Everything(List<Mirror.Account> accounts, List<Mirror.Members> organisations) {}

    Everything read() {
        var token = token();
        var organisations = new ArrayList<Mirror.Members>();
        each(token, "/organizations?briefRepresentation=false&", found -> organisation(found)
                .ifPresent(organisation -> organisations.add(new Mirror.Members(
                        organisation, found.path("enabled").asBoolean(true), members(token, organisation)))));
        return new Everything(accounts(token), organisations);
    }

    private List<Mirror.Account> accounts(String token) {
        Map<UUID, Set<String>> realmRoles = new HashMap<>();
        for (Role role : HELD_BY_PEOPLE) {
            each(token, "/roles/" + role.realmName() + "/users?", user -> realmRoles
                    .computeIfAbsent(id(user), id -> new TreeSet<>())
                    .add(role.realmName()));
        }
        var accounts = new ArrayList<Mirror.Account>();
        each(
                token,
                "/users?briefRepresentation=true&",
                user -> accounts.add(new Mirror.Account(
                        person(user), user.path("enabled").asBoolean(), realmRoles.getOrDefault(id(user), Set.of()))));
        return accounts;
    }

    private List<Mirror.Member> members(String token, Organisation organisation) {
        var path = "/organizations/" + organisation.id();
        Map<UUID, Set<String>> roles = new HashMap<>();
        each(token, path + "/members?", member -> roles.put(id(member), new TreeSet<>()));
        each(token, path + "/groups?briefRepresentation=false&", group -> {
            var ofGroup = group.path("realmRoles")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            each(
                    token,
                    path + "/groups/" + id(group) + "/members?",
                    member -> roles.computeIfPresent(id(member), (id, held) -> {
                        held.addAll(ofGroup);
                        return held;
                    }));
        });
        return roles.entrySet().stream()
                .map(entry -> new Mirror.Member(new PersonId(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Optional<Organisation> organisation(JsonNode found) {
        var alias = found.path("alias").asString();
        var kind = attribute(found, "kind");
        var known = Arrays.stream(OrganisationKind.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
        if (known.isEmpty()) {
            LOG.warn("Organisation {} is left out: its attribute 'kind' is {}", alias, kind);
        }
        return known.map(value -> new Organisation(
                new OrganisationId(id(found)),
                alias,
                found.path("name").asString(),
                value,
                attribute(found, "country"),
                "true".equals(attribute(found, "focal"))));
    }

    private static Person person(JsonNode user) {
        var username = user.path("username").asString();
        var name = (user.path("firstName").asString("") + " "
                        + user.path("lastName").asString(""))
                .strip();
        return new Person(
                new PersonId(id(user)),
                username,
                name.isEmpty() ? username : name,
                user.path("email").asString(""));
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    private static @Nullable String attribute(JsonNode organisation, String name) {
        var value = organisation.path("attributes").path(name).path(0);
        return value.isMissingNode() ? null : value.asString();
    }

    private void each(String token, String path, Consumer<JsonNode> use) {
        for (int first = 0; ; first += PAGE) {
            var page = parse(http.get()
                    .uri(keycloak.admin() + path + "first=" + first + "&max=" + PAGE)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .retrieve()
                    .body(String.class));
            page.forEach(use);
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "medina-service");
        form.add("client_secret", keycloak.serviceSecret());
        var answer = http.post().uri(keycloak.token()).body(form).retrieve().body(String.class);
        return parse(answer).path("access_token").asString();
    }

    private JsonNode parse(@Nullable String body) {
        return json.readTree(body == null ? "[]" : body);
    }
}
