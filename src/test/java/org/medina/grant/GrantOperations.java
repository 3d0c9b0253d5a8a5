package org.medina.grant;

import static org.medina.grant.GrantOverHttp.*;

import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** Stories that call every operation of grants but for the upload of a file, for whoever watches the calls. */
public final class GrantOperations {

    private static final String ALL = "/api/v1/grants";
    private static final String ONE = ALL + "/{id}";

    private final Caller caller;
    private final GrantsForTests grants;
    private final GrantOverHttp http;

    private GrantOperations(Caller caller, GrantsForTests grants, GrantOverHttp http) {
        this.caller = caller;
        this.grants = grants;
        this.http = http;
    }

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /** @return a grant to which files can be added */
    public static String callAll(Caller caller, GrantsForTests grants, String base) {
        var operations = new GrantOperations(caller, grants, new GrantOverHttp(base));
        operations.ended();
        String id = operations.agreed();
        operations.paid(id);
        return operations.onPaper();
    }

    private void ended() {
        String declined = grants.open("Declined").toString();
        post(IOM, "/decline", REASON, declined);
        String calledOff = grants.open("Called off").toString();
        post(HEAD, "/call-off", REASON, calledOff);
        get(CITY, ALL);
        get(CITY, ALL + "/count");
    }

    private String agreed() {
        String id = grants.open("Every operation").toString();
        post(IOM, "/commit", null, id);
        post(UNHCR, "/commit", "{\"currency\": \"EUR\"}", id);
        post(OFFICER, "/checklist/{item}/tick", "{\"words\": \"Seen.\"}", id, "1");
        post(OFFICER, "/checklist/{item}/untick", null, id, "1");
        http.tick(id);
        post(HEAD, "/confirm-diligence", null, id);
        post(OFFICER, "/draft-agreement", "{\"text\": \"Terms.\"}", id);
        post(HEAD, "/return-agreement", REASON, id);
        http.draft(id);
        post(HEAD, "/approve-agreement", null, id);
        post(HEAD, "/reopen-agreement", REASON, id);
        http.draft(id);
        http.done(HEAD, id, "approve-agreement", null);
        get(CITY, ONE + "/agreement/sheet", id);
        post(MAYOR, "/sign", signature(http.hash(id)), id);
        http.done(IOM, id, "sign", signature(http.hash(id)));
        http.done(UNHCR, id, "sign", signature(http.hash(id)));
        get(CITY, ONE + "/agreement/{format}", id, "pdf");
        return id;
    }

    private void paid(String id) {
        post(CITY, "/tranches/{tranche}/request", null, id, "1");
        post(OFFICER, "/tranches/{tranche}/return", REASON, id, "1");
        http.done(CITY, id, "tranches/1/request", null);
        post(OFFICER, "/tranches/{tranche}/check", null, id, "1");
        post(IOM, "/tranches/{tranche}/refuse", REASON, id, "1");
        http.done(CITY, id, "tranches/1/request", null);
        http.done(OFFICER, id, "tranches/1/check", null);
        post(IOM, "/tranches/{tranche}/approve", null, id, "1");
        http.done(UNHCR, id, "tranches/1/approve", null);
        post(AGENT, "/tranches/{tranche}/pay", payment("iom", "44940.00", "USD", reference()), id, "1");
        http.done(AGENT, id, "tranches/1/pay", payment("unhcr", "26964.00", "EUR", reference()));
        post(CITY, "/report", interim(), id);
        post(OFFICER, "/reports/{report}/return", REASON, id, "1");
        http.done(CITY, id, "report", report(true, "40000", "20000", "5000", "4550"));
        post(OFFICER, "/reports/{report}/accept", null, id, "1");
        get(CITY, ONE + "/reports/{report}/{format}", id, "1", "docx");
        post(AGENT, "/close", GrantStates.closing(), id);
        get(CITY, ONE, id);
        get(CITY, ONE + "/history", id);
    }

    private String onPaper() {
        String id = new GrantStates(http, grants).in("AGREEMENT_SIGNING");
        String scan = http.scan(id);
        post(OFFICER, "/record-paper", paper(scan), id);
        post(HEAD, "/refuse-paper", REASON, id);
        http.done(OFFICER, id, "record-paper", paper(scan));
        post(HEAD, "/check-paper", null, id);
        get(CITY, ONE + "/attachments", id);
        get(CITY, ONE + "/attachments/{file}", id, scan);
        return id;
    }

    private void get(String account, String template, String... variables) {
        caller.call(account, "GET", template, null, variables);
    }

    private void post(String account, String verb, @Nullable String body, String... variables) {
        caller.call(account, "POST", ONE + verb, body, variables);
    }
}
