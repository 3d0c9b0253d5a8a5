package org.medina.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;

/** Takes calls through the portal's API as the demo accounts. */
public final class CallOverHttp {

    public static final String OFFICER = "officer";
    public static final String HEAD = "head";

    private static final String CALLS = "/api/v1/calls";

    private final String base;
    private final LocalDate today;

    /** @param now by the portal's clock */
    public CallOverHttp(String base, Instant now) {
        this.base = base;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public static String beginning(String title) {
        return "{\"mechanism\": \"global-cities-fund\", \"title\": \"%s\"}".formatted(title);
    }

    /** What the mechanism’s defaults leave open, for a call that is open today. */
    public String whole() {
        return """
                {"summary": "For cities that receive newcomers.", "opens": "%s", "closes": "%s",
                 "agencies": ["iom", "unhcr", "unhabitat", "unicef"], "committee": "committee",
                 "seats": [{"constituency": "Donors", "person": "donor.committee"},
                           {"constituency": "Countries", "person": "country.committee"},
                           {"constituency": "Stakeholders", "person": "stakeholder.committee"},
                           {"constituency": "United Nations", "person": "un.committee", "secondedBy": "unhcr"}],
                 "payingAgent": "funds",
                 "rates": [{"from": "USD", "to": "EUR", "rate": 0.9, "day": "%s"}]}
                """.formatted(today.minusDays(1), today.plusDays(60), today.minusDays(1));
    }

    public Answer send(String account, String method, String path, @Nullable String json) {
        return ApiClient.as(base, account).send(method, CALLS + path, json, Map.of("If-Match", "*"));
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(CALLS + path);
    }

    public Answer done(String account, String method, String path, @Nullable String json) {
        Answer answer = send(account, method, path, json);
        assertThat(answer.status())
                .as("%s %s: %s", account, path, answer.body())
                .isBetween(200, 299);
        return answer;
    }

    /** A draft that could be published. */
    public String drafted(String title) {
        String id =
                done(OFFICER, "POST", "", beginning(title)).json().path("id").asString();
        done(OFFICER, "PATCH", "/" + id, whole());
        return id;
    }

    public String published(String title) {
        String id = drafted(title);
        done(HEAD, "POST", "/" + id + "/publish", null);
        return id;
    }

    /** In the state of that name in {@code access/call.csv}. */
    public String in(String state) {
        return switch (state) {
            case "DRAFT" -> drafted("Drafted");
            case "HANDED_OVER" -> {
                String id = drafted("Handed over");
                done(OFFICER, "POST", "/" + id + "/hand-over", null);
                yield id;
            }
            case "PUBLISHED" -> published("Published");
            case "REVISED" -> {
                String id = published("Revised");
                done(OFFICER, "POST", "/" + id + "/new-version", null);
                yield id;
            }
            case "CLOSED" -> {
                String id = published("Closed");
                done(HEAD, "POST", "/" + id + "/close", "{\"reason\": \"No money is left.\"}");
                yield id;
            }
            default -> throw new IllegalArgumentException(state);
        };
    }
}
