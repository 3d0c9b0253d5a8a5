package org.medina.reminder;

import org.medina.call.CallOperations.Caller;

/** Calls every operation of reminders once. */
public final class ReminderOperations {

    private ReminderOperations() {}

    /** @param pledge id of a pledge of Freetown in which work waits */
    public static void callAll(Caller caller, String pledge) {
        String entry = caller.call("officer", "GET", "/api/v1/cases/{address}/waiting", null, pledge)
                .json()
                .path("items")
                .path(0)
                .path("entry")
                .asString();
        caller.call(
                "officer",
                "POST",
                "/api/v1/cases/{address}/waiting/{entry}/call-for-help",
                "{\"reason\": \"The forum is near.\"}",
                pledge,
                entry);
        caller.call("officer", "GET", "/api/v1/reminders", null);
        caller.call(
                "head",
                "PUT",
                "/api/v1/reminders/{work}",
                "{\"expectedDays\": 15, \"points\": [2, 0], \"escalateAfter\": 10}",
                "declaration");
    }
}
