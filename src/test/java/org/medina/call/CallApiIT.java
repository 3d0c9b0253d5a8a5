package org.medina.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.call.CallOverHttp.HEAD;
import static org.medina.call.CallOverHttp.OFFICER;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Calls over HTTP: drafts with everything told at its field, versions and what they change. */
@IntegrationTest
class CallApiIT {

    private final CallOverHttp http;
    private final String base;
    private final CallReading reading;

    @Autowired
    CallApiIT(PortalClock clock, CallReading reading, @LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.http = new CallOverHttp(base, clock.instant());
        this.reading = reading;
    }

    @Test
    void aNewCallStartsFromWhatItsMechanismUsuallyAsks() {
        String id = http.done(OFFICER, "POST", "", CallOverHttp.beginning("Cities together"))
                .json()
                .path("id")
                .asString();

        JsonNode draft = http.get(OFFICER, "/" + id).json().path("draft");
        assertThat(draft.path("least").asInt()).isEqualTo(200_000);
        assertThat(draft.path("most").asInt()).isEqualTo(500_000);
        assertThat(draft.path("months").asInt()).isEqualTo(24);
        assertThat(StreamSupport.stream(draft.path("forms").spliterator(), false)
                        .map(form -> form.path("kind").asString()))
                .containsExactly("INTAKE", "CONCEPT_NOTE", "FULL_PROPOSAL");
        assertThat(missing(id)).containsKeys("summary", "opens", "closes", "agencies", "committee", "seats");
    }

