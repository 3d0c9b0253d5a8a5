package org.medina.review;

import static org.medina.review.ReviewOverHttp.*;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** A story that calls every operation of reviews, for whoever watches the calls. */
public final class ReviewOperations {

    private static final String ONE = ALL + "/{id}";
    private static final String CONTRIBUTION = CONTRIBUTIONS + "/{id}";

    private final Caller caller;
    private final ReviewOverHttp http;

    private ReviewOperations(Caller caller, ReviewOverHttp http) {
        this.caller = caller;
        this.http = http;
    }

    /** Sends a request to an address whose variables stand in braces. */
    @FunctionalInterface
    public interface Caller {
        Answer call(String account, String method, String template, @Nullable String body, String... variables);
    }

    /** Sends a form with a scan. */
    @FunctionalInterface
    public interface Form {
        Answer submit(String account, String template, String id, Map<String, String> fields);
    }

    public static void callAll(Caller caller, Form form, ReviewsForTests reviews, String base) {
        reviews.publishOne("freetown");
        reviews.seatSignatories();
        var operations = new ReviewOperations(caller, new ReviewOverHttp(base));
        operations.calledOff();
        operations.signed(operations.contributed());
        operations.onPaper(form);
    }

    private void onPaper(Form form) {
        String id = new ReviewStates(http).in("SIGNING");
        String paper = ONE + "/paper";
        get(UCLG, paper + "/sheet", id);
        get(UCLG, paper + "/offices", id);
        post(
                HEAD,
                ONE + "/refuse-paper",
                "{\"paper\": \"%s\", \"reason\": \"Unreadable.\"}".formatted(entered(form, id)),
                id);
        String sheet = entered(form, id);
        get(OFFICER, paper, id);
        get(OFFICER, paper + "/{paper}/scan", id, sheet);
        post(HEAD, ONE + "/check-paper", "{\"paper\": \"%s\"}".formatted(sheet), id);
    }

    private String entered(Form form, String id) {
        return form.submit(UCLG, ONE + "/paper", id, http.sheet(UCLG, id))
                .json()
                .path("id")
                .asString();
    }

    private void calledOff() {
        String id = caller.call(OFFICER, "POST", ALL, plan("Every operation, ended", List.of("SLE")))
                .json()
                .path("id")
                .asString();
        get(OFFICER, ALL);
        get(OFFICER, ALL + "/count");
        caller.call(OFFICER, "PATCH", ONE, "{\"title\": \"Every operation, called off\"}", id);
        post(HEAD, ONE + "/call-off", REASON, id);
    }

    private String contributed() {
        String id = http.prepared("Every operation", List.of("SLE"));
        post(OFFICER, ONE + "/open", null, id);
        post(
                OFFICER,
                ONE + "/move-dates",
                "{\"answersBy\": \"%s\", \"freezeOn\": \"%s\"}".formatted(day(DAYS + 9), day(DAYS + 12)),
                id);
        get(OFFICER, ONE + "/board", id);
        String city = "coordinator.freetown";
        String own = http.contribution(city, id).toString();
        String pledge = get(city, CONTRIBUTION, own)
                .json()
                .path("pledges")
                .get(0)
                .path("id")
                .asString();
        post(city, CONTRIBUTION + "/pledges/{pledge}/answer", updated("Two more offices."), own, pledge);
        post(city, CONTRIBUTION + "/questions/{question}/reply", words("Money."), own, "1");
        http.answer(city, http.contribution(city, id), "Two more offices.");
        post(city, CONTRIBUTION + "/hand-in", null, own);
        post(city, CONTRIBUTION + "/confirm-page", null, own);
        post(FOCAL, CONTRIBUTION + "/waive", null, own);
        post(FOCAL, CONTRIBUTION + "/state", words("We welcome it."), own);
        get(city, CONTRIBUTION + "/history", own);
        get(city, CONTRIBUTIONS);
        get(city, CONTRIBUTIONS + "/count");
        return id;
    }

    private void signed(String opened) {
        get(OFFICER, ONE, opened);
        String id = new ReviewStates(http).in("COLLECTION");
        post(OFFICER, ONE + "/freeze", null, id);
        http.awaitCompiled(id);
        get(UCLG, ONE + "/changes", id);
        String hash = http.hash(id);
        post(UNHCR, ONE + "/advise", advice(hash, "Say more."), id);
        post(UCLG, ONE + "/give-back", returned(hash, "A number is wrong."), id);
        String own = http.contribution("coordinator.freetown", id).toString();
        post(OFFICER, ONE + "/contributions/{contribution}/reopen", REASON, id, own);
        http.done(OFFICER, ALL + "/" + id + "/freeze", "{\"changes\": \"The number is right.\"}");
        http.awaitCompiled(id);
        post(UCLG, ONE + "/sign", signature(http.hash(id)), id);
        get(OFFICER, ONE + "/history", id);
    }

    private Answer get(String account, String template, String... variables) {
        return caller.call(account, "GET", template, null, variables);
    }

    private void post(String account, String template, @Nullable String body, String... variables) {
        caller.call(account, "POST", template, body, variables);
    }
}
