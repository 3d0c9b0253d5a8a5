package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mandate ends with its last day, at midnight where the city is: to the minute, over the API. */
@IntegrationTest
class MandateAtMidnightIT {

    private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
    private static final String MAYOR = "mayor.montreal";

    @Autowired
    PledgeFixtures fixtures;

    @Autowired
    Offices offices;

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

    private Instant midnight = Instant.EPOCH;
    private LocalDate lastDay = LocalDate.EPOCH;
    private OrganisationId city = new OrganisationId(new java.util.UUID(0, 0));
    private PersonId mayor = new PersonId(new java.util.UUID(0, 0));

    @BeforeEach
    void theMayorsMandateEndsYesterday() {
        city = accounts.organisation("montreal");
        mayor = accounts.actor(MAYOR, "montreal").requiredPerson();
        lastDay = LocalDate.now(MONTREAL).minusDays(1);
        midnight = lastDay.plusDays(1).atStartOfDay(MONTREAL).toInstant();
        clock.moveTo(midnight.minusSeconds(600));
        forget();
    }

    @AfterEach
    void putBack() {
        clock.reset();
        forget();
    }

    @Test
    void aMinuteBeforeMidnightASignatureHoldsAndAMinuteAfterTheOfficeThatActsNowIsNamed() {
        String one = waiting("Signed in time");
        String other = waiting("Signed too late");
        give("Mairie", MandateKind.HOLDER, mayor, lastDay.minusYears(4), lastDay);
        PersonId deputy = accounts.actor("coordinator.montreal", "montreal").requiredPerson();
        give("Mairie suppléante", MandateKind.HOLDER, deputy, lastDay.plusDays(1), null);

        clock.moveTo(midnight.minusSeconds(60));
        assertThat(sign(one).status()).isEqualTo(200);

        clock.moveTo(midnight.plusSeconds(60));
        Answer late = sign(other);
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.json().path("detail").asString())
                .contains("“Mairie” of Ville de Montréal")
                .contains("to " + lastDay)
                .contains("“Mairie suppléante” acts now");
        assertThat(as(MAYOR)
                        .get("/api/v1/pledges/" + other)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("SIGNING");
        assertThat(Session.of(base(), MAYOR).open("/pledges/" + other + "/sign").sent())
                .contains("“Mairie suppléante” acts now")
                .doesNotContain("Sign this text");
    }

    @Test
    void whereADeputyActsOrNobodyTheRefusalSaysSo() {
        String late = waiting("Nobody signs it");
        give("Mairie", MandateKind.HOLDER, mayor, lastDay.minusYears(4), lastDay);
        clock.moveTo(midnight.plusSeconds(60));

        assertThat(sign(late).body()).contains("Nobody holds an office there now");

        PersonId deputy = accounts.actor("coordinator.montreal", "montreal").requiredPerson();
        give("Mairie", MandateKind.DEPUTY, deputy, lastDay.minusDays(9), null);
        assertThat(sign(late).body()).contains("A deputy of “Mairie” acts now");
    }

    private String waiting(String title) {
        PledgeId id = fixtures.draftOf("coordinator.montreal", "montreal", fixtures.complete(title));
        String path = "/api/v1/pledges/" + id + "/";
        assertThat(as("coordinator.montreal")
                        .post(path + "send-to-review", null)
                        .status())
                .isEqualTo(200);
        assertThat(as("coordinator.montreal").post(path + "approve", null).status())
                .isEqualTo(200);
        forget();
        return id.toString();
    }

    private Answer sign(String id) {
        String hash =
                as(MAYOR).get("/api/v1/pledges/" + id).json().path("textHash").asString();
        return as(MAYOR)
                .post(
                        "/api/v1/pledges/" + id + "/sign",
                        "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Décision 1\", \"date\": \"2026-01-15\"}}"
                                .formatted(hash));
    }

    private void give(
            String title,
            MandateKind kind,
            PersonId person,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate until) {
        actors.runAs(Actor.system("test"), () -> {
            Office office = offices.open(city, title);
            offices.grant(office.id(), person, kind, from, until, null);
        });
    }

    /** Nobody signs for Montréal but under what this test gives. */
    private void forget() {
        jdbc.sql(
                        "delete from identity.mandate where office in (select id from identity.office where organisation = :city)")
                .param("city", city.value())
                .update();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private ApiClient as(String account) {
        return ApiClient.as(base(), account);
    }
}
