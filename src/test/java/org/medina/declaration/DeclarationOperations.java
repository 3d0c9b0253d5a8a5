package org.medina.declaration;

import static org.medina.declaration.DeclarationOverHttp.*;

import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** Stories that call every operation of declarations, for whoever watches the calls. */
public final class DeclarationOperations {

    private static final String ALL = DECLARATIONS;
    private static final String ONE = ALL + "/{id}";
    private static final String PUBLIC = "/api/v1/register/declarations";
    private static final String MONTREAL = "{\"organisation\": \"montreal\"}";

    private final Caller caller;
    private final Uploader uploader;
    private final DeclarationsForTests declarations;
    private final DeclarationOverHttp http;

    private DeclarationOperations(
            Caller caller, Uploader uploader, DeclarationsForTests declarations, DeclarationOverHttp http) {
        this.caller = caller;
        this.uploader = uploader;
        this.declarations = declarations;
        this.http = http;
    }

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /** Sends a file to such an address. */
    @FunctionalInterface
    public interface Uploader {
        Answer upload(String account, String template, String id, String name, byte[] bytes);
    }

    public static void callAll(Caller caller, Uploader uploader, DeclarationsForTests declarations, String base) {
        declarations.seatMayors();
        var operations = new DeclarationOperations(
                caller, uploader, declarations, new DeclarationOverHttp(base, declarations.now()));
        String id = operations.drafted();
        operations.endorsed(id);
        operations.presented(id);
    }

    private String drafted() {
        String id = caller.call(OFFICER, "POST", ALL, beginning("Every operation"))
                .json()
                .path("id")
                .asString();
        caller.call(OFFICER, "PATCH", ONE, text(), id);
        post(OFFICER, "/invite-writer", MONTREAL, id);
        post(OFFICER, "/dismiss-writer", MONTREAL, id);
        post(OFFICER, "/freeze", null, id);
        post(HEAD, "/return", REASON, id);
        http.done(OFFICER, id, "freeze", null);
        post(HEAD, "/open", http.opening(20), id);
        post(HEAD, "/extend", http.extension(30), id);
        post(OFFICER, "/invite", "{\"organisations\": [\"freetown\", \"montreal\"]}", id);
        return id;
    }

    private void endorsed(String id) {
        uploader.upload(CITY, ONE + "/mandate", id, "decision.pdf", PAPER);
        post(MAYOR, "/endorse", http.signature(id), id);
        String own = http.endorsement(id, "freetown").path("id").asString();
        String file =
                http.endorsement(id, "freetown").path("mandateFile").path("id").asString();
        String one = "/endorsements/{endorsement}";
        caller.call(OFFICER, "GET", ONE + "/endorsements", null, id);
        caller.call(MAYOR, "GET", ONE + one, null, id, own);
        caller.call(MAYOR, "GET", ONE + one + "/files/{file}", null, id, own, file);
        caller.call(OFFICER, "POST", ONE + one + "/return", REASON, id, own);
        http.endorse(MAYOR, id);
        caller.call(OFFICER, "POST", ONE + one + "/accept", null, id, own);
        caller.call(CITY, "GET", ONE + "/sheet", null, id);
        http.prepare(WRITER, id);
        uploader.upload(WRITER, ONE + "/signed-sheet", id, "sheet.pdf", PAPER);
        post(WRITER, "/record-paper", http.sheet(declarations.office("montreal"), "montreal"), id);
        post("mayor.montreal", "/take-back", REASON, id);
    }

    private void presented(String id) {
        post(HEAD, "/close", REASON, id);
        post(OFFICER, "/present", http.presentation(), id);
        caller.call(CITY, "GET", ALL, null);
        caller.call(CITY, "GET", ALL + "/count", null);
        String reference =
                caller.call(CITY, "GET", ONE, null, id).json().path("reference").asString();
        caller.call(CITY, "GET", ONE + "/history", null, id);
        caller.call("anonymous", "GET", PUBLIC, null);
        caller.call("anonymous", "GET", PUBLIC + "/{reference}", null, reference);
        post(HEAD, "/call-off", REASON, http.drafted("Called off"));
    }

    private void post(String account, String verb, @Nullable String body, String id) {
        caller.call(account, "POST", ONE + verb, body, id);
    }
}
