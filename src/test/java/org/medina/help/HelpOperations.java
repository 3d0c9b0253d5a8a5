package org.medina.help;

import org.medina.call.CallOperations.Caller;

/** Calls every operation of help once. */
public final class HelpOperations {

    private static final String HELP = "/api/v1/help-requests";
    private static final String ONE = HELP + "/{address}";
    private static final String WORDS = "{\"words\": \"More of it.\"}";

    private HelpOperations() {}

    public static void callAll(Caller caller) {
        String id = caller.call(
                        "editor.freetown",
                        "POST",
                        HELP,
                        "{\"title\": \"How?\", \"words\": \"Tell me.\", \"urgency\": \"CAN_WAIT\"}")
                .json()
                .path("id")
                .asString();
        caller.call("editor.freetown", "GET", HELP + "?state=ASKED&q=How", null);
        caller.call("officer", "GET", ONE, null, id);
        caller.call("officer", "POST", ONE + "/answer", WORDS, id);
        caller.call("editor.freetown", "POST", ONE + "/add", WORDS, id);
        caller.call("editor.freetown", "POST", ONE + "/close", "{}", id);
    }
}
