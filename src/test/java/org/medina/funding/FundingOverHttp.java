package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.call.CallOverHttp;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Takes funding requests through the portal's API as the demo accounts. */
public final class FundingOverHttp {

    public static final String CITY = "coordinator.freetown";
    public static final String EDITOR = "editor.freetown";
    public static final String FOCAL = "focal.sierraleone";
    public static final String OFFICER = "officer";
    public static final String HEAD = "head";

    private static final String REQUESTS = "/api/v1/funding-requests";

    private final String base;
    private final CallOverHttp calls;

    /** @param now by the portal's clock */
    public FundingOverHttp(String base, Instant now) {
        this.base = base;
        this.calls = new CallOverHttp(base, now);
    }

    /** The id of an open call for concept notes, by that rule on the word of the state. */
    public String call(String ownership) {
        return call(ownership, "[{\"kind\": \"CONCEPT_NOTE\", \"invited\": false}]");
    }

    public String call(String ownership, String forms) {
        String id = calls.drafted("Call, " + ownership);
        calls.done(
                CallOverHttp.OFFICER,
                "PATCH",
                "/" + id,
                "{\"ownership\": \"%s\", \"forms\": %s}".formatted(ownership, forms));
        calls.done(CallOverHttp.HEAD, "POST", "/" + id + "/publish", null);
        return id;
    }

    public void close(String call) {
        calls.done(CallOverHttp.HEAD, "POST", "/" + call + "/close", "{\"reason\": \"No money is left.\"}");
    }

    public Answer send(String account, String method, String path, @Nullable String json) {
        return ApiClient.as(base, account).send(method, REQUESTS + path, json, Map.of("If-Match", "*"));
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(REQUESTS + path);
    }

    public Answer post(String account, String path, @Nullable String json) {
        return ApiClient.as(base, account).post(REQUESTS + path, json);
    }

    public JsonNode done(String account, String path, @Nullable String json) {
        Answer answer = post(account, path, json);
        assertThat(answer.status())
                .as("%s %s: %s", account, path, answer.body())
                .isBetween(200, 299);
        return answer.json();
    }

    public JsonNode read(String account, String id) {
        Answer answer = get(account, "/" + id);
        assertThat(answer.status()).as("%s %s: %s", account, id, answer.body()).isEqualTo(200);
        return answer.json();
    }

    public String status(String id) {
        return read(OFFICER, id).path("status").asString();
    }

    /** The id of a request of Freetown without a pledge. */
    public String begun(String call, String title) {
        return done(EDITOR, "", "{\"call\": \"%s\", \"title\": \"%s\"}".formatted(call, title))
                .path("id")
                .asString();
    }

    /** The id of a request that an officer enters on Freetown's behalf. */
    public String entered(String call, String title) {
        return done(
                        OFFICER,
                        "",
                        "{\"call\": \"%s\", \"title\": \"%s\", \"onBehalfOf\": \"freetown\"}".formatted(call, title))
                .path("id")
                .asString();
    }

    /** What a concept note needs, and a full proposal besides; half a million is the most that the call gives. */
    public String whole() {
        String iom = organisation("reviewer.iom");
        String unhcr = organisation("reviewer.unhcr");
        return """
                {"summary": "Every family gets a legal address.", "language": "en", "compactScope": "GCM",
                 "gcmObjectives": [15, 16],
                 "profile": {"population": "UNDER_1_000_000", "income": "LOW", "firstTime": true},
                 "situation": "Ward offices register families.", "proposal": "A register that works without a network.",
                 "targetGroups": "Families who came in the last five years.",
                 "start": "2027-01-01", "months": 18,
                 "activities": [{"title": "Train the wards", "due": "2027-06-30"}],
                 "indicators": [{"name": "Families registered", "baseline": "0", "target": "4000"}],
                 "sustainability": "The wards keep the register.", "risks": "Rain.",
                 "markers": {"humanRights": 3, "gender": 2, "child": 2},
                 "budget": {"lines": [
                    {"category": 1, "activity": "Train the wards", "year": 1, "amount": 200000},
                    {"category": 3, "activity": "Train the wards", "year": 2, "amount": 100000}],
                  "contributions": [{"source": "City of Freetown", "amount": 30000}],
                  "shares": [{"agency": "%s", "amount": 200000}, {"agency": "%s", "amount": 121000}]}}
                """.formatted(iom, unhcr);
    }

    private String organisation(String account) {
        return ApiClient.as(base, account)
                .get("/api/v1/me")
                .json()
                .path("actingFor")
                .path("id")
                .asString();
    }

    public String written(String call, String title) {
        String id = begun(call, title);
        Answer answer = send(EDITOR, "PATCH", "/" + id, whole());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return id;
    }

    public String submitted(String call, String title) {
        String id = written(call, title);
        done(CITY, "/" + id + "/submit", null);
        return id;
    }

    public String eligible(String call, String title) {
        String id = submitted(call, title);
        done(OFFICER, "/" + id + "/check", "{\"verdict\": \"ELIGIBLE\"}");
        return id;
    }

    /** Checked by the officer, who found it not eligible; the letter is not sent. */
    public String ineligible(String call, String title) {
        String id = submitted(call, title);
        done(OFFICER, "/" + id + "/check", "{\"verdict\": \"NOT_ELIGIBLE\", \"reason\": \"It has begun already.\"}");
        return id;
    }

    public String refused(String call, String title) {
        String id = ineligible(call, title);
        done(OFFICER, "/" + id + "/send-feedback", "{\"words\": \"We are sorry.\"}");
        return id;
    }
}
