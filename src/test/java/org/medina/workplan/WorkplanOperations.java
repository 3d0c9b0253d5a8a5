package org.medina.workplan;

import org.medina.call.CallOperations.Caller;

/** Calls every operation of the workplan once. */
public final class WorkplanOperations {

    private static final String PLAN = "/api/v1/workplan";
    private static final String ENTRY = PLAN + "/entries/{id}";
    private static final String BODY =
            "{\"title\": \"Steering group\", \"kind\": \"MEETING\", \"starts\": \"2027-03-01\"}";

    private WorkplanOperations() {}

    public static void callAll(Caller caller) {
        String id = caller.call("officer", "POST", PLAN + "/entries", BODY)
                .json()
                .path("id")
                .asString();
        caller.call("head", "GET", PLAN + "?from=2027-03&until=2027-05", null);
        caller.call("head", "GET", ENTRY, null, id);
        caller.call("officer", "PUT", ENTRY + "?revision=1", BODY, id);
    }
}
