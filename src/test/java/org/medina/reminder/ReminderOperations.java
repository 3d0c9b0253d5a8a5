package org.medina.reminder;

import org.medina.call.CallOperations.Caller;

/** Calls every operation of reminders once. */
public final class ReminderOperations {

    private ReminderOperations() {}

    public static void callAll(Caller caller) {
        caller.call("officer", "GET", "/api/v1/reminders", null);
        caller.call(
                "head",
                "PUT",
                "/api/v1/reminders/{work}",
                "{\"expectedDays\": 15, \"points\": [2, 0], \"escalateAfter\": 10}",
                "declaration");
    }
}
