package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.NetworkMandates;
import org.medina.identity.OrganisationId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network writes for a city from the first to the last day of its mandate, as days are where the city is, and never decides. */
@IntegrationTest
class NetworkActsForCityIT {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final String NETWORK = "supporter.network";
    private static final String CITY = "coordinator.quezon";
    private static final String PLEDGES = "/api/v1/pledges";

    @Autowired
    PledgeFixtures fixtures;

    @Autowired
    NetworkMandates mandates;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor actors;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private LocalDate day = LocalDate.EPOCH;
    private OrganisationId city = new OrganisationId(new UUID(0, 0));

    /** One day, yesterday, so that the day before and the day after are at hand. */
    @BeforeEach
    void aMandateOfOneDay() {
        city = accounts.organisation("quezon");
        day = LocalDate.now(MANILA).minusDays(1);
        clock.moveTo(begin(day).minusSeconds(600));
        actors.runAs(Actor.system("test"), () -> mandates.grant(city, "network", day, day, "Letter 4/2026"));
    }

    @AfterEach
    void putBack() {
        clock.reset();
        jdbc.sql("delete from identity.network_mandate where city = :city")
                .param("city", city.value())
                .update();
    }

    @Test
    void aMinuteBeforeTheFirstDayAndAMinuteAfterTheLastItIsRefusedInWords() {
        clock.moveTo(begin(day).minusSeconds(60));
        Answer early = enter("Too early");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.json().path("detail").asString()).contains("Quezon City Government", "begins on " + day);

        clock.moveTo(begin(day).plusSeconds(60));
        assertThat(enter("In its day").status()).isEqualTo(201);

        clock.moveTo(begin(day.plusDays(1)).plusSeconds(60));
        Answer late = enter("Too late");
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.json().path("detail").asString()).contains("Quezon City Government", "ended with " + day);
    }

    @Test
    void whatItEntersIsMarkedAndTheCityConfirmsItWithOneClick() {
        clock.moveTo(begin(day).plusSeconds(60));
        String id = entered("Marked as entered");

        assertThat(read(CITY, id).path("enteredBy").path("alias").asString()).isEqualTo("network");
        assertThat(read(CITY, id).path("actions").toString()).contains("CONFIRM", "WITHDRAW");
        assertThat(history(id))
                .contains("\"enter\"", "\"onBehalfOf\":\"Quezon City Government\"", "National Association of Cities");
        assertThat(patch(id).status()).isEqualTo(200);
        assertThat(Session.of(base(), CITY).open("/pledges/" + id).sent())
                .contains("on behalf of Quezon City Government")
                .contains("Confirm");

        assertThat(as(CITY).post(PLEDGES + "/" + id + "/confirm", null).status())
                .isEqualTo(200);

        assertThat(read(CITY, id).has("enteredBy")).isFalse();
        assertThat(patch(id).status())
                .as("it goes on writing while it is mandated")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "send-to-review", "approve", "consult", "accept", "decline"})
    void itDecidesNothing(String verb) {
        clock.moveTo(begin(day).plusSeconds(60));
        String id = entered("Nothing decided");

        assertThat(as(NETWORK).post(PLEDGES + "/" + id + "/" + verb, null).status())
                .isEqualTo(403);
    }

    @Test
    void itNeitherSignsNorWithdrawsNorLetsGuestsIn() {
        clock.moveTo(begin(day).plusSeconds(60));
        PledgeId id = fixtures.draftOf(CITY, "quezon", fixtures.complete("To be signed by the mayor"));
        as(CITY).post(PLEDGES + "/" + id + "/send-to-review", null);
        as(CITY).post(PLEDGES + "/" + id + "/approve", null);
        String hash = read(CITY, id.toString()).path("textHash").asString();

        Answer signed = as(NETWORK)
                .post(
                        PLEDGES + "/" + id + "/sign",
                        "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Letter 4\", \"date\": \"2026-01-15\"}}"
                                .formatted(hash));

        assertThat(signed.status()).isIn(401, 403);
        assertThat(read(CITY, id.toString()).path("status").asString()).isEqualTo("SIGNING");
        assertThat(as(NETWORK)
                        .post(PLEDGES + "/" + id + "/withdraw", "{\"reason\": \"We think so.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as(NETWORK).get("/api/v1/cases/" + id + "/guests").status()).isIn(403, 404);
    }

    @Test
    void itSeesTheCasesOfItsCityAndOfNoOtherAndOnlyWhileTheMandateRuns() {
        clock.moveTo(begin(day).plusSeconds(60));
        String own = fixtures.draftOf(CITY, "quezon", fixtures.complete("Seen by the network"))
                .toString();
        String entered = entered("Entered and left");
        String others = fixtures.draftOf("coordinator.bo", "bo", fixtures.complete("Not to be seen"))
                .toString();

        assertThat(as(NETWORK).get(PLEDGES + "/" + own).status()).isEqualTo(200);
        assertThat(as(NETWORK).get(PLEDGES + "/" + others).status()).isEqualTo(404);
        assertThat(list()).contains(own, entered).doesNotContain(others);
        assertThat(as("signatory.uclg").get(PLEDGES + "/" + own).status())
                .as("another network")
                .isEqualTo(404);

        clock.moveTo(begin(day.plusDays(1)).plusSeconds(60));
        assertThat(as(NETWORK).get(PLEDGES + "/" + own).status()).isEqualTo(404);
        assertThat(as(NETWORK).get(PLEDGES + "/" + entered).status()).isEqualTo(404);
        assertThat(patch(entered).status()).isEqualTo(404);
        assertThat(list()).doesNotContain(own, entered);
        assertThat(as(CITY).post(PLEDGES + "/" + entered + "/confirm", null).status())
                .as("the city still decides")
                .isEqualTo(200);
    }

    @Test
    void theCityRefusesAnEntryAndEndsTheMandateAtOnce() {
        clock.moveTo(begin(day).plusSeconds(60));
        String id = entered("To be refused");
        assertThat(as(CITY).post(PLEDGES + "/" + id + "/withdraw", "{\"reason\": \"Not ours.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(history(id)).contains("\"refuse-entry\"");

        String mandate = as(CITY).get("/api/v1/organisations/quezon/network-mandates")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(as(CITY).post("/api/v1/network-mandates/" + mandate + "/end", null)
                        .status())
                .isEqualTo(204);

        Answer after = enter("After the end");
        assertThat(after.status()).isEqualTo(403);
        assertThat(after.body()).contains("was ended on");
        assertThat(as(NETWORK).get(PLEDGES + "/" + id).status()).isEqualTo(404);
    }

    private Answer enter(String title) {
        return as(NETWORK)
                .post(
                        PLEDGES,
                        fixtures.complete(title).put("onBehalfOf", "quezon").toString());
    }

    private String entered(String title) {
        return enter(title).json().path("id").asString();
    }

    private Answer patch(String id) {
        return as(NETWORK).patch(PLEDGES + "/" + id, "{\"risks\": \"Rain.\"}", "*");
    }

    private String list() {
        return as(NETWORK).get(PLEDGES + "?limit=200").body();
    }

    private String history(String id) {
        return as(CITY).get(PLEDGES + "/" + id + "/history").body();
    }

    private tools.jackson.databind.JsonNode read(String account, String id) {
        return as(account).get(PLEDGES + "/" + id).json();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(MANILA).toInstant();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private ApiClient as(String account) {
        return ApiClient.as(base(), account);
    }
}
