package org.medina.screens;

import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.dialogue.Letters;
import org.medina.testing.ApiClient;

/** Dialogues of Freetown at every stage that screens know, brought there over the API by those who would have done it. */
final class DialoguesOfEveryStage {

    private static final List<String> STRAIGHT = List.of(
            "COMMENTING",
            "CONSOLIDATING",
            "ANSWERING",
            "ANSWERED",
            "CLOSING",
            "MAINTAINED",
            "MEETING",
            "MINUTES",
            "CLOSED",
            "PUBLISHED");
    private static final String CLOSING = "{\"closure\": \"%s\", \"reason\": \"As Health asked.\"}";

    private final String url;
    private final DialogueOverHttp http;

    DialoguesOfEveryStage(String url) {
        this.url = url;
        http = new DialogueOverHttp(url, Instant.now());
    }

    /** The id of a new one that stands so. */
    String make(String state) {
        return switch (state) {
            case "PROPOSED" -> proposed();
            case "UPWARD" -> upward();
            case "OBJECTION" -> objection();
            case "QUESTION" -> then("COMMENTING", FOCAL, "ask", "{\"text\": \"Which wards are these?\"}");
            case "CALLED_OFF" -> then("COMMENTING", CITY, "call-off", "{\"reason\": \"The text is withdrawn.\"}");
            case "LETTER" ->
                then(
                        "COMMENTING",
                        OFFICER,
                        "letter",
                        "{\"number\": \"MIA/114\", \"date\": \"2026-05-04\", \"position\": \"ENDORSE\"}");
            case "LINK" -> secret();
            case "RECORD" ->
                ApiClient.as(url, CITY)
                        .get("/api/v1/dialogues/" + straightTo("PUBLISHED"))
                        .json()
                        .path("reference")
                        .asString();
            default -> straightTo(state);
        };
    }

    /** The secret part of a letter's link, as the letter says it. */
    private String secret() {
        String id = straightTo("COMMENTING");
        byte[] letter =
                ApiClient.as(url, CITY).collect("/api/v1/dialogues/" + id + "/invitations/health-sierraleone/letter");
        return Letters.link(letter).replace("/consulted/", "");
    }

    private String proposed() {
        String body =
                http.opening("A text that the secretariat proposes").replaceFirst("\\{", "{\"author\": \"freetown\", ");
        return http.done(OFFICER, "", body).path("id").asString();
    }

    private String upward() {
        String body = http.opening("A draft of the review forum")
                .replace("[\"sierraleone\", \"health-sierraleone\"]", "[\"freetown\", \"montreal\"]")
                .replaceFirst("\\{", "{\"consolidator\": \"montreal\", ");
        return http.done(OFFICER, "", body).path("id").asString();
    }

    private String objection() {
        String id = straightTo("CONSOLIDATING");
        http.done(
                FOCAL,
                path(id, "release"),
                "{\"position\": \"OBJECTION\", \"text\": \"The state registers.\", \"competence\": \"Act 12\"}");
        return id;
    }

    private String then(String before, String account, String verb, String json) {
        String id = straightTo(before);
        http.done(account, path(id, verb), json);
        return id;
    }

    private String straightTo(String state) {
        int last = STRAIGHT.indexOf(state);
        if (last < 0) {
            throw new IllegalArgumentException(state);
        }
        String id = http.begun("Families registered by the wards");
        String critical = http.comment(HEALTH, id, "CRITICAL", "Not yours to decide.");
        String editorial = http.comment(HEALTH, id, "EDITORIAL", "One word is missing.");
        STRAIGHT.subList(1, last + 1).forEach(next -> goOn(id, critical, editorial, next));
        return id;
    }

    private void goOn(String id, String critical, String editorial, String to) {
        switch (to) {
            case "CONSOLIDATING" -> {
                http.done(HEALTH, path(id, "hand-in"), null);
                http.done(FOCAL, path(id, "consolidate"), null);
            }
            case "ANSWERING" -> {
                http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\", \"text\": \"Please read.\"}");
                http.done(CITY, comments(id, editorial, "decide"), "{\"decision\": \"ACCEPTED\"}");
            }
            case "ANSWERED" ->
                http.done(
                        CITY,
                        comments(id, critical, "decide"),
                        "{\"decision\": \"NOT_ACCEPTED\", \"answer\": \"It is.\"}");
            case "CLOSING" -> http.done(CITY, path(id, "send-answers"), null);
            case "MAINTAINED" -> {
                http.done(FOCAL, comments(id, critical, "close"), CLOSING.formatted("MAINTAINED"));
                http.done(FOCAL, comments(id, editorial, "close"), CLOSING.formatted("NOTED"));
            }
            case "MEETING" ->
                http.done(
                        OFFICER,
                        path(id, "call-meeting"),
                        "{\"at\": \"%s\", \"place\": \"Freetown\"}".formatted(Instant.now()));
            case "MINUTES" -> http.done(OFFICER, path(id, "minutes"), "{\"minutes\": \"We agreed.\"}");
            case "CLOSED" -> both(id, "confirm-minutes", null);
            case "PUBLISHED" -> both(id, "publication", "{\"agreed\": true}");
            default -> throw new IllegalArgumentException(to);
        }
    }

    private void both(String id, String verb, @Nullable String json) {
        http.done(CITY, path(id, verb), json);
        http.done(FOCAL, path(id, verb), json);
    }
}
