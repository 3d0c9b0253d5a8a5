package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.identity.Organisations;
import org.medina.identity.PersonInRole;
import org.medina.identity.Role;
import org.medina.pledge.AccessMatrix.Line;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hand-written matrix {@code access/pledge.csv}, asked over HTTP. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PledgeAccessIT {

    @LocalServerPort
    private int port;

    @Autowired
    private PledgeFixtures fixtures;

    @Autowired
    private PaperFixtures papers;

    @Autowired
    private PledgeReading reading;

    @Autowired
    private Organisations organisations;

    private final Map<String, PledgeId> standing = new HashMap<>();

    @ParameterizedTest
    @MethodSource("lines")
    void everybodyMayDoWhatTheMatrixSaysAndNothingElse(Line line) {
        PledgeId id = standing.computeIfAbsent(line.state(), this::pledgeIn);
        ApiClient client = ApiClient.as("http://localhost:" + port, line.account());
        Map<String, String> answered = new HashMap<>();
        for (String action : AccessMatrix.ACTIONS) {
            boolean changes = "ok".equals(line.expected().get(action))
                    && !Set.of("read", "history", "files", "paper", "sheet").contains(action);
            PledgeId target = changes ? pledgeIn(line.state()) : id;
            answered.put(action, word(ask(client, target, action)));
        }
        assertThat(answered).isEqualTo(line.expected());
        assertListsAgree(client, id, "ok".equals(line.expected().get("read")));
    }

    @Test
    void everyStateActionAndRoleHasARow() throws IOException {
        List<Line> lines = lines().toList();
        Set<String> states = lines.stream().map(Line::state).collect(Collectors.toSet());
        assertThat(PledgeStatus.values())
                .allMatch(status -> states.stream().anyMatch(state -> state.contains(status.name())));

        Set<String> asked = new HashSet<>(AccessMatrix.ACTIONS);
        asked.add("see-process");
        Map<String, String> names =
                Map.of("see-history", "history", "see-files", "files", "see-paper", "paper", "print-sheet", "sheet");
        assertThat(Arrays.stream(PledgeAction.values())
                        .map(action ->
                                action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .map(name -> names.getOrDefault(name, name)))
                .allMatch(asked::contains);

        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Line line : lines) {
            String account = line.account().replaceFirst("/.*", "");
            organisations.personNamed(account).ifPresent(person -> Arrays.stream(Role.values())
                    .filter(role -> holds(account, role))
                    .forEach(roles::add));
        }
        assertThat(roles).containsAll(EnumSet.allOf(Role.class));
    }

    private boolean holds(String account, Role role) {
        return switch (role) {
            case OBSERVER -> account.equals("observer");
            case ADMIN -> account.equals("operator");
            default ->
                Arrays.stream(org.medina.identity.OrganisationKind.values())
                        .flatMap(kind -> organisations.all(kind).stream())
                        .flatMap(organisation -> organisations.people(organisation.id(), role).stream())
                        .map(PersonInRole::person)
                        .anyMatch(person -> person.username().equals(account));
        };
    }

    private void assertListsAgree(ApiClient client, PledgeId id, boolean readable) {
        String reference = readReference(id);
        long expected = readable ? 1 : 0;
        assertThat(client.get("/api/v1/pledges?search=" + reference)
                        .json()
                        .path("items")
                        .size())
                .as("search")
                .isEqualTo((int) expected);
        assertThat(client.get("/api/v1/pledges/count?search=" + reference)
                        .json()
                        .path("count")
                        .asLong())
                .as("count")
                .isEqualTo(expected);
        assertThat(client.get("/api/v1/pledges?limit=200").body().contains(id.toString()))
                .as("list")
                .isEqualTo(readable);
    }

    private String readReference(PledgeId id) {
        String[] reference = new String[1];
        fixtures.as(
                "officer", "secretariat", () -> reference[0] = reading.get(id).reference());
        return reference[0];
    }

    private ApiClient.Answer ask(ApiClient client, PledgeId id, String action) {
        String address = "/api/v1/pledges/" + id;
        return switch (action) {
            case "read" -> client.get(address);
            case "history" -> client.get(address + "/history");
            case "files" -> client.get(address + "/attachments");
            case "edit" -> client.patch(address, "{\"risks\": \"Rain.\"}", "*");
            case "attach" ->
                client.upload(address + "/attachments", "file", "note.txt", "A note.".getBytes(StandardCharsets.UTF_8));
            case "correct" ->
                client.send(
                        "POST",
                        address + "/correct",
                        "{\"fields\": {\"sdgTargets\": [\"10.7\"]}, \"reason\": \"A code was missing.\"}",
                        Map.of("If-Match", "*"));
            case "return", "decline" -> client.post(address + "/" + action, "{\"reason\": \"Please say more.\"}");
            case "withdraw" -> client.post(address + "/withdraw", "{\"reason\": \"The site is gone.\"}");
            case "paper" -> client.get(address + "/paper");
            case "sheet" -> client.get(address + "/paper/sheet");
            case "record-paper" ->
                client.submit(
                        address + "/paper", papers.fields(id), "scan", "sheet.png", PaperFixtures.PICTURE, Map.of());
            case "check-paper", "refuse-paper" ->
                client.post(
                        address + "/" + action,
                        "{\"paper\": \"%s\"%s}"
                                .formatted(
                                        papers.waiting(id),
                                        action.equals("refuse-paper") ? ", \"reason\": \"A page is missing.\"" : ""));
            case "sign" -> client.post(address + "/sign", signature(id));
            default -> client.post(address + "/" + action, null);
        };
    }

    private String signature(PledgeId id) {
        String[] hash = {"0".repeat(64)};
        fixtures.as(
                "officer", "secretariat", () -> reading.get(id).frozenTextHash().ifPresent(found -> hash[0] = found));
        return "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution 12\", \"date\": \"2026-01-15\"}}"
                .formatted(hash[0]);
    }

    private static String word(ApiClient.Answer answer) {
        return answer.status() / 100 == 2 ? "ok" : String.valueOf(answer.status());
    }

    private PledgeId pledgeIn(String state) {
        return papers.inState(state, fixtures.joint("Access matrix, " + state));
    }

    static Stream<Line> lines() throws IOException {
        return AccessMatrix.lines();
    }
}
