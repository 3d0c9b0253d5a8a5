package org.medina.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.call.CallOverHttp.HEAD;
import static org.medina.call.CallOverHttp.OFFICER;

import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Mechanisms as data: added and changed by the secretariat, for the calls to come. */
@IntegrationTest
class MechanismIT {

    private final MechanismOverHttp http;
    private final CallOverHttp calls;
    private final String base;

    @Autowired
    MechanismIT(PortalClock clock, @LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.http = new MechanismOverHttp(base);
        this.calls = new CallOverHttp(base, clock.instant());
    }

    @Test
    void aNewCallTakesTheSeatsTheRuleAndEverythingElseThatIsUsual() {
        String key = http.inForce("Fund for first attempts");

        JsonNode draft = calls.get(OFFICER, "/" + begun(key)).json().path("draft");

        assertThat(draft.path("rule").asString()).isEqualTo("NO_OBJECTION");
        assertThat(draft.path("seats").path(0).path("person").asString()).isEqualTo("donor.committee");
        assertThat(draft.path("most").asInt()).isEqualTo(50_000);
        assertThat(draft.path("title").asString()).isEqualTo("A call of it");
        assertThat(draft.path("summary").isNull()).isTrue();
    }

    @Test
    void aChangeNeverTouchesACallThatStands() {
        String key = http.added("Fund that changes its mind");
        http.done(OFFICER, "PATCH", "/" + key, "{\"months\": 12}");
        http.done(OFFICER, "POST", "/" + key + "/put-in-force", null);
        String before = begun(key);
        String drafted = calls.get(OFFICER, "/" + before).json().path("draft").toString();

        http.done(HEAD, "PATCH", "/" + key, "{\"months\": 18, \"rule\": \"MAJORITY\", \"summary\": \"Said anew.\"}");
        assertThat(calls.get(OFFICER, "/" + begun(key))
                        .json()
                        .path("draft")
                        .path("months")
                        .asInt())
                .as("nothing is in force yet")
                .isEqualTo(12);
        http.done(HEAD, "POST", "/" + key + "/put-in-force", null);

        assertThat(calls.get(OFFICER, "/" + before).json().path("draft").toString())
                .isEqualTo(drafted);
        assertThat(calls.get(OFFICER, "/" + begun(key))
                        .json()
                        .path("draft")
                        .path("months")
                        .asInt())
                .isEqualTo(18);
        JsonNode last =
                http.get(OFFICER, "/" + key + "/history").json().path("items").path(0);
        assertThat(last.path("action").asString()).isEqualTo("put-in-force");
        assertThat(StreamSupport.stream(last.path("changes").spliterator(), false)
                        .map(JsonNode::asString))
                .anyMatch(change -> change.contains("12 → 18"))
                .anyMatch(change -> change.contains("worded anew"))
                .hasSize(3);
    }

    @Test
    void fromAMechanismThatEndedNoCallBegins() {
        String key = http.in("RETIRED");

        Answer refused = calls.send(OFFICER, "POST", "", "{\"mechanism\": \"%s\", \"title\": \"Late\"}".formatted(key));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"mechanism\"");
        http.done(HEAD, "POST", "/" + key + "/bring-back", null);
        assertThat(begun(key)).isNotBlank();
    }

    @Test
    void whatNeverWasInForceIsGoneWhenItIsThrownAway() {
        String key = http.in("NEW");

        http.done(OFFICER, "POST", "/" + key + "/discard-draft", null);

        assertThat(http.get(OFFICER, "/" + key).status()).isEqualTo(404);
    }

    /** Requests are counted under the name. */
    @Test
    void aNameIsTakenOnceAndStays() {
        String key = http.inForce("Été à Québec");
        String name = http.get(OFFICER, "/" + key).json().path("name").asString();
        assertThat(key).startsWith("ete-a-quebec");

        Answer twice = http.send(OFFICER, "POST", "", "{\"name\": \"%s\"}".formatted(name.toUpperCase(Locale.ROOT)));
        Answer renamed = http.send(OFFICER, "PATCH", "/" + key, "{\"title\": \"Hiver\"}");

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("already");
        assertThat(renamed.status()).isEqualTo(422);
        assertThat(renamed.body()).contains("keeps its name");
    }

    @Test
    void oneThatStartsFromAnotherSaysTheSameUnderItsOwnName() {
        JsonNode added = http.done(
                        OFFICER,
                        "POST",
                        "",
                        "{\"name\": \"Like the other %s\", \"from\": \"global-cities-fund\"}".formatted(Ids.next()))
                .json();

        assertThat(added.path("usual").path("months").asInt()).isEqualTo(24);
        assertThat(added.path("name").asString()).startsWith("Like the other");
        assertThat(added.path("status").asString()).isEqualTo("NEW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"opens": "2031-02-02"}                                      | opens               | for each call
            {"closes": "2031-02-02"}                                     | closes              | for each call
            {"forms": [{"kind": "INTAKE", "closes": "2031-02-02"}]}      | forms[0].closes     | for each call
            """)
    void whatIsACallsAloneIsRefusedAtItsField(String body, String field, String words) {
        String key = http.in("IN_FORCE");

        Answer refused = http.send(OFFICER, "PATCH", "/" + key, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"" + field + "\"", words);
    }

    /** What is left open is fine; what is said has to fit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"summary": null}                                            | summary
            {"least": 60000}                                             | most
            {"seats": [{"constituency": "Donors", "person": "ghost"}]}   | seats[0].person
            {"reserved": [{"percent": 20}]}                              | reserved[0].group
            {"currency": "XXY"}                                          | currency
            """)
    void whatDoesNotFitIsToldAtItsFieldAndNotPutInForce(String body, String field) {
        String key = http.in("IN_FORCE");
        http.done(OFFICER, "PATCH", "/" + key, body);

        Answer refused = http.send(OFFICER, "POST", "/" + key + "/put-in-force", null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"" + field + "\"");
        assertThat(http.get(OFFICER, "/" + key + "/missing").body()).contains("\"" + field + "\"");
    }

    @Test
    void whoReadAnOlderRevisionIsTold() {
        String key = http.in("IN_FORCE");
        String read = http.get(OFFICER, "/" + key).header("ETag");
        http.done(HEAD, "PATCH", "/" + key, "{\"months\": 3}");

        Answer stale = ApiClient.as(base, OFFICER)
                .send("PATCH", "/api/v1/mechanisms/" + key, "{\"months\": 4}", Map.of("If-Match", read));

        assertThat(stale.status()).isEqualTo(412);
    }

    private String begun(String key) {
        return calls.done(OFFICER, "POST", "", "{\"mechanism\": \"%s\", \"title\": \"A call of it\"}".formatted(key))
                .json()
                .path("id")
                .asString();
    }
}
