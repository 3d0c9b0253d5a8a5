package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandates;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.pledge.PledgeFilter;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeLists;
import org.medina.pledge.PledgeStatus;
import org.medina.pledge.PledgeSummary;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer enters a request for a city that cannot; it is the city’s when its coordinator confirms it. */
@IntegrationTest
class FundingEntryIT {

    private static final String NETWORK = "supporter.network";

    @Autowired
    private PortalClock clock;

    @Autowired
    private Inbox inbox;

    @Autowired
    private PledgeFixtures pledges;

    @Autowired
    private PledgeLists lists;

    @Autowired
    private Organisations organisations;

    @Autowired
    private NetworkMandates mandates;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private FundingOverHttp http;

    @BeforeEach
    void begin() {
        http = new FundingOverHttp("http://localhost:" + port, clock.instant());
    }

    @Test
    void whatWasEnteredWaitsForTheCityAndIsItsOwnOnceItHasConfirmed() {
        String id = http.entered(http.call("NONE"), "Entered by hand");
        assertThat(http.send(OFFICER, "PATCH", "/" + id, http.whole()).status()).isEqualTo(200);
        assertThat(http.read(CITY, id).path("enteredBy").path("alias").asString())
                .isEqualTo("secretariat");
        assertThat(http.read(CITY, id).path("actions").toString())
                .contains("CONFIRM_ENTRY")
                .doesNotContain("SUBMIT");
        assertThat(waitsFor(id)).containsExactly(Role.CITY_COORDINATOR);
        assertThat(http.post(CITY, "/" + id + "/submit", null).body()).contains("confirms it before");

        http.done(CITY, "/" + id + "/confirm-entry", null);

        assertThat(http.read(CITY, id).has("enteredBy")).isFalse();
        assertThat(http.send(OFFICER, "PATCH", "/" + id, "{\"risks\": \"Snow.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(waitsFor(id)).containsExactly(Role.CITY_EDITOR);
        assertThat(http.get(CITY, "/" + id + "/history").body()).contains("\"confirm-entry\"");
        assertThat(http.post(CITY, "/" + id + "/confirm-entry", null).status()).isEqualTo(409);
        http.done(CITY, "/" + id + "/submit", null);
        assertThat(http.status(id)).isEqualTo("ELIGIBILITY");
    }

    @Test
    void whatACityRefusesEndsThereWithTheReasonAndWhoEnteredItReadsIt() {
        String id = http.entered(http.call("NONE"), "Not what we wanted");
        assertThat(http.post(CITY, "/" + id + "/withdraw", "{}").errorAt("reason"))
                .isNotBlank();
        for (String other : new String[] {OFFICER, "editor.freetown"}) {
            assertThat(http.post(other, "/" + id + "/withdraw", "{\"reason\": \"No.\"}")
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }

        http.done(CITY, "/" + id + "/withdraw", "{\"reason\": \"Our council has decided otherwise.\"}");

        assertThat(http.status(id)).isEqualTo("WITHDRAWN");
        assertThat(waitsFor(id)).isEmpty();
        assertThat(http.get(OFFICER, "/" + id + "/history").body())
                .contains("\"refuse-entry\"", "Our council has decided otherwise.")
                .doesNotContain("\"withdraw\"");
        assertThat(http.post(CITY, "/" + id + "/confirm-entry", null).status()).isEqualTo(409);
        assertThat(http.send(OFFICER, "PATCH", "/" + id, "{\"risks\": \"Snow.\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theScreenSaysRefuseWhileItIsOnlyEnteredAndWithdrawAfterwards() {
        String id = http.entered(http.call("NONE"), "On the screen");
        Session city = Session.of("http://localhost:" + port, CITY);

        assertThat(city.open("/funding/" + id).sent()).contains("Refuse the entry", "Confirm the entry");
        http.done(CITY, "/" + id + "/confirm-entry", null);
        assertThat(city.open("/funding/" + id).sent()).contains("Withdraw").doesNotContain("Refuse the entry");
    }

    @Test
    void aNetworkEntersForTheCityThatHasMandatedItAndSeesThatItWasRefused() {
        NetworkMandate mandate = mandated();
        String body = "{\"call\": \"%s\", \"title\": \"By the network\", \"onBehalfOf\": \"freetown\"}"
                .formatted(http.call("NONE"));
        try {
            String id = http.done(NETWORK, "", body).path("id").asString();
            assertThat(http.read(CITY, id).path("enteredBy").path("alias").asString())
                    .isEqualTo("network");
            assertThat(http.send(NETWORK, "PATCH", "/" + id, http.whole()).status())
                    .isEqualTo(200);
            for (String verb : new String[] {"submit", "confirm-entry", "withdraw"}) {
                assertThat(http.post(NETWORK, "/" + id + "/" + verb, "{\"reason\": \"No.\"}")
                                .status())
                        .as(verb)
                        .isEqualTo(403);
            }
            http.done(CITY, "/" + id + "/withdraw", "{\"reason\": \"Not ours.\"}");
            assertThat(http.get(NETWORK, "/" + id + "/history").body()).contains("\"refuse-entry\"", "Not ours.");
            actors.runAs(Actor.system("test"), () -> mandates.end(mandate.id()));
            assertThat(http.get(NETWORK, "/" + id).status()).isEqualTo(404);
            assertThat(http.post(NETWORK, "", body).status()).isEqualTo(403);
        } finally {
            jdbc.sql("delete from identity.network_mandate where id = :id")
                    .param("id", mandate.id())
                    .update();
        }
    }

    private NetworkMandate mandated() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return actors.callAs(
                Actor.system("test"),
                () -> mandates.grant(city("freetown"), "network", today.minusDays(2), today.plusDays(2), "Letter 9"));
    }

    @Test
    void anOfficerIsShownThePledgesOfTheCityThatTheRequestIsFor() {
        String title = "To be asked for " + UUID.randomUUID();
        PledgeId freetowns = pledges.published(pledges.complete(title));
        pledges.draftOf("editor.montreal", "montreal", pledges.complete(title));

        pledges.as("officer", "secretariat", () -> {
            assertThat(lists.page(PledgeFilter.of(city("freetown"), title, Set.of()), 0, 10))
                    .extracting(PledgeSummary::id)
                    .containsExactly(freetowns);
            assertThat(lists.count(PledgeFilter.of(city("freetown"), title, Set.of(PledgeStatus.DRAFT))))
                    .isZero();
        });
        pledges.as("editor.montreal", "montreal", () -> assertThat(
                        lists.count(PledgeFilter.of(city("montreal"), title, Set.of())))
                .isOne());
    }

    @ParameterizedTest
    @CsvSource({"officer,", "officer, nowhere", "officer, iom", "editor.freetown, montreal"})
    void theCityIsNamedAndIsACity(String account, String city) {
        String named = city == null ? "" : ", \"onBehalfOf\": \"%s\"".formatted(city);
        String body = "{\"call\": \"%s\", \"title\": \"Whose\"%s}".formatted(http.call("NONE"), named);

        Answer refused = http.post(account, "", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("onBehalfOf")).isNotBlank();
    }

    @Test
    void nobodyElseEntersForACity() {
        String body =
                "{\"call\": \"%s\", \"title\": \"Mine\", \"onBehalfOf\": \"freetown\"}".formatted(http.call("NONE"));
        for (String account : new String[] {"head", "reviewer.iom", "supporter.network", "focal.sierraleone"}) {
            assertThat(http.post(account, "", body).status()).as(account).isEqualTo(403);
        }
    }

    private OrganisationId city(String alias) {
        return organisations.all(OrganisationKind.CITY).stream()
                .filter(city -> city.alias().equals(alias))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Role> waitsFor(String id) {
        return inbox.of(new FundingId(UUID.fromString(id)).subject()).stream()
                .map(InboxEntry::role)
                .toList();
    }
}
