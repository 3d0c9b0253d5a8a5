package org.medina.funding;

import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.EDITOR;
import static org.medina.funding.FundingOverHttp.FOCAL;
import static org.medina.funding.FundingOverHttp.HEAD;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.testing.ApiClient.Answer;

/** Stories that call every operation of funding requests but for the uploads, for whoever watches the calls. */
public final class FundingOperations {

    private static final String ALL = "/api/v1/funding-requests";
    private static final String ONE = ALL + "/{id}";
    private static final String REASON = "{\"reason\": \"Because.\"}";

    private final Caller caller;
    private final FundingOverHttp http;
    private final FundingVerdicts verdicts;
    private final DialogueOverHttp dialogues;

    private FundingOperations(Caller caller, String base, PortalClock clock) {
        Instant now = clock.instant();
        this.caller = caller;
        this.http = new FundingOverHttp(base, now);
        this.verdicts = new FundingVerdicts(base, clock);
        this.dialogues = new DialogueOverHttp(base, now);
    }

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /**
     * @param silence lets the deadline of a dialogue pass
     * @param pledge of Freetown, published
     * @return a draft to which files can be added
     */
    public static String callAll(
            Caller caller, String base, PortalClock clock, Consumer<DialogueId> silence, String pledge) {
        var operations = new FundingOperations(caller, base, clock);
        operations.refused();
        operations.moved();
        operations.owned(silence);
        operations.keptForLater();
        return operations.begun(pledge);
    }

    /** Reads and removes the file that was added meanwhile. */
    public static void readFile(Caller caller, String id, String file) {
        String files = ONE + "/attachments";
        caller.call(EDITOR, "GET", files, null, id);
        caller.call(EDITOR, "GET", files + "/{file}", null, id, file);
        caller.call(EDITOR, "DELETE", files + "/{file}", null, id, file);
    }

    private String begun(String pledge) {
        String entered = http.entered(http.call("NONE"), "Entered");
        post(CITY, "/confirm-entry", null, entered);
        String id = created(EDITOR, ALL, beginning(http.call("NONE")));
        caller.call(EDITOR, "PATCH", ONE, http.whole(), id);
        post(CITY, "/link", "{\"pledge\": \"%s\"}".formatted(pledge), id);
        get(EDITOR, "/budget.xlsx", id);
        get(EDITOR, "/document", id);
        get(EDITOR, "/history", id);
        return id;
    }

    private void refused() {
        String id = http.written(http.call("NONE"), "Refused");
        post(CITY, "/submit", null, id);
        post(OFFICER, "/check", "{\"verdict\": \"NOT_ELIGIBLE\", \"reason\": \"It has begun.\"}", id);
        post(OFFICER, "/send-feedback", "{\"words\": \"We are sorry.\"}", id);
        get(CITY, "/feedback", id);
        get(CITY, "", id);
        post(CITY, "/ask-review", REASON, id);
        post(HEAD, "/decide-review", "{\"outcome\": \"UPHELD\", \"answer\": \"It has.\"}", id);
        caller.call(CITY, "GET", ALL, null);
        caller.call(CITY, "GET", ALL + "/count", null);
    }

    private void moved() {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Moved");
        String elsewhere = http.call("NONE");
        post(CITY, "/ask-ministries", "{\"consulted\": [\"sierraleone\"]}", id);
        get(CITY, "/alternatives", id);
        post(CITY, "/move", call(elsewhere), id);
        get(CITY, "", id);
        post(CITY, "/withdraw", REASON, id);
    }

    /** The ministries spoke too late for the request to go on by itself. */
    private void owned(Consumer<DialogueId> silence) {
        String id = http.eligible(http.call("WRITTEN_ENDORSEMENT"), "Spoken for late");
        String dialogue = http.done(CITY, "/" + id + "/ask-ministries", "{\"consulted\": [\"sierraleone\"]}")
                .path("id")
                .asString();
        silence.accept(new DialogueId(UUID.fromString(dialogue)));
        dialogues.done(FOCAL, "/" + dialogue + "/late-position", "{\"position\": \"ENDORSE\"}");
        post(CITY, "/take-up", null, id);
    }

    private void keptForLater() {
        String id = http.eligible(http.call("NONE"), "Kept");
        verdicts.judge(id, "PIPELINE");
        http.done(OFFICER, "/" + id + "/send-feedback", null);
        post(CITY, "/reapply", call(http.call("NONE")), id);
    }

    private static String beginning(String call) {
        return "{\"call\": \"%s\", \"title\": \"Every operation\"}".formatted(call);
    }

    private static String call(String id) {
        return "{\"call\": \"%s\"}".formatted(id);
    }

    private String created(String account, String template, String body, String... variables) {
        return caller.call(account, "POST", template, body, variables)
                .json()
                .path("id")
                .asString();
    }

    private void get(String account, String part, String... variables) {
        caller.call(account, "GET", ONE + part, null, variables);
    }

    private void post(String account, String step, @Nullable String body, String... variables) {
        caller.call(account, "POST", ONE + step, body, variables);
    }
}
