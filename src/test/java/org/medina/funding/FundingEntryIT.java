package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.CITY;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer enters a request for a city that cannot; it is the city’s when its coordinator confirms it. */
@IntegrationTest
class FundingEntryIT {

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
