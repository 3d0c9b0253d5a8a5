package org.medina.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.admission.AdmissionSteps.city;
import static org.medina.admission.AdmissionSteps.unused;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Servers;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The first week of a city and a ministry that nobody knew before: two officers admit them, their people come in, and a
 * pledge of theirs is published. Nobody opens another tool, and the sign-in server goes away in the middle.
 */
@IntegrationTest
class FirstWeekIT {

    /** A little more than who is new waits before they sign. */
    private static final Duration A_DAY = Duration.ofHours(26);

    static final String PLEDGE = """
            {"title": "%s", "summary": "Every family gets a legal address.", "compactScope": "GCM",
             "gcmObjectives": [15], "primaryGcmObjectives": [15], "actionAreas": ["2020/4"],
             "currentAction": "Ward offices register families.",
             "commitment": "By 2028 every family is registered within 14 days.", "start": "2027-01-01"}""";

    private final Accounts accounts;
    private final PortalClock clock;
    private final AdmissionSteps steps;
    private final String base;

    @Autowired
    FirstWeekIT(Accounts accounts, PortalClock clock, @LocalServerPort int port) {
        this.accounts = accounts;
        this.clock = clock;
        this.base = "http://localhost:" + port;
        this.steps = new AdmissionSteps(base);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aNewCityAndANewMinistryPublishAPledge() {
        accounts.organisation("secretariat");
        // it began yesterday, so that who is new may sign today
        clock.moveBy(A_DAY.negated());
        String town = admitted("CITY", unused("Town of a first week"));
        comeIn(town, Map.of("editor", "city-editor", "office", "city-coordinator", "mayor", "city-signatory"));
        seat(town, "mayor");

        String pledge = begun(town);
        String ministry = admittedDuringAnOutage(unused("Ministry of a first week"));
        comeIn(ministry, Map.of("desk", "state-commenter", "focal", "state-focal-point"));
        consult(town, ministry, pledge);

        String hash = as(town, "mayor", "GET", pledge, null).path("textHash").asString();
        Answer early = ApiClient.as(base, person(town, "mayor")).post(pledge + "/sign", signature(hash));
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.body()).contains("Who signs for the first time waits");

        clock.reset();
        as(town, "mayor", "POST", pledge + "/sign", signature(hash));
        JsonNode published = done("officer", "POST", pledge + "/accept", null);

        assertThat(published.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(ApiClient.anonymous(base).get("/api/v1/verify/" + hash).body())
                .contains("\"outcome\":\"valid\"")
                .contains(town.replace("town-of-a-first-week-", "Town of a first week "), "Mayor");
        handOver(town, ministry, hash);
    }

    /** Who runs its cases or signs reads what would be handed over; others of it may not, and nobody else knows of it. */
    private void handOver(String town, String ministry, String hash) {
        String path = "/api/v1/seats/own/hand-over";
        assertThat(as(town, "office", "GET", path, null)
                        .path("offices")
                        .path(0)
                        .path("signed")
                        .findValuesAsString("textHash"))
                .containsExactly(hash);
        assertThat(as(town, "mayor", "GET", path, null)
                        .path("offices")
                        .path(0)
                        .path("mandates")
                        .findValuesAsString("standing"))
                .containsExactly("ACTS");
        assertThat(status(town, "editor", path)).isEqualTo(403);
        assertThat(status(ministry, "focal", path.replace("own", town))).isEqualTo(404);
        assertThat(ApiClient.as(base, "officer").get(path.replace("own", town)).status())
                .isEqualTo(200);
        assertThat(Session.of(base, person(town, "office"))
                        .open("/seats/own/hand-over")
                        .sent())
                .contains("What this office has signed")
                .contains("Addresses for all");
        assertThat(Session.of(base, person(town, "editor")).open("/seats/own").sent())
                .doesNotContain("Hand-over of offices");
    }

    private int status(String alias, String who, String path) {
        return ApiClient.as(base, person(alias, who)).get(path).status();
    }

    /** Its short name. */
    private String admitted(String kind, String name) {
        String id = asked(kind, name);
        steps.admit(id);
        return steps.made(id);
    }

    private String asked(String kind, String name) {
        Map<String, String> fields = city(name);
        fields.put("kind", kind);
        fields.put("country", "SEN");
        fields.put("focal", "true");
        assertThat(steps.ask(fields, AdmissionSteps.LETTER).status()).isEqualTo(302);
        return steps.find(name).path("id").asString();
    }

    private String admittedDuringAnOutage(String name) {
        String id = asked("MINISTRY", name);
        ApiClient.signIn("head");
        Servers.readyKeycloak().kill();
        try {
            steps.admit(id);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            steps.errand(id).path("why").asString())
                    .contains("does not answer"));
        } finally {
            Servers.keycloak().start();
            Servers.keycloak().awaitReady();
        }
        ApiClient.forgetTokens();
        done("officer", "POST", "/api/v1/errands/" + steps.errand(id).path("id").asString() + "/try-again", null);
        return steps.made(id);
    }

    private void comeIn(String alias, Map<String, String> people) {
        people.forEach((who, role) -> steps.comesIn(alias, person(alias, who), role));
    }

    private void seat(String alias, String signatory) {
        JsonNode office =
                done("officer", "POST", "/api/v1/organisations/" + alias + "/offices", "{\"title\": \"Mayor\"}");
        JsonNode mandate = done(
                "officer",
                "POST",
                "/api/v1/offices/" + office.path("id").asString() + "/mandates",
                "{\"person\": \"%s\", \"from\": \"2026-01-01\", \"document\": \"Council decision 1\"}"
                        .formatted(person(alias, signatory)));
        assertThat(mandate.path("goodFrom").isNull()).isFalse();
    }

    /** The address of a pledge that waits for its review. */
    private String begun(String alias) {
        String id = as(alias, "editor", "POST", "/api/v1/pledges", PLEDGE.formatted(unused("Addresses for all")))
                .path("id")
                .asString();
        as(alias, "editor", "POST", "/api/v1/pledges/" + id + "/send-to-review", null);
        return "/api/v1/pledges/" + id;
    }

    /** From the question to the ministry until the text is frozen for the signature. */
    private void consult(String town, String ministry, String pledge) {
        String dialogue = "/api/v1/dialogues/"
                + as(town, "office", "POST", pledge + "/consult", "{\"consulted\": [\"%s\"]}".formatted(ministry))
                        .path("id")
                        .asString();
        as(ministry, "desk", "POST", dialogue + "/comments", """
                {"severity": "MAJOR", "comment": "The wards need longer.", "legalBasis": "Act 12, section 3"}""");
        as(ministry, "desk", "POST", dialogue + "/hand-in", null);
        as(ministry, "focal", "POST", dialogue + "/consolidate", null);
        as(ministry, "focal", "POST", dialogue + "/release", """
                {"position": "ENDORSE_WITH_COMMENTS", "text": "With one remark."}""");
        String comment = as(town, "office", "GET", dialogue + "/comments", null)
                .path("items")
                .path(0)
                .path("id")
                .asString();
        as(town, "office", "POST", dialogue + "/comments/" + comment + "/decide", """
                {"decision": "ACCEPTED", "answer": "So be it."}""");
        as(town, "office", "POST", dialogue + "/send-answers", null);
        as(ministry, "focal", "POST", dialogue + "/comments/" + comment + "/close", """
                {"closure": "ACCEPTED", "reason": "Agreed."}""");
        as(ministry, "focal", "POST", dialogue + "/conclude", null);
        as(town, "office", "POST", pledge + "/approve", null);
    }

    private JsonNode as(String alias, String who, String method, String path, @Nullable String json) {
        return done(person(alias, who), method, path, json);
    }

    private JsonNode done(String account, String method, String path, @Nullable String json) {
        Answer answer = ApiClient.as(base, account).send(method, path, json, Map.of("If-Match", "*"));
        assertThat(answer.status())
                .as(() -> account + " " + method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return answer.json();
    }

    private static String person(String alias, String who) {
        return who + "@" + alias + ".example";
    }

    private static String signature(String hash) {
        return "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Council decision 1\", \"date\": \"2026-01-15\"}}"
                .formatted(hash);
    }
}
