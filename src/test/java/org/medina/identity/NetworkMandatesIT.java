package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.notification.MailsForTests;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gives a network a mandate, who ends it, who hears of it, and who may not. */
@IntegrationTest
class NetworkMandatesIT {

    private static final String MANDATES = "/api/v1/organisations/guayaquil/network-mandates";
    private static final String CITY = "coordinator.guayaquil";
    private static final String NETWORK = "supporter.network";
    private static final String LONG = """
            {"network": "network", "from": "2026-01-01", "until": "2090-12-31", "document": "Oficio 12"}""";

    @Autowired
    NetworkMandates mandates;

    @Autowired
    CurrentActor actors;

    @Autowired
    Accounts accounts;

    @Autowired
    MailsForTests mails;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private OrganisationId city = new OrganisationId(new java.util.UUID(0, 0));

    @BeforeEach
    void theCity() {
        city = accounts.organisation("guayaquil");
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbc.sql("delete from identity.network_mandate where city = :city")
                .param("city", city.value())
                .update();
    }

    @Test
    void aCitysCoordinatorLetsANetworkActAndEndsIt() {
        Answer given = as(CITY).post(MANDATES, LONG);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().path("standing").asString()).isEqualTo("RUNS");
        assertThat(represented()).contains(city);
        assertThat(told("NETWORK", given)).contains("mayor.guayaquil", NETWORK).doesNotContain(CITY, "officer");
        assertThat(Session.of(base(), CITY).open("/organisation").sent())
                .contains("Networks that act for Municipio de Guayaquil", "National Association of Cities", "Oficio 12")
                .contains("End the mandate");
        assertThat(Session.of(base(), NETWORK).open("/organisation").sent())
                .contains("Cities that National Association of Cities acts for", "Municipio de Guayaquil");

        assertThat(as(CITY).post(end(given), null).status()).isEqualTo(204);
        assertThat(represented()).isEmpty();
        assertThat(as(CITY).post(end(given), null).status()).as("once").isEqualTo(409);
    }

    @Test
    void whatAnOfficerEntersFromALetterWaitsADayInWhichTheCityCanEndIt() {
        Answer given = as("officer").post(MANDATES, LONG);

        assertThat(given.json().path("standing").asString()).isEqualTo("WAITS");
        assertThat(represented()).isEmpty();
        assertThat(told("NETWORK", given))
                .contains(CITY, "mayor.guayaquil", NETWORK)
                .doesNotContain("officer");
        actors.runAs(accounts.actor(NETWORK, "network"), () -> assertThatThrownBy(() -> mandates.require(city))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("identity.network.waits"));
        assertThat(Session.of(base(), CITY).open("/organisation").sent())
                .contains("Entered by Mayors Mechanism secretariat");

        clock.moveBy(Duration.ofHours(25));
        assertThat(represented()).contains(city);
    }

    @Test
    void theNetworkLaysItsMandateDown() {
        Answer given = as(CITY).post(MANDATES, LONG);

        assertThat(as(NETWORK).post(end(given), null).status()).isEqualTo(204);
        assertThat(represented()).isEmpty();
        assertThat(told("NETWORK_ENDED", given))
                .contains(CITY, "mayor.guayaquil")
                .doesNotContain(NETWORK);
        assertThat(mails.carriedTo(CITY + "@demo.example")).anySatisfy(words -> assertThat(words)
                .contains("was ended before its last day", "Municipio de Guayaquil"));
    }

    @ParameterizedTest
    @CsvSource({
        "supporter.network, 404",
        "signatory.uclg, 404",
        "coordinator.bo, 404",
        "focal.sierraleone, 404",
        "reviewer.iom, 404",
        "observer, 404",
        "operator, 403"
    })
    void nobodyElseGivesOne(String account, int status) {
        assertThat(as(account).post(MANDATES, LONG).status()).isEqualTo(status);
        assertThat(represented()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "signatory.uclg, 404",
        "coordinator.bo, 404",
        "observer, 404",
    })
    void nobodyElseEndsOrReadsOne(String account, int status) {
        Answer given = as(CITY).post(MANDATES, LONG);

        assertThat(as(account).post(end(given), null).status()).isEqualTo(status);
        assertThat(as(account).get(MANDATES).status()).isEqualTo(status);
        assertThat(represented()).contains(city);
    }

    @ParameterizedTest
    @CsvSource({
        "network,  '', 2090-01-01, 2090-02-01",
        "document, network, 2090-01-01, 2090-02-01",
        "until,    network, 2090-01-01, 2089-12-31",
        "until,    network, 2020-01-01, 2020-12-31",
        "network,  iom, 2090-01-01, 2090-02-01",
        "network,  bo, 2090-01-01, 2090-02-01",
        "from,     network, , 2090-02-01",
        "until,    network, 2090-01-01, "
    })
    void whatIsMissingOrWrongIsToldAtItsField(String field, String network, LocalDate from, LocalDate until) {
        String document = field.equals("document") ? " " : "Oficio 3";
        Answer refused = as(CITY).post(
                        MANDATES,
                        "{\"network\": \"%s\", \"from\": %s, \"until\": %s, \"document\": \"%s\"}"
                                .formatted(network, quoted(from), quoted(until), document));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt(field)).isNotBlank();
    }

    private static String quoted(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }

    private static String end(Answer given) {
        return "/api/v1/network-mandates/" + given.json().path("id").asString() + "/end";
    }

    private java.util.Set<OrganisationId> represented() {
        return actors.asOfNow(accounts.actor(NETWORK, "network")).represents();
    }

    private List<String> told(String kind, Answer given) {
        return jdbc.sql("""
                        select p.username from notification.outbox b join identity.person p on p.id = b.person
                         where b.kind = :kind and b.key = :mandate order by 1""")
                .param("kind", kind)
                .param("mandate", given.json().path("id").asString())
                .query(String.class)
                .list();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private ApiClient as(String account) {
        return ApiClient.as(base(), account);
    }
}
