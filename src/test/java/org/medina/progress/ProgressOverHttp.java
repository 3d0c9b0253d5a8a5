package org.medina.progress;

import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;

/** Brings the period of a published pledge on over HTTP, as the accounts would that have done it. */
public final class ProgressOverHttp {

    private static final String ALL = "/api/v1/progress";
    private static final String CITY = "coordinator.freetown";
    private static final String REASON = "{\"reason\": \"Because.\"}";

    private final String base;

    public ProgressOverHttp(String base) {
        this.base = base;
    }

    /** Id of the period of that pledge, which stands so afterwards with a whole draft. */
    public String in(String stage, String pledge) {
        String id = ApiClient.as(base, CITY)
                .get(ALL + "?pledge=" + pledge)
                .json()
                .at("/items/0/id")
                .asString();
        done(ApiClient.as(base, "editor.freetown").patch(ALL + "/" + id, ProgressForTests.UPDATE, "*"));
        switch (stage) {
            case "WAITING" -> {}
            case "PAUSED" -> step(CITY, id, "pause", REASON);
            case "CHECK" -> step(CITY, id, "hand-in", null);
            case "DUE" -> {
                step(CITY, id, "hand-in", null);
                step("officer", id, "return", REASON);
            }
            case "PUBLISHED" -> {
                step(CITY, id, "hand-in", null);
                step("officer", id, "accept", null);
            }
            default -> throw new IllegalArgumentException("no way to " + stage);
        }
        return id;
    }

    private void step(String account, String id, String verb, @Nullable String body) {
        done(ApiClient.as(base, account).post(ALL + "/" + id + "/" + verb, body));
    }

    private static void done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }
}
