package org.medina.dialogue;

import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.util.List;

/** A state’s draft that three of its cities talk about; Freetown speaks for all, Kenema is asked to endorse only. */
public final class UpwardStates {

    public static final String LEAD = "coordinator.freetown";
    public static final String BO = "coordinator.bo";
    public static final String KENEMA = "coordinator.kenema";

    private static final List<String> STRAIGHT =
            List.of("COMMENTING", "CONSOLIDATING", "ANSWERING", "KENEMA", "ENDORSED", "CLOSING", "CLOSED");

    private final DialogueOverHttp http;

    public UpwardStates(DialogueOverHttp http) {
        this.http = http;
    }

    /** A draft of the ministry of the interior on which the named cities are asked. */
    public static String opening(String title, String... cities) {
        return """
                {"text": {"title": "%s", "version": 1, "sections": [
                    {"name": "role", "heading": "The role of councils",
                     "text": "Councils register newcomers where appropriate."},
                    {"name": "means", "heading": "Means",
                     "text": "The ministry pays for it where funds allow."}]},
                 "consulted": ["%s"], "consolidator": "freetown"}
                """.formatted(title, String.join("\", \"", cities));
    }

    public String in(String state) {
        return in(state, STRAIGHT);
    }

    /** Where Kenema is not asked yet. */
    String beforeKenema(String state) {
        return in(
                state, STRAIGHT.stream().filter(step -> !step.equals("KENEMA")).toList());
    }

    private String in(String state, List<String> steps) {
        String id = http.done(FOCAL, "", opening("Upward, " + state, "freetown", "bo"))
                .path("id")
                .asString();
        String comment = http.comment(BO, id, "MAJOR", "“Where appropriate” takes it back.");
        steps.subList(1, last(state, steps) + 1).forEach(step -> goOn(id, comment, step));
        return id;
    }

    private static int last(String state, List<String> steps) {
        int at = steps.indexOf(state);
        boolean more = state.equals("ANSWERING") && steps.contains("KENEMA");
        return more ? at + 1 : at;
    }

    private void goOn(String id, String comment, String to) {
        switch (to) {
            case "CONSOLIDATING" -> {
                http.done(BO, path(id, "hand-in"), null);
                http.done(LEAD, path(id, "consolidate"), null);
            }
            case "ANSWERING" ->
                http.done(
                        LEAD, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\", \"text\": \"We speak as one.\"}");
            case "KENEMA" -> http.done(LEAD, path(id, "invite-endorser"), "{\"organisation\": \"kenema\"}");
            case "ENDORSED" ->
                http.done(
                        BO,
                        path(id, "endorse"),
                        "{\"mandate\": \"Council decision 12\", \"mandateDate\": \"2026-03-02\"}");
            case "CLOSING" -> {
                http.done(FOCAL, comments(id, comment, "decide"), "{\"decision\": \"ACCEPTED\"}");
                http.done(FOCAL, path(id, "send-answers"), null);
            }
            case "CLOSED" -> {
                http.done(
                        LEAD,
                        comments(id, comment, "close"),
                        "{\"closure\": \"ACCEPTED\", \"reason\": \"Bo agrees.\"}");
                http.done(LEAD, path(id, "conclude"), null);
            }
            default -> throw new IllegalArgumentException(to);
        }
    }
}
