package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Takes dialogues through the portal's API as the demo accounts. */
public final class DialogueOverHttp {

    public static final String CITY = "coordinator.freetown";
    public static final String FOCAL = "focal.sierraleone";
    public static final String INTERIOR = "commenter.sierraleone";
    public static final String HEALTH = "commenter.health.sierraleone";
    public static final String OFFICER = "officer";

    private static final String DIALOGUES = "/api/v1/dialogues";

    private final String base;
    private final Instant now;

    /** @param now by the portal's clock */
    public DialogueOverHttp(String base, Instant now) {
        this.base = base;
        this.now = now;
    }

    /** A text of two sections on which both ministries of Sierra Leone are asked. */
    public String opening(String title) {
        return """
                {"text": {"title": "%s", "version": 4, "sections": [
                    {"name": "now", "heading": "What we do now", "text": "Ward offices register families."},
                    {"name": "commitment", "heading": "What we commit to",
                     "text": "By 2027 every family is registered within 14 days. Nobody pays for it."}]},
                 "consulted": ["sierraleone", "health-sierraleone"], "deadline": "%s"}
                """.formatted(title, deadline());
    }

    public Instant deadline() {
        return now.plus(84, ChronoUnit.DAYS);
    }

    public Answer send(String account, String method, String path, @Nullable String json) {
        return ApiClient.as(base, account).send(method, DIALOGUES + path, json, Map.of("If-Match", "*"));
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(DIALOGUES + path);
    }

    public Answer post(String account, String path, @Nullable String json) {
        return ApiClient.as(base, account).post(DIALOGUES + path, json);
    }

    public JsonNode done(String account, String path, @Nullable String json) {
        Answer answer = post(account, path, json);
        assertThat(answer.status())
                .as(account + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return answer.json();
    }

    public JsonNode read(String account, String path) {
        Answer answer = get(account, path);
        assertThat(answer.status())
                .as(account + " " + path + ": " + answer.body())
                .isEqualTo(200);
        return answer.json();
    }

    /** The id of a new dialogue that Freetown began. */
    public String begun(String title) {
        return done(CITY, "", opening(title)).path("id").asString();
    }

    /** The id of a new comment. */
    public String comment(String account, String dialogue, String severity, String words) {
        String json = "{\"severity\": \"%s\", \"comment\": \"%s\", \"legalBasis\": \"Act 12, section 3\"}";
        return done(account, path(dialogue, "comments"), json.formatted(severity, words))
                .path("id")
                .asString();
    }

    public static String path(String dialogue, String rest) {
        return "/" + dialogue + "/" + rest;
    }

    public static String comments(String dialogue, String comment, String verb) {
        return "/" + dialogue + "/comments/" + comment + "/" + verb;
    }
}
