package org.medina.call;

import static org.medina.call.CallOverHttp.HEAD;
import static org.medina.call.CallOverHttp.OFFICER;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** One story that calls every operation of calls, for whoever watches the calls. */
public final class CallOperations {

    private static final String ALL = "/api/v1/calls";
    private static final String ONE = ALL + "/{id}";
    private static final String REASON = "{\"reason\": \"Because.\"}";

    private CallOperations() {}

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /** @param now by the portal's clock */
    public static void callAll(Caller caller, Instant now) {
        mechanisms(caller, now);
        String id = caller.call(OFFICER, "POST", ALL, CallOverHttp.beginning("Every operation"))
                .json()
                .path("id")
                .asString();
        caller.call(OFFICER, "PATCH", ONE, new CallOverHttp("", now).whole(), id);
        caller.call(OFFICER, "GET", ONE + "/missing", null, id);
        caller.call(OFFICER, "POST", ONE + "/hand-over", null, id);
        caller.call(HEAD, "POST", ONE + "/send-back", REASON, id);
        caller.call(HEAD, "POST", ONE + "/publish", null, id);
        caller.call(OFFICER, "POST", ONE + "/new-version", null, id);
        caller.call(OFFICER, "GET", ONE + "/changes", null, id);
        caller.call(OFFICER, "POST", ONE + "/discard-version", null, id);
        read(caller, id);
        caller.call(HEAD, "POST", ONE + "/close", REASON, id);
    }

    private static void mechanisms(Caller caller, Instant now) {
        String all = "/api/v1/mechanisms";
        String one = all + "/{key}";
        caller.call(OFFICER, "GET", all, null);
        String key = caller.call(OFFICER, "POST", all, "{\"name\": \"Every operation %s\"}".formatted(now))
                .json()
                .path("key")
                .asString();
        caller.call(OFFICER, "PATCH", one, MechanismOverHttp.USUAL, key);
        caller.call(OFFICER, "GET", one + "/missing", null, key);
        caller.call(OFFICER, "POST", one + "/put-in-force", null, key);
        caller.call(OFFICER, "PATCH", one, "{\"months\": 2}", key);
        caller.call(OFFICER, "POST", one + "/discard-draft", null, key);
        caller.call(HEAD, "POST", one + "/retire", REASON, key);
        caller.call(HEAD, "POST", one + "/bring-back", null, key);
        caller.call(OFFICER, "GET", one, null, key);
        caller.call(OFFICER, "GET", one + "/history", null, key);
    }

    private static void read(Caller caller, String id) {
        String city = "coordinator.freetown";
        caller.call(city, "GET", ALL, null);
        caller.call(city, "GET", ALL + "/count", null);
        caller.call(city, "GET", ONE, null, id);
        caller.call(city, "GET", ONE + "/versions", null, id);
        caller.call(city, "GET", ONE + "/versions/{number}", null, id, "1");
        caller.call(city, "GET", ONE + "/history", null, id);
    }
}
