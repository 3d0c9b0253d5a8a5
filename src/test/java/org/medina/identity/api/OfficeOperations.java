package org.medina.identity.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;

/** Calls every operation of offices once; what it gives is over before it matters. */
public final class OfficeOperations {

    private static final String OFFICES = "/api/v1/organisations/{alias}/offices";

    private OfficeOperations() {}

    /** Calls an operation as somebody. */
    @FunctionalInterface
    public interface Calls {
        Answer call(String account, String method, String template, @Nullable String body, String... parts);
    }

    public static void callAll(Calls calls) {
        String title = "{\"title\": \"Deputy mayor %s\"}".formatted(UUID.randomUUID());
        String office = calls.call("officer", "POST", OFFICES, title, "sfax")
                .json()
                .path("id")
                .asString();
        calls.call("officer", "GET", OFFICES, null, "sfax");
        String mandate = calls.call("officer", "POST", "/api/v1/offices/{id}/mandates", """
                {"person": "coordinator.sfax", "kind": "DEPUTY", "from": "2002-01-01", "document": "Decision 3"}""", office)
                .json()
                .path("id")
                .asString();
        calls.call("officer", "POST", "/api/v1/mandates/{id}/end", "{\"until\": \"2002-01-31\"}", mandate);
        callNetworks(calls);
    }

    private static void callNetworks(Calls calls) {
        String mandates = "/api/v1/organisations/{alias}/network-mandates";
        String network = calls.call("coordinator.sfax", "POST", mandates, """
                {"network": "network", "from": "2090-01-01", "until": "2090-12-31", "document": "Letter 7"}""", "sfax")
                .json()
                .path("id")
                .asString();
        calls.call("coordinator.sfax", "GET", mandates, null, "sfax");
        calls.call("coordinator.sfax", "POST", "/api/v1/network-mandates/{id}/end", null, network);
    }
}
