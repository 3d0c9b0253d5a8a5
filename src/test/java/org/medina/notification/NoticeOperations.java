package org.medina.notification;

import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** A story that calls every operation of notices, for whoever watches the calls. */
public final class NoticeOperations {

    private static final String ALL = "/api/v1/notices";
    private static final String CITY = "coordinator.freetown";

    private NoticeOperations() {}

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /** Something was told to the coordinator of Freetown. */
    public static void callAll(Caller caller) {
        Answer all = caller.call(CITY, "GET", ALL + "?limit=1", null);
        String id = all.json().at("/items/0/id").asString();
        caller.call(CITY, "POST", ALL + "/{id}/read", null, id);
        caller.call(CITY, "POST", ALL + "/read-all", null);
        caller.call(CITY, "GET", ALL + "/settings", null);
        caller.call(CITY, "PATCH", ALL + "/settings", "{\"kinds\": {\"MOVED\": \"DAILY\"}, \"digestAt\": \"07:30\"}");
        caller.call(CITY, "POST", ALL + "/calendar", null);
        caller.call(CITY, "DELETE", ALL + "/calendar", null);
    }
}
