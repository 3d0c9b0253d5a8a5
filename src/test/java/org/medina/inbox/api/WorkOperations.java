package org.medina.inbox.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.medina.call.CallOperations.Caller;
import org.medina.testing.ApiClient;
import tools.jackson.databind.JsonNode;

/** One story that calls every operation of tasks and absences, for whoever watches the calls. */
public final class WorkOperations {

    private static final String TASKS = "/api/v1/tasks";
    private static final String TASK = TASKS + "/{id}";
    private static final String ABSENCES = "/api/v1/absences";
    private static final String EDITOR = "editor.freetown";
    private static final String COORDINATOR = "coordinator.freetown";

    private WorkOperations() {}

    /** @param reference of a case that waits for the editors of Freetown */
    public static void callAll(Caller caller, String base, String reference) {
        caller.call(EDITOR, "GET", TASKS, null);
        String task = found(base, EDITOR, reference).path("id").asString();
        caller.call(EDITOR, "POST", TASK + "/claim", null, task);
        caller.call(EDITOR, "POST", TASK + "/release", null, task);
        caller.call(EDITOR, "POST", TASK + "/hand-over", "{\"person\": \"editor.freetown\"}", task);
        caller.call(COORDINATOR, "POST", TASK + "/ask", "{\"words\": \"May I?\"}", task);
        caller.call(EDITOR, "POST", TASK + "/requests/{request}/decline", null, task, request(base, reference));
        caller.call(COORDINATOR, "POST", TASK + "/ask", "{}", task);
        caller.call(EDITOR, "POST", TASK + "/requests/{request}/accept", null, task, request(base, reference));
        String several = "{\"tasks\": [\"" + task + "\"]}";
        caller.call(COORDINATOR, "POST", TASKS + "/release", several);
        caller.call(EDITOR, "POST", TASKS + "/claim", several);
        caller.call(EDITOR, "POST", TASKS + "/hand-over", several.replace("]}", "], \"person\": \"editor.freetown\"}"));
        away(caller, task);
    }

    private static void away(Caller caller, String task) {
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        String id = caller.call(
                        EDITOR,
                        "POST",
                        ABSENCES,
                        "{\"deputy\": \"coordinator.freetown\", \"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(day, day))
                .json()
                .path("id")
                .asString();
        caller.call(COORDINATOR, "GET", ABSENCES, null);
        caller.call(
                COORDINATOR,
                "POST",
                TASK + "/reassign",
                "{\"person\": \"coordinator.freetown\", \"reason\": \"Ill.\"}",
                task);
        caller.call(COORDINATOR, "POST", ABSENCES + "/{id}/end", null, id);
    }

    private static String request(String base, String reference) {
        return found(base, EDITOR, reference).at("/requests/0/id").asString();
    }

    private static JsonNode found(String base, String account, String reference) {
        return ApiClient.as(base, account)
                .get(TASKS + "?search=" + reference)
                .json()
                .at("/items/0");
    }
}
