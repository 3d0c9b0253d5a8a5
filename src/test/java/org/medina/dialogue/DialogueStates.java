package org.medina.dialogue;

import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.medina.base.PortalClock;

/** Dialogues standing as the access matrix names it, brought there over HTTP as those who would have done it. */
final class DialogueStates {

    private static final List<String> STRAIGHT = List.of(
            "COMMENTING",
            "CONSOLIDATING",
            "ANSWERING",
            "CLOSING",
            "CLOSING_MAINTAINED",
            "MEETING",
            "MEETING_MINUTES",
            "CLOSED",
            "PUBLISHED");

    private final DialogueOverHttp http;
    private final DialogueTimes times;
    private final PortalClock clock;

    DialogueStates(DialogueOverHttp http, DialogueTimes times, PortalClock clock) {
        this.http = http;
        this.times = times;
        this.clock = clock;
    }

    /** A dialogue with a critical and an editorial comment of the ministry of health. */
    record Standing(String id, String critical, String editorial) {}

    Standing in(String state) {
        return switch (state) {
            case "PROPOSED" -> proposed();
            case "DECLINED" -> {
                Standing standing = proposed();
                http.done(CITY, path(standing.id(), "decline"), null);
                yield standing;
            }
            case "CALLED_OFF" -> {
                Standing standing = straightTo("COMMENTING");
                http.done(CITY, path(standing.id(), "call-off"), "{\"reason\": \"The text is withdrawn.\"}");
                yield standing;
            }
            case "SILENT" -> silent();
            default -> straightTo(state);
        };
    }

    private Standing proposed() {
        String body = http.opening("Access, proposed").replaceFirst("\\{", "{\"author\": \"freetown\", ");
        String id = http.done(OFFICER, "", body).path("id").asString();
        return new Standing(id, id, id);
    }

    private Standing silent() {
        Standing standing = straightTo("COMMENTING");
        Instant back = clock.instant();
        clock.moveBy(Duration.ofDays(90));
        try {
            times.fallSilent(new DialogueId(UUID.fromString(standing.id())));
        } finally {
            clock.moveTo(back);
        }
        return standing;
    }

    private Standing straightTo(String state) {
        String id = http.begun("Access, " + state);
        String critical = http.comment(HEALTH, id, "CRITICAL", "Not yours to decide.");
        Standing standing = new Standing(id, critical, http.comment(HEALTH, id, "EDITORIAL", "One word."));
        for (String step : STRAIGHT.subList(1, STRAIGHT.indexOf(state) + 1)) {
            goOn(standing, step);
        }
        return standing;
    }

    private void goOn(Standing standing, String to) {
        String id = standing.id();
        switch (to) {
            case "CONSOLIDATING" -> {
                http.done(HEALTH, path(id, "hand-in"), null);
                http.done(FOCAL, path(id, "consolidate"), null);
            }
            case "ANSWERING" -> {
                http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
                http.done(CITY, comments(id, standing.editorial(), "decide"), "{\"decision\": \"ACCEPTED\"}");
            }
            case "CLOSING" -> {
                http.done(
                        CITY,
                        comments(id, standing.critical(), "decide"),
                        "{\"decision\": \"NOT_ACCEPTED\", \"answer\": \"It is.\"}");
                http.done(CITY, path(id, "send-answers"), null);
            }
            case "CLOSING_MAINTAINED" -> {
                http.done(FOCAL, comments(id, standing.critical(), "close"), closing("MAINTAINED"));
                http.done(FOCAL, comments(id, standing.editorial(), "close"), closing("NOTED"));
            }
            case "MEETING" ->
                http.done(
                        OFFICER,
                        path(id, "call-meeting"),
                        "{\"at\": \"%s\", \"place\": \"Freetown\"}".formatted(clock.instant()));
            case "MEETING_MINUTES" -> http.done(OFFICER, path(id, "minutes"), "{\"minutes\": \"We agreed.\"}");
            case "CLOSED" -> {
                http.done(CITY, path(id, "confirm-minutes"), null);
                http.done(FOCAL, path(id, "confirm-minutes"), null);
            }
            case "PUBLISHED" -> {
                http.done(CITY, path(id, "publication"), "{\"agreed\": true}");
                http.done(FOCAL, path(id, "publication"), "{\"agreed\": true}");
            }
            default -> throw new IllegalArgumentException(to);
        }
    }

    static String letter() {
        return "{\"number\": \"12/2026\", \"date\": \"2026-05-04\", \"position\": \"ENDORSE\"}";
    }

    static String closing(String closure) {
        return "{\"closure\": \"%s\", \"reason\": \"As Health asked.\"}".formatted(closure);
    }
}
