package org.medina.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandates;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever takes an office over sees whose links run for its texts and takes them back; nobody else sees them there. */
@IntegrationTest
class HandOverGuestsIT {

    private static final String CITY = "coordinator.montevideo";

    @Autowired
    PledgeFixtures pledges;

    @Autowired
    Accounts accounts;

    @Autowired
    NetworkMandates mandates;

    @Autowired
    CurrentActor actors;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String name = "";
    private String guest = "";
    private PledgeId pledge = new PledgeId(new UUID(0, 0));

    @BeforeEach
    void somebodyIsLetIn() {
        name = "Mesa de migrantes " + UUID.randomUUID();
        pledge = pledges.draftOf(CITY, "montevideo", pledges.complete("Casa abierta"));
        guest = as(CITY).post("/api/v1/cases/" + pledge + "/guests", """
                {"name": "%s", "email": "mesa@migrantes.example", "right": "COMMENT", "lastDay": "%s"}""".formatted(name, today().plusDays(3)))
                .json()
                .path("id")
                .asString();
    }

    @AfterEach
    void putBack() {
        clock.reset();
    }

    @Test
    void theLinkStandsThereWithItsTextUntilItIsTakenBack() {
        assertThat(handOver(CITY)).contains(name, guest, "Casa abierta");
        assertThat(Session.of(base(), CITY).open("/seats/montevideo/hand-over").sent())
                .contains(name, "reads and comments until the end of", "Take back the link of " + name);

        assertThat(as(CITY).post("/api/v1/guests/" + guest + "/revoke", null).status())
                .isEqualTo(204);

        assertThat(handOver(CITY)).doesNotContain(name);
    }

    @Test
    void aLinkWhoseDayIsOverStandsThereNoMore() {
        clock.moveTo(today().plusDays(5).atStartOfDay().toInstant(ZoneOffset.UTC));

        assertThat(handOver(CITY)).doesNotContain(name);
    }

    /** The mayor signs and lets nobody in; the secretariat reads the rest of the page. */
    @ParameterizedTest
    @ValueSource(strings = {"mayor.montevideo", "officer", "head"})
    void whoCouldNotTakeItBackDoesNotSeeIt(String account) {
        assertThat(as(account).get("/api/v1/seats/montevideo/hand-over").status())
                .isEqualTo(200);
        assertThat(handOver(account)).doesNotContain(name, guest);
        assertThat(Session.of(base(), account)
                        .open("/seats/montevideo/hand-over")
                        .sent())
                .doesNotContain(name);
    }

    @Test
    void networksThatActForTheCityStandThereAsLongAsTheyDo() {
        NetworkMandate mandate = actors.callAs(
                Actor.system("test"),
                () -> mandates.grant(
                        accounts.organisation("montevideo"),
                        "network",
                        today().minusDays(2),
                        today().plusDays(9),
                        "Nota 31"));
        try {
            assertThat(handOver(CITY)).contains("National Association of Cities", "Nota 31");
            assertThat(Session.of(base(), "mayor.montevideo")
                            .open("/seats/montevideo/hand-over")
                            .sent())
                    .contains("Networks that act for it", "Nota 31");
            actors.runAs(Actor.system("test"), () -> mandates.end(mandate.id()));
            assertThat(handOver(CITY)).doesNotContain("Nota 31");
        } finally {
            jdbc.sql("delete from identity.network_mandate where id = :id")
                    .param("id", mandate.id())
                    .update();
        }
    }

    private String handOver(String account) {
        return as(account).get("/api/v1/seats/montevideo/hand-over").body();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private ApiClient as(String account) {
        return ApiClient.as(base(), account);
    }
}
