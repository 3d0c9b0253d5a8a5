package org.medina.guest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.medina.call.CallOperations.Caller;

/** Calls every operation of guests once. */
public final class GuestOperations {

    private static final String OF_CASE = "/api/v1/cases/{address}/guests";
    private static final String GUEST = "/api/v1/guests/{id}";

    private GuestOperations() {}

    /** @param pledge id of a pledge of Freetown that is under way */
    public static void callAll(Caller caller, String pledge) {
        String guest = caller.call("editor.freetown", "POST", OF_CASE, draft(), pledge)
                .json()
                .path("id")
                .asString();
        caller.call("editor.freetown", "GET", OF_CASE, null, pledge);
        caller.call("editor.freetown", "POST", GUEST + "/send-again", null, guest);
        caller.call("editor.freetown", "POST", GUEST + "/revoke", null, guest);
    }

    private static String draft() {
        return """
                {"name": "Advisory body", "email": "body@migrants.example", "right": "READ", "lastDay": "%s"}""".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(7));
    }
}