    @Test
    void aDraftThatMissesNothingIsPublishedAndOpen() {
        String id = http.drafted("Nothing is missing");
        assertThat(missing(id)).isEmpty();

        JsonNode call = http.done(HEAD, "POST", "/" + id + "/publish", null).json();

        assertThat(call.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(call.path("version").asInt()).isEqualTo(1);
        assertThat(http.get("coordinator.freetown", "?phase=OPEN&limit=200").body())
                .contains(id);
        assertThat(http.get("coordinator.freetown", "?phase=CLOSED,COMING,DRAFT&limit=200")
                        .body())
                .doesNotContain(id);
        assertThat(reading.open()).anyMatch(open -> open.id().toString().equals(id));
    }

    /** Each line breaks one thing and is told at that field. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"title": " "}                                                              | title                | needed
            {"summary": null}                                                           | summary              | needed
            {"languages": ["en", "klingon"]}                                            | languages[1]         | klingon
            {"opens": "2031-02-02", "closes": "2031-02-01"}                             | closes               | before the first
            {"opens": "2020-02-02", "closes": "2020-03-01"}                             | closes               | is over
            {"zone": "Freetown"}                                                        | zone                 | Africa/Freetown
            {"forms": []}                                                               | forms                | needed
            {"forms": [{"kind": "FULL_PROPOSAL"}, {"kind": "INTAKE"}]}                  | forms[1].kind        | one after the other
            {"forms": [{"kind": "INTAKE"}, {"kind": "INTAKE"}]}                         | forms[1].kind        | one after the other
            {"forms": [{"kind": "INTAKE", "invited": true}]}                            | forms[0].invited     | last form
            {"forms": [{"kind": "INTAKE", "closes": "2099-01-01"}]}                     | forms[0].closes      | after the last day
            {"forms": [{"kind": "INTAKE", "closes": "2020-01-01"}]}                     | forms[0].closes      | before the call opens
            {"countries": ["SLE", "XYZ"]}                                               | countries[1]         | XYZ
            {"countries": ["SLE", "SLE"]}                                               | countries[1]         | twice
            {"least": 500001}                                                           | most                 | below the lowest
            {"least": -1}                                                               | least                | never below 0
            {"least": 0, "most": 0}                                                     | most                 | above 0
            {"least": 0.005}                                                            | least                | USD
            {"currency": "XXY"}                                                         | currency             | XXY
            {"currency": null}                                                          | currency             | needed
            {"indirectPercent": 101}                                                    | indirectPercent      | 0 to 100
            {"ownPercent": -1}                                                          | ownPercent           | 0 to 100
            {"months": 0}                                                               | months               | from 1
            {"ownership": null}                                                         | ownership            | needed
            {"reserved": [{"group": "FIRST_TIME", "percent": 60}, {"group": "LOW_INCOME", "percent": 50}]} | reserved | 110
            {"reserved": [{"group": "FIRST_TIME", "percent": 0}]}                       | reserved[0].percent  | above 0
            {"reserved": [{"group": "FIRST_TIME", "percent": 6}, {"group": "FIRST_TIME", "percent": 5}]} | reserved[1].group | twice
            {"criteria": []}                                                            | criteria             | needed
            {"criteria": [{"key": "a", "name": "A", "question": "?", "weight": 99, "highest": 5, "minimum": 1}]} | criteria | 99
            {"criteria": [{"key": "a", "name": "A", "question": "?", "weight": 100, "highest": 5, "minimum": 6}]} | criteria[0].minimum | 0 to 5
            {"criteria": [{"key": "a", "name": "A", "weight": 100, "highest": 5, "minimum": 0}]} | criteria[0].question | needed
            {"criteria": [{"key": "a", "name": "A", "question": "?", "weight": 50, "highest": 5, "minimum": 0}, {"key": "a", "name": "B", "question": "?", "weight": 50, "highest": 5, "minimum": 0}]} | criteria[1].key | twice
            {"markers": [{"key": "g", "name": "Gender", "highest": 0}]}                 | markers[0].highest   | from 1
            {"agencies": ["iom", "freetown"]}                                           | agencies[1]          | not an agency
            {"agencies": ["iom", "nobody"]}                                             | agencies[1]          | nobody
            {"agencies": ["iom", "iom"]}                                                | agencies[1]          | twice
            {"reviewers": 5}                                                            | reviewers            | 4 agencies
            {"reviewers": 0}                                                            | reviewers            | At least 1
            {"reviewers": 2, "quorum": 3}                                               | quorum               | Only 2
            {"reviewDays": 0}                                                           | reviewDays           | from 1
            {"committee": "nowhere"}                                                    | committee            | nowhere
            {"seats": []}                                                               | seats                | needed
            {"seats": [{"constituency": "Donors", "person": "reviewer.iom"}], "votes": 1} | seats[0].person    | no member
            {"seats": [{"constituency": "Donors", "person": "ghost"}], "votes": 1}      | seats[0].person      | ghost
            {"seats": [{"constituency": "A", "person": "donor.committee"}, {"constituency": "B", "person": "donor.committee"}], "votes": 1} | seats[1].person | twice
            {"seats": [{"person": "donor.committee"}], "votes": 1}                      | seats[0].constituency | needed
            {"seats": [{"constituency": "A", "person": "donor.committee", "secondedBy": "moon"}], "votes": 1} | seats[0].secondedBy | moon
            {"votes": 5}                                                                | votes                | 4 seats
            {"rule": null}                                                              | rule                 | needed
            {"minutesHours": 0}                                                         | minutesHours         | from 1
            {"tranches": [{"percent": 60, "spentBefore": 0}]}                           | tranches             | 60
            {"tranches": [{"percent": 100, "spentBefore": 10}]}                         | tranches[0]          | first tranche
            {"tranches": [{"percent": 100, "spentBefore": 0, "reportBefore": true}]}    | tranches[0]          | first tranche
            {"tranches": [{"percent": 50, "spentBefore": 0}, {"percent": 50, "spentBefore": 101}]} | tranches[1].spentBefore | 0 to 100
            {"dueDiligence": ["Sanctions", ""]}                                         | dueDiligence[1]      | needed
            {"reportMonths": 0}                                                         | reportMonths         | from 1
            {"payingAgent": "iom"}                                                      | payingAgent          | Nobody
            {"rates": [{"from": "USD", "to": "USD", "rate": 1, "day": "2020-01-01"}]}   | rates[0].to          | same
            {"rates": [{"from": "USD", "to": "EUR", "rate": 0, "day": "2020-01-01"}]}   | rates[0].rate        | above 0
            {"rates": [{"from": "USD", "to": "EUR", "rate": 1, "day": "2099-01-01"}]}   | rates[0].day         | day before
            """)
    void whatDoesNotFitIsToldAtItsField(String change, String field, String words) {
        String id = http.drafted("Broken");
        http.done(OFFICER, "PATCH", "/" + id, change);

        assertThat(missing(id).get(field)).as(change).isNotNull().contains(words);
        Answer refused = http.send(HEAD, "POST", "/" + id + "/publish", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt(field)).contains(words);
    }

    @Test
    void twoOfficersWriteInTwoFieldsButNotInOne() {
        String id = http.drafted("Two pens");
        ApiClient officer = ApiClient.as(base, OFFICER);
        String path = "/api/v1/calls/" + id;
        String read = officer.get(path).header("ETag");
        assertThat(officer.patch(path, "{\"months\": 18}", read).status()).isEqualTo(200);

        assertThat(officer.patch(path, "{\"most\": 300000}", read).status()).isEqualTo(412);
        assertThat(officer.send("PATCH", path, "{}", Map.of()).status()).isEqualTo(428);
        assertThat(officer.patch(path, "{\"colour\": \"red\"}", "*").errorAt("colour"))
                .isNotBlank();
        assertThat(officer.get(path).json().path("draft").path("months").asInt())
                .isEqualTo(18);
    }

    @Test
    void aNewVersionTellsInWordsWhatItChanges() {
        String id = http.published("In versions");
        http.done(OFFICER, "POST", "/" + id + "/new-version", null);
        String criteria = http.get(OFFICER, "/" + id)
                .json()
                .path("draft")
                .path("criteria")
                .toString();
        String changed =
                criteria.replaceFirst("\"weight\":25", "\"weight\":30").replaceFirst("\"weight\":20", "\"weight\":15");
        http.done(OFFICER, "PATCH", "/" + id, "{\"most\": 400000, \"criteria\": %s}".formatted(changed));

        assertThat(http.get(OFFICER, "/" + id + "/changes").body())
                .contains("Highest amount: 500,000 → 400,000", "Weight of Relevance: 25 → 30");
        assertThat(http.get("coordinator.freetown", "/" + id)
                        .json()
                        .path("rules")
                        .path("most")
                        .asInt())
                .as("the version in force stays until the other is published")
                .isEqualTo(500_000);

        http.done(HEAD, "POST", "/" + id + "/publish", null);

        JsonNode versions =
                http.get("coordinator.freetown", "/" + id + "/versions").json().path("items");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(0).path("changes").toString())
                .contains("Highest amount: 500,000 → 400,000", "Weight of Relevance: 25 → 30");
        assertThat(versions.get(1).path("changes").isEmpty()).isTrue();
        assertThat(reading.terms(new CallId(java.util.UUID.fromString(id)), 1)
                        .eligibility()
                        .most())
                .as("requests under way keep theirs")
                .isEqualByComparingTo("500000");
    }

    @Test
    void aCallIsClosedEarlyWithAReasonThatEverybodyReads() {
        String id = http.published("Closed early");
        assertThat(http.send(HEAD, "POST", "/" + id + "/close", "{\"reason\": \" \"}")
                        .errorAt("reason"))
                .isNotBlank();

        http.done(HEAD, "POST", "/" + id + "/close", "{\"reason\": \"The donor withdrew.\"}");

        JsonNode call = http.get("coordinator.freetown", "/" + id).json();
        assertThat(call.path("status").asString()).isEqualTo("CLOSED");
        assertThat(call.path("closeReason").asString()).isEqualTo("The donor withdrew.");
        assertThat(http.get("coordinator.freetown", "/" + id + "/history").body())
                .contains("The donor withdrew.");
    }

    private Map<String, String> missing(String id) {
        Map<String, String> missing = new java.util.HashMap<>();
        http.get(OFFICER, "/" + id + "/missing")
                .json()
                .path("items")
                .forEach(item -> missing.putIfAbsent(
                        item.path("field").asString(), item.path("message").asString()));
        return missing;
    }
}
