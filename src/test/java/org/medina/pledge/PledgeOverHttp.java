package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.medina.pledge.PledgeMove.Deed;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes pledges through the portal's API as the demo accounts, and tells how they stand. */
final class PledgeOverHttp {

    static final List<String> ACCOUNTS = List.of(
            "editor.freetown",
            "coordinator.freetown",
            "mayor.freetown",
            "coordinator.maipu",
            "mayor.maipu",
            "coordinator.montreal",
            "coordinator.zurich",
            "officer");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REASON = "{\"reason\": \"The site is another.\"}";
    private static final Map<String, String> COORDINATORS =
            Map.of("Ville de Montréal", "coordinator.montreal", "Stadt Zürich", "coordinator.zurich");

    private final String url;

    PledgeOverHttp(String url) {
        this.url = url;
    }

    /** A request as it goes over the line; the same key says that it is the same once more. */
    record Request(String account, String method, String path, String json, Map<String, String> headers) {}

    /**
     * How a case stands; {@link #NOTHING} when there is none.
     *
     * @param history every act, and from which status to which
     * @param tasks kinds of the work that waits
     * @param signatures what anybody is told who asks about the text last frozen
     */
    record Standing(
            String status, String textHash, String tag, List<String> history, List<String> tasks, String signatures) {

        static final Standing NOTHING = new Standing("", "", "", List.of(), List.of(), "");

        /** What is the same for every pledge with the same past. */
        List<Object> shape() {
            return List.of(status, textHash.isEmpty(), tag, history, tasks, signatures);
        }
    }

    static String newTitle() {
        return "Power cut %04d".formatted(NUMBER.incrementAndGet());
    }

    Answer send(Request request) {
        return ApiClient.as(url, request.account())
                .send(request.method(), request.path(), request.json(), request.headers());
    }

    /** Begins a pledge and does with it all that the move needs before; its id. */
    String prepare(PledgeMove move, String title) {
        String id = done(creation(move, title)).json().path("id").asString();
        move.before().forEach(deed -> done(request(id, deed)));
        return id;
    }

    Request creation(PledgeMove move, String title) {
        ObjectNode content = JSON.readValue("""
                {"summary": "Every family gets a legal address.", "compactScope": "BOTH",
                 "gcmObjectives": [15], "primaryGcmObjectives": [15], "gcrParagraphs": ["66"],
                 "actionAreas": ["2020/4"], "currentAction": "Ward offices register families.",
                 "commitment": "By 2027 every family is registered within 14 days.", "start": "2027-01-01"}
                """, ObjectNode.class).put("title", title);
        move.partners().forEach(partner -> content.withArray("partners")
                .addObject()
                .put("organisation", partner)
                .put("share", 20));
        return new Request(move.writer(), "POST", "/api/v1/pledges", content.toString(), Map.of());
    }

    Request request(String id, Deed deed) {
        String path = "/api/v1/pledges/" + id;
        return switch (deed.verb()) {
            case "edit" ->
                new Request(deed.account(), "PATCH", path, "{\"summary\": \"Said better.\"}", Map.of("If-Match", "*"));
            case "sign" -> {
                String hash = get(deed.account(), path).path("textHash").asString();
                String json =
                        "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution 12\", \"date\": \"2026-01-15\"}}";
                yield new Request(deed.account(), "POST", path + "/sign", json.formatted(hash), Map.of());
            }
            case "consult" -> new Request(deed.account(), "POST", path + "/consult", "{}", Map.of());
            case "call-off" -> {
                String dialogue = get(deed.account(), path).path("dialogue").asString();
                yield new Request(deed.account(), "POST", dialogue + "/call-off", REASON, Map.of());
            }
            default -> new Request(deed.account(), "POST", path + "/" + deed.verb(), REASON, Map.of());
        };
    }

    Answer done(Request request) {
        Answer answer = send(request);
        assertThat(answer.status())
                .as(() -> request + " was answered " + answer.body())
                .isBetween(200, 299);
        return answer;
    }

