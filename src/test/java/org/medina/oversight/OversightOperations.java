package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.medina.call.CallOperations.Caller;
import org.medina.testing.ApiClient.Answer;

/** Calls every operation of oversight once. */
public final class OversightOperations {

    private static final String ALL = "/api/v1/oversight";

    private OversightOperations() {}

    /** @param open id of a case that is under way */
    public static void callAll(Caller caller, String open) {
        caller.call("officer", "GET", ALL + "/board?journey=pledge&late=true", null);
        caller.call("officer", "GET", ALL + "/cases?limit=2", null);
        caller.call("officer", "GET", ALL + "/cases/{id}/plan", null, open);
        caller.call("officer", "PUT", "/api/v1/cases/{address}/officer", "{\"officer\": \"officer\"}", open);
        caller.call("officer", "GET", "/api/v1/cases/{address}/officer", null, open);
        caller.call("officer", "GET", ALL + "/figures", null);
        caller.call("officer", "GET", ALL + "/export/{format}?journey=call", null, "csv");
        caller.call("officer", "GET", ALL + "/annual-reports/{year}", null, "2025");
        caller.call("officer", "GET", ALL + "/annual-reports/{year}/files/{format}?language=es", null, "2025", "pdf");
        editions(caller);
        caller.call("officer", "GET", ALL + "/targets", null);
        caller.call("head", "PUT", ALL + "/targets/{journey}/{stage}", "{\"days\": 14}", "contribution", "page");
        caller.call("officer", "GET", ALL + "/views", null);
        Answer view = caller.call("officer", "POST", ALL + "/views?late=true", "{\"name\": \"Late in a test\"}");
        assertThat(view.status()).isEqualTo(201);
        caller.call(
                "officer",
                "DELETE",
                ALL + "/views/{id}",
                null,
                view.json().path("id").asString());
    }

    private static void editions(Caller caller) {
        String year = "2020";
        String editions = ALL + "/annual-reports/{year}/editions";
        String draft = caller.call("officer", "POST", editions + "?language=en", null, year)
                .json()
                .path("id")
                .asString();
        caller.call("officer", "GET", editions, null, year);
        caller.call("officer", "GET", ALL + "/report-editions/{id}/file", null, draft);
        caller.call("head", "POST", ALL + "/report-editions/{id}/publish", null, draft);
        String other = caller.call("officer", "POST", editions + "?language=en", null, year)
                .json()
                .path("id")
                .asString();
        caller.call("officer", "DELETE", ALL + "/report-editions/{id}", null, other);
    }
}
