package org.medina.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Takes declarations through the portal's API as the demo accounts. */
public final class DeclarationOverHttp {

    public static final String OFFICER = "officer";
    public static final String HEAD = "head";
    public static final String CITY = "coordinator.freetown";
    public static final String MAYOR = "mayor.freetown";
    public static final String WRITER = "coordinator.montreal";

    static final String REASON = "{\"reason\": \"Because.\"}";
    static final String DECLARATIONS = "/api/v1/declarations";
    static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final String base;
    private final LocalDate today;

    /** @param now by the portal's clock */
    public DeclarationOverHttp(String base, Instant now) {
        this.base = base;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public static String beginning(String title) {
        return "{\"title\": \"%s\", \"language\": \"en\", \"link\": \"https://example.org/text\"}".formatted(title);
    }

    public static String text() {
        return """
                {"text": {"preamble": "We, the mayors, meet on the eve of the forum.",
                          "commitments": "We open our services to everybody who lives in our cities."}}""";
    }

    public Answer send(String account, String method, String path, @Nullable String json) {
        return ApiClient.as(base, account).send(method, DECLARATIONS + path, json, Map.of("If-Match", "*"));
    }

    public Answer post(String account, String id, String verb, @Nullable String json) {
        return send(account, "POST", "/" + id + "/" + verb, json);
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(DECLARATIONS + path);
    }

    public JsonNode read(String account, String id) {
        Answer answer = get(account, "/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public Answer upload(String account, String id, String what) {
        return ApiClient.as(base, account).upload(DECLARATIONS + "/" + id + "/" + what, "file", "decision.pdf", PAPER);
    }

    public JsonNode done(String account, String id, String verb, @Nullable String json) {
        return well(account + " " + verb, post(account, id, verb, json));
    }

    private static JsonNode well(String what, Answer answer) {
        assertThat(answer.status()).as(what + ": " + answer.body()).isBetween(200, 299);
        return answer.json();
    }

    /** Montréal writes along. */
    public String drafted(String title) {
        String id = well("begin", send(OFFICER, "POST", "", beginning(title)))
                .path("id")
                .asString();
        well("text", send(OFFICER, "PATCH", "/" + id, text()));
        done(OFFICER, id, "invite-writer", "{\"organisation\": \"montreal\"}");
        return id;
    }

    public String frozen(String title) {
        String id = drafted(title);
        done(OFFICER, id, "freeze", null);
        return id;
    }

    public String opening(int days) {
        return "{\"closes\": \"%s\", \"zone\": \"Africa/Casablanca\"}".formatted(today.plusDays(days));
    }

    public String extension(int days) {
        return "{\"closes\": \"%s\", \"reason\": \"Councils meet later.\"}".formatted(today.plusDays(days));
    }

    public String presentation() {
        return "{\"to\": \"The forum\", \"on\": \"%s\"}".formatted(today);
    }

    /** Open for thirty days. */
    public String open(String title) {
        String id = frozen(title);
        done(HEAD, id, "open", opening(30));
        return id;
    }

    public void prepare(String account, String id) {
        well("mandate", upload(account, id, "mandate"));
    }

    public String signature(String id) {
        return """
                {"textHash": "%s", "mandate": {"document": "Council resolution 12", "date": "%s"}}
                """.formatted(read(OFFICER, id).path("textHash").asString("none"), today.minusDays(3));
    }

    public void endorse(String mayor, String id) {
        prepare(mayor, id);
        done(mayor, id, "endorse", signature(id));
    }

    /** What stands on a sheet that was signed today. */
    public String sheet(String office, String city) {
        return """
                {"organisation": "%s", "office": "%s", "signatory": "The mayor", "signedOn": "%s",
                 "mandate": {"document": "Council resolution 12", "date": "%s"}}
                """.formatted(city, office, today, today.minusDays(3));
    }

    /** The endorsement of that city, whatever its state. */
    public JsonNode endorsement(String id, String city) {
        JsonNode items =
                well("endorsements", get(OFFICER, "/" + id + "/endorsements")).path("items");
        for (JsonNode item : items) {
            if (item.path("city").path("alias").asString().equals(city)
                    && !item.path("status").asString().equals("TAKEN_BACK")) {
                return item;
            }
        }
        throw new AssertionError(city + " has not endorsed: " + items);
    }

    public void check(String account, String id, String city, String verb) {
        String endorsement = endorsement(id, city).path("id").asString();
        done(account, id, "endorsements/" + endorsement + "/" + verb, REASON);
    }

    public void endorsed(String mayor, String city, String id) {
        endorse(mayor, id);
        check(OFFICER, id, city, "accept");
    }

    public long counted(String id) {
        return read(OFFICER, id).path("endorsed").asLong();
    }

    /** In the state of that name in {@code access/declaration.csv}. */
    public String in(String state) {
        return switch (state) {
            case "DRAFTING" -> drafted("Drafted");
            case "FROZEN" -> frozen("Frozen");
            case "OPEN" -> prepared(open("Open"));
            case "WAITING" -> {
                String id = prepared(open("Waiting"));
                done(MAYOR, id, "endorse", signature(id));
                yield id;
            }
            case "CLOSED" -> closed();
            case "PRESENTED" -> {
                String id = closed();
                done(OFFICER, id, "present", presentation());
                yield id;
            }
            case "CALLED_OFF" -> {
                String id = prepared(open("Called off"));
                done(HEAD, id, "call-off", REASON);
                yield id;
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private String prepared(String id) {
        prepare(CITY, id);
        well("sheet", upload(CITY, id, "signed-sheet"));
        return id;
    }

    private String closed() {
        String id = open("Closed");
        endorsed(MAYOR, "freetown", id);
        done(HEAD, id, "close", REASON);
        return id;
    }
}