    /** Ids of the pledges of that title. */
    List<String> find(PledgeMove move, String title) {
        List<String> found = new ArrayList<>();
        get("coordinator." + move.lead(), "/api/v1/pledges?search=" + title.replace(" ", "%20"))
                .path("items")
                .forEach(row -> found.add(row.path("id").asString()));
        return found;
    }

    /** What waits, for all accounts together: kinds of work by id of the pledge. */
    Map<String, List<String>> tasks() {
        Map<String, List<String>> waiting = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (String account : ACCOUNTS) {
            JsonNode list = get(account, "/api/v1/tasks?limit=200");
            assertThat(list.path("next").isNull() || list.path("next").isMissingNode())
                    .isTrue();
            list.path("items").forEach(task -> {
                if (seen.add(task.path("id").asString())) {
                    waiting.computeIfAbsent(task.path("subject").path("id").asString(), pledge -> new ArrayList<>())
                            .add(task.path("kind").asString());
                }
            });
        }
        return waiting;
    }

    /** @param knownHash of a text that was frozen before, for what became of its signatures; or empty */
    Standing standing(PledgeMove move, String id, String knownHash, Map<String, List<String>> tasks) {
        String reader = "coordinator." + move.lead();
        Answer answer = done(new Request(reader, "GET", "/api/v1/pledges/" + id, "", Map.of()));
        String hash = answer.json().path("textHash").asString("");
        List<String> history = new ArrayList<>();
        get(reader, "/api/v1/pledges/" + id + "/history")
                .path("items")
                .forEach(entry -> history.add("%s %s>%s"
                        .formatted(
                                entry.path("action").asString(),
                                entry.path("from").asString(""),
                                entry.path("to").asString(""))));
        return new Standing(
                answer.json().path("status").asString(),
                hash,
                answer.response().headers().firstValue("ETag").orElse(""),
                history.stream().sorted().toList(),
                tasks.getOrDefault(id, List.of()),
                signatures(hash.isEmpty() ? knownHash : hash));
    }

    private String signatures(String hash) {
        if (hash.isEmpty()) {
            return "";
        }
        JsonNode answer = ApiClient.anonymous(url).get("/api/v1/verify/" + hash).json();
        StringBuilder said = new StringBuilder(answer.path("outcome").asString());
        answer.path("signatures")
                .forEach(signature -> said.append(signature.hasNonNull("voidedAt") ? " void" : " valid"));
        return said.toString();
    }

    /** Takes a pledge to its publication, from wherever it stands; a withdrawn one stays so. */
    void publish(PledgeMove move, String id) {
        String path = "/api/v1/pledges/" + id;
        for (int step = 0; step < 8; step++) {
            JsonNode pledge = get("coordinator." + move.lead(), path);
            switch (pledge.path("status").asString()) {
                case "DRAFT" -> done(request(id, new Deed(move.writer(), "send-to-review")));
                case "CONSULTATION" -> done(request(id, new Deed("coordinator." + move.lead(), "call-off")));
                case "OFFICE_REVIEW", "REVISION" ->
                    done(request(id, new Deed("coordinator." + move.lead(), "approve")));
                case "SIGNING" -> done(request(id, signing(move, pledge)));
                case "SECRETARIAT_CHECK" -> done(request(id, new Deed("officer", "accept")));
                default -> step = 8;
            }
        }
        assertThat(get("coordinator." + move.lead(), path).path("status").asString())
                .as(move.transition())
                .isIn("PUBLISHED", "WITHDRAWN");
    }

    private static Deed signing(PledgeMove move, JsonNode pledge) {
        for (JsonNode partner : pledge.path("partners")) {
            if (!partner.path("confirmed").asBoolean()) {
                return new Deed(COORDINATORS.getOrDefault(partner.path("name").asString(), "nobody"), "confirm");
            }
        }
        return new Deed("mayor." + move.lead(), "sign");
    }

    private JsonNode get(String account, String path) {
        return done(new Request(account, "GET", path, "", Map.of())).json();
    }
}
