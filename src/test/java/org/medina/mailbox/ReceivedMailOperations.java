package org.medina.mailbox;

import java.util.UUID;
import java.util.function.Supplier;
import org.medina.call.CallOperations.Caller;

/** Calls every operation of mail received once. */
public final class ReceivedMailOperations {

    private static final String MAILS = "/api/v1/received-mails";
    private static final String MAIL = MAILS + "/{id}";

    private ReceivedMailOperations() {}

    /**
     * @param pledge id of a pledge
     * @param mails each a mail that waits, with a file
     */
    public static void callAll(Caller caller, String pledge, Supplier<UUID> mails) {
        String mail = mails.get().toString();
        caller.call("officer", "GET", MAILS + "?state=WAITING", null);
        caller.call("officer", "GET", MAIL, null, mail);
        String file = caller.call("officer", "GET", MAIL + "/attachments", null, mail)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        caller.call("officer", "GET", MAIL + "/attachments/{file}", null, mail, file);
        caller.call("officer", "POST", MAIL + "/lay-to-case", "{\"case\": \"" + pledge + "\"}", mail);
        caller.call(
                "officer",
                "POST",
                MAIL + "/begin-draft",
                "{\"city\": \"freetown\"}",
                mails.get().toString());
        caller.call(
                "officer",
                "POST",
                MAIL + "/put-aside",
                "{\"reason\": \"Nothing for us\"}",
                mails.get().toString());
    }
}
