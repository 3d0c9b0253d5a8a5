package org.medina.legacy;

import java.util.UUID;
import org.medina.call.CallOperations.Caller;
import org.medina.testing.ApiClient.Answer;

/** Calls every operation of legacy actions once. */
public final class LegacyOperations {

    private static final String CITY = "coordinator.freetown";
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
                "Freetown,Sierra Leone,Every operation " + mark + ",07/2023,GRF-" + mark + ",Long ago.",
                "Freetown,Sierra Leone,Becomes a pledge " + mark + ",2023,,Not so long ago.");
        sender.send(ALL + "/preview", table);
        String file = sender.send(ALL + "/imports", table).json().path("id").asString();
        caller.call("officer", "GET", ALL + "/imports", null);
        String id = caller.call("officer", "GET", ALL + "?q=every+" + mark, null)
                .json()
                .at("/items/0/id")
                .asString();
        caller.call("officer", "GET", ONE, null, id);
        caller.call("officer", "GET", ONE + "/history", null, id);
        String other = caller.call("officer", "GET", ALL + "?q=becomes+" + mark, null)
                .json()
                .at("/items/0/id")
                .asString();
        caller.call("anonymous", "GET", "/api/v1/register/legacy-actions?q=" + mark, null);
        caller.call("anonymous", "GET", "/api/v1/register/legacy-actions/{id}", null, id);
        claims(caller, id, other);
        caller.call("officer", "POST", ONE + "/withdraw", REASON, id);
        caller.call("officer", "POST", ONE + "/bring-back", REASON, id);
        caller.call("officer", "POST", ALL + "/imports/{id}/undo", REASON, file);
    }

    private static void claims(Caller caller, String id, String other) {
        String claims = ALL + "/claims";
        String claim = caller.call("officer", "POST", claims, "{\"city\": \"freetown\"}")
                .json()
                .at("/claim/id")
                .asString();
        caller.call("officer", "GET", claims, null);
        caller.call("officer", "POST", claims + "/{id}/send", null, claim);
        caller.call(CITY, "GET", ALL + "/claimed", null);
        String proposal = propose(caller, id, "2022");
        caller.call("officer", "POST", ALL + "/proposals/{id}/accept", null, proposal);
        caller.call("officer", "POST", ALL + "/proposals/{id}/refuse", REASON, propose(caller, id, "2021"));
        caller.call(
                "officer",
                "POST",
                ONE + "/correct",
                "{\"fields\": {\"summary\": \"Put right.\"}, \"reason\": \"Misspelt.\"}",
                id);
        caller.call(CITY, "POST", ONE + "/adopt", null, other);
        caller.call("officer", "POST", claims + "/{id}/revoke", null, claim);
    }

    private static String propose(Caller caller, String id, String start) {
        caller.call(CITY, "POST", ONE + "/propose", "{\"fields\": {\"start\": \"" + start + "\"}}", id);
        return caller.call("officer", "GET", ALL + "/proposals", null)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("entry").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
