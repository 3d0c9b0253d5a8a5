package org.medina.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.medina.call.CallOperations.Caller;
import tools.jackson.databind.JsonNode;

/** Calls every operation of evidence once. */
public final class EvidenceOperations {

    private static final String OF_CASE = "/api/v1/cases/{address}/evidence";
    private static final String ONE = "/api/v1/evidence/{id}";

    private EvidenceOperations() {}

    /**
     * Asks, waits, takes and checks.
     *
     * @param pledge id of a pledge of Freetown
     */
    public static void callAll(Caller caller, String pledge) {
        String id = caller.call("editor.freetown", "POST", OF_CASE, null, pledge)
                .json()
                .path("id")
                .asString();
        caller.call("editor.freetown", "GET", OF_CASE, null, pledge);
        JsonNode made = made(caller, id);
        caller.call("editor.freetown", "GET", ONE + "/file", null, id);
        caller.call("anonymous", "GET", "/api/v1/verify/script", null);
        caller.call(
                "anonymous",
                "GET",
                "/api/v1/verify/bundles/{hash}",
                null,
                made.path("hash").asString());
        caller.call("coordinator.montreal", "POST", "/api/v1/evidence", "{\"scope\": \"ORGANISATION\"}");
        caller.call("coordinator.montreal", "GET", "/api/v1/evidence", null);
        caller.call("coordinator.montreal", "GET", "/api/v1/evidence/whole", null);
    }

    private static JsonNode made(Caller caller, String id) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            JsonNode now = caller.call("editor.freetown", "GET", ONE, null, id).json();
            if (now.path("state").asString().equals("READY")) {
                return now;
            }
            assertThat(Instant.now()).as(now.toString()).isBefore(end);
        }
    }
}
