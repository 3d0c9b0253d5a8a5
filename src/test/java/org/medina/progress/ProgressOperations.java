package org.medina.progress;

import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** A story that calls every operation of progress, for whoever watches the calls. */
public final class ProgressOperations {

    private static final String ALL = "/api/v1/progress";
    private static final String ONE = ALL + "/{id}";
    private static final String CITY = "coordinator.freetown";
    private static final String REASON = "{\"reason\": \"Because.\"}";

    private ProgressOperations() {}

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /** @param pledge published, of Freetown, with Montréal as a partner */
    public static void callAll(Caller caller, String pledge) {
        Answer all = caller.call(CITY, "GET", ALL + "?pledge=" + pledge, null);
        caller.call(CITY, "GET", ALL + "/count", null);
        String id = all.json().at("/items/0/id").asString();
        caller.call(CITY, "GET", ONE, null, id);
        caller.call(CITY, "POST", ONE + "/extend", REASON, id);
        caller.call(CITY, "POST", ONE + "/pause", REASON, id);
        caller.call(CITY, "POST", ONE + "/resume", null, id);
        caller.call(CITY, "PATCH", ONE, ProgressForTests.UPDATE, id);
        caller.call("coordinator.montreal", "PATCH", ONE + "/part", "{\"percent\": 80}", id);
        caller.call(CITY, "POST", ONE + "/hand-in", null, id);
        caller.call("officer", "POST", ONE + "/return", REASON, id);
        caller.call(CITY, "POST", ONE + "/hand-in", null, id);
        caller.call("officer", "POST", ONE + "/accept", null, id);
        caller.call(CITY, "GET", ONE + "/history", null, id);
    }
}
