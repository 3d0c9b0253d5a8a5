package org.medina.admission;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Calls every operation of admission once. */
public final class AdmissionOperations {

    private static final String ALL = "/api/v1/admissions";
    private static final String ONE = ALL + "/{id}";
    private static final String SEAT = "/api/v1/seats/{alias}";
    private static final String REASON = "{\"reason\": \"Left the office.\"}";

    private AdmissionOperations() {}

    /** Calls an operation as somebody. */
    @FunctionalInterface
    public interface Calls {
        Answer call(String account, String method, String template, @Nullable String body, String... parts);
    }

    /** Sends a file to an operation. */
    @FunctionalInterface
    public interface Uploads {
        Answer upload(String account, String template, String id, String name, byte[] bytes);
    }

    public static void callAll(Calls calls, Uploads uploads, String base) {
        String body = """
                {"kind": "CITY", "name": "City of %s", "country": "SLE", "office": "Mayor", "email": "o@city.example"}""".formatted(UUID.randomUUID());
        String id = calls.call("officer", "POST", ALL, body)
                .json()
                .path("admission")
                .path("id")
                .asString();
        calls.call("officer", "GET", ALL, null);
        calls.call("officer", "POST", ONE + "/correct", body, id);
        byte[] letter = "A letter.".getBytes(StandardCharsets.UTF_8);
        String file = uploads.upload("officer", ONE + "/attachments", id, "letter.txt", letter)
                .json()
                .path("id")
                .asString();
        calls.call("officer", "GET", ONE + "/attachments", null, id);
        calls.call("officer", "GET", ONE + "/attachments/{file}", null, id, file);
        calls.call("officer", "POST", ONE + "/check", null, id);
        calls.call("head", "POST", ONE + "/check", null, id);
        calls.call("officer", "GET", ONE, null, id);
        String refused = calls.call("officer", "POST", ALL, body.replace("City of", "Town of"))
                .json()
                .path("admission")
                .path("id")
                .asString();
        calls.call("head", "POST", ONE + "/refuse", REASON, refused);
        var steps = new AdmissionSteps(base);
        people(calls, steps, id);
        calls.call("officer", "POST", "/api/v1/errands/{id}/try-again", null, steps.stuck());
    }

    private static void people(Calls calls, AdmissionSteps steps, String id) {
        String alias = steps.made(id);
        calls.call("officer", "GET", "/api/v1/seats", null);
        JsonNode first = invite(calls, alias, "first");
        JsonNode second = invite(calls, alias, "second");
        steps.awaitMember(alias, second);
        calls.call(
                "officer",
                "POST",
                "/api/v1/invitations/{id}/link",
                null,
                first.path("id").asString());
        calls.call(
                "officer",
                "POST",
                "/api/v1/invitations/{id}/withdraw",
                null,
                second.path("id").asString());
        steps.awaitIdle(alias);
        String person = calls.call("officer", "GET", SEAT, null, alias)
                .json()
                .path("members")
                .path(0)
                .path("id")
                .asString();
        calls.call("officer", "GET", SEAT + "/hand-over", null, alias);
        calls.call("officer", "POST", SEAT + "/members/{person}/remove", REASON, alias, person);
        calls.call("officer", "POST", SEAT + "/suspend", REASON, alias);
        calls.call("officer", "POST", SEAT + "/resume", null, alias);
        steps.awaitIdle(alias);
    }

    private static JsonNode invite(Calls calls, String alias, String who) {
        return calls.call("officer", "POST", SEAT + "/invitations", """
                {"email": "%s@%s.example", "firstName": "Ada", "lastName": "Kamara", "roles": ["city-editor"]}""".formatted(who, alias), alias)
                .json();
    }
}
