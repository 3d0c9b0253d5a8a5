package org.medina.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.call.CallOverHttp.HEAD;
import static org.medina.call.CallOverHttp.OFFICER;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;

/** Takes mechanisms through the portal's API as the demo accounts. */
public final class MechanismOverHttp {

    private static final String MECHANISMS = "/api/v1/mechanisms";

    /** Fits, and leaves the rest to each call. */
    public static final String USUAL = """
            {"summary": "Money for what is tried for the first time.", "currency": "USD", "most": 50000,
             "committee": "committee", "rule": "NO_OBJECTION",
             "seats": [{"constituency": "Donors", "person": "donor.committee"}]}""";

    private final String base;

    public MechanismOverHttp(String base) {
        this.base = base;
    }

    public Answer send(String account, String method, String path, @Nullable String json) {
        return ApiClient.as(base, account).send(method, MECHANISMS + path, json, Map.of("If-Match", "*"));
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(MECHANISMS + path);
    }

    public Answer done(String account, String method, String path, @Nullable String json) {
        Answer answer = send(account, method, path, json);
        assertThat(answer.status())
                .as("%s %s: %s", account, path, answer.body())
                .isBetween(200, 299);
        return answer;
    }

    /** @param name followed by something of its own */
    public String added(String name) {
        String named = "%s %s".formatted(name, Ids.next().toString().substring(24));
        String key = done(OFFICER, "POST", "", "{\"name\": \"%s\"}".formatted(named))
                .json()
                .path("key")
                .asString();
        done(OFFICER, "PATCH", "/" + key, USUAL);
        return key;
    }

    public String inForce(String name) {
        String key = added(name);
        done(OFFICER, "POST", "/" + key + "/put-in-force", null);
        return key;
    }

    /** In the state of that name in {@code access/mechanism.csv}; its key. */
    public String in(String state) {
        return switch (state) {
            case "NEW" -> added("Written for the first time");
            case "IN_FORCE" -> inForce("In force");
            case "CHANGED" -> {
                String key = inForce("Changed");
                done(OFFICER, "PATCH", "/" + key, "{\"months\": 7}");
                yield key;
            }
            case "RETIRED" -> {
                String key = inForce("Ended");
                done(HEAD, "POST", "/" + key + "/retire", "{\"reason\": \"The money is spent.\"}");
                yield key;
            }
            default -> throw new IllegalArgumentException(state);
        };
    }
}
