package org.medina.legacy;

import java.util.UUID;
import org.medina.call.CallOperations.Caller;
import org.medina.testing.ApiClient.Answer;

/** Calls every operation of legacy actions once. */
public final class LegacyOperations {

    private static final String ALL = "/api/v1/legacy-actions";
    private static final String ONE = ALL + "/{id}";
    private static final String REASON = "{\"reason\": \"Every operation.\"}";

    private LegacyOperations() {}

    /** Sends a table with the source that it comes from. */
    @FunctionalInterface
    public interface Sender {
        Answer send(String template, byte[] table);
    }

    public static void callAll(Caller caller, Sender sender) {
        String mark = "o" + UUID.randomUUID().toString().substring(0, 8);
        byte[] table = Tables.csv(
                "City,Country,Title,Start,ID,Summary",
                "Freetown,Sierra Leone,Every operation " + mark + ",07/2023,GRF-" + mark + ",Long ago.");
        sender.send(ALL + "/preview", table);
        String file = sender.send(ALL + "/imports", table).json().path("id").asString();
        caller.call("officer", "GET", ALL + "/imports", null);
        String id = caller.call("officer", "GET", ALL + "?q=" + mark, null)
                .json()
                .at("/items/0/id")
                .asString();
        caller.call("officer", "GET", ONE, null, id);
        caller.call("officer", "GET", ONE + "/history", null, id);
        caller.call("anonymous", "GET", "/api/v1/register/legacy-actions?q=" + mark, null);
        caller.call("anonymous", "GET", "/api/v1/register/legacy-actions/{id}", null, id);
        caller.call("officer", "POST", ONE + "/withdraw", REASON, id);
        caller.call("officer", "POST", ONE + "/bring-back", REASON, id);
        caller.call("officer", "POST", ALL + "/imports/{id}/undo", REASON, file);
    }
}
