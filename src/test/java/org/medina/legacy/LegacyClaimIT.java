package org.medina.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PortalClock;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgePublished;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class LegacyClaimIT {

    private static final String ACTIONS = "/api/v1/legacy-actions";
    private static final String CITY = "coordinator.freetown";

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PortalClock clock;
    private final AdoptedPledge adopted;
    private final String base;
    private final String mark = "c" + UUID.randomUUID().toString().substring(0, 8);
    private String entry = "";

    @Autowired
    LegacyClaimIT(
            Accounts accounts, JdbcClient jdbc, PortalClock clock, AdoptedPledge adopted, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.adopted = adopted;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void anEntry() {
        accounts.organisation("freetown");
        byte[] table = Tables.csv(
                "City,Country,Title,Start,End,ID,Summary,Objectives",
                "City of Freetown,Sierra Leone,A welcome desk " + mark + ",07/2023,Open-ended,GRF-" + mark
                        + ",Families are received.,2; 7",
                "Quito,Ecuador,Somewhere else " + mark + ",2023,,,,");
        Answer taken = as("officer")
                .submit(ACTIONS + "/imports", Map.of("source", "A list"), "file", "a.csv", table, Map.of());
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        entry = as("officer")
                .get(ACTIONS + "?country=SLE&q=" + mark)
                .json()
                .at("/items/0/id")
                .asString();
    }

    @AfterEach
    void now() {
        clock.reset();
        as("officer").get(ACTIONS + "/claims").json().path("items").forEach(claim -> as("officer")
                .post(ACTIONS + "/claims/" + claim.path("id").asString() + "/revoke", null));
    }

    @Test
    void nothingIsMailedUntilSomebodySendsItAndThenOnce() {
        JsonNode made = make();
        String claim = made.path("claim").path("id").asString();
        assertThat(mails(claim)).isZero();
        assertThat(as(CITY).get(ACTIONS + "/claimed").status()).isEqualTo(404);

        Answer sent = as("officer").post(ACTIONS + "/claims/" + claim + "/send", null);

        assertThat(sent.status()).isEqualTo(200);
        assertThat(mails(claim)).isPositive();
        assertThat(as(CITY).get(ACTIONS + "/claimed").status()).isEqualTo(200);
        assertThat(as("officer")
                        .post(ACTIONS + "/claims/" + claim + "/send", null)
                        .status())
                .isEqualTo(409);
        String mail = jdbc.sql("select id::text from notification.outbox where kind = 'CLAIM' and key = :key limit 1")
                .param("key", claim)
                .query(String.class)
                .single();
        assertThat(Session.of(base, "operator")
                        .open("/operations/mails/" + mail)
                        .sent())
                .contains("Earlier actions of your city")
                .doesNotContain(secret(made), "A welcome desk");
    }

    @Test
    void aCityAdoptsItsEntryAsTheBeginningOfAPledgeWithItsNumberElsewhere() {
        String secret = secret(make());

        Answer begun = as(CITY).post(ACTIONS + "/" + entry + "/adopt?secret=" + secret, null);

        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        String pledge = begun.json().path("pledge").asString();
        JsonNode draft = as(CITY).get("/api/v1/pledges/" + pledge).json();
        assertThat(draft.toString())
                .contains("A welcome desk " + mark, "GRF-" + mark, "2023-07-01", "Families are received.");
        assertThat(as(CITY).post(ACTIONS + "/" + entry + "/adopt?secret=" + secret, null)
                        .status())
                .isEqualTo(409);
        assertThat(listed()).contains(entry);
        adopted.on(new PledgePublished(new PledgeId(UUID.fromString(pledge)), clock.instant()));
        assertThat(listed()).doesNotContain(entry);
        assertThat(as("officer").get(ACTIONS + "/" + entry).json().path("state").asString())
                .isEqualTo("BECAME_PLEDGE");
    }

    @Test
    void aCorrectionIsProposedByTheCityAndStandsOnceTheSecretariatAcceptsIt() {
        String secret = secret(make());
        String body =
                "{\"fields\": {\"start\": \"March 2022\", \"summary\": \"\"}, \"reason\": \"Our council’s record.\"}";

        assertThat(as(CITY).post(ACTIONS + "/" + entry + "/propose?secret=" + secret, body)
                        .status())
                .isEqualTo(204);

        assertThat(as(CITY).post(ACTIONS + "/" + entry + "/propose?secret=" + secret, body)
                        .status())
                .isEqualTo(409);
        assertThat(open().path("start").asString()).isEqualTo("2023-07");
        assertThat(as(CITY).get(ACTIONS + "/proposals").status()).isEqualTo(403);
        String proposal = as("officer")
                .get(ACTIONS + "/proposals")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("entry").asString().equals(entry))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(as("officer")
                        .post(ACTIONS + "/proposals/" + proposal + "/accept", null)
                        .status())
                .isEqualTo(200);
        assertThat(open().path("start").asString()).isEqualTo("2022-03");
        assertThat(open().has("summary")).isFalse();
        assertThat(open().has("correctedAt")).isTrue();
        assertThat(as("officer")
                        .post(ACTIONS + "/proposals/" + proposal + "/accept", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCorrectionIsReadAsStrictlyAsARowOfATable() {
        String secret = secret(make());
        Answer answer = as(CITY).post(
                        ACTIONS + "/" + entry + "/propose?secret=" + secret,
                        "{\"fields\": {\"summary\": \"Write to ana@mail.example\", \"start\": \"31/02/2023\"}}");
        assertThat(answer.errorAt("summary")).contains("e-mail address").doesNotContain("ana@");
        assertThat(answer.errorAt("start")).contains("no such day");
        assertThat(as("officer")
                        .post(ACTIONS + "/" + entry + "/correct", "{\"fields\": {\"city\": \"Bo\"}, \"reason\": \"x\"}")
                        .errorAt("fields"))
                .contains("city");
        assertThat(as("officer")
                        .post(ACTIONS + "/" + entry + "/correct", "{\"fields\": {\"title\": null}, \"reason\": \"x\"}")
                        .errorAt("title"))
                .isNotBlank();
        assertThat(as("officer")
                        .post(
                                ACTIONS + "/" + entry + "/correct",
                                "{\"fields\": {\"title\": \"Put right " + mark + "\"}, \"reason\": \"Misspelt.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(open().path("title").asString()).isEqualTo("Put right " + mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.montreal", "editor.freetown", "focal.sierraleone", "officer", "observer"})
    void theLinkIsOfUseToNobodyButTheCoordinatorOfItsCity(String account) {
        String secret = secret(make());
        assertThat(as(account).get(ACTIONS + "/claimed?secret=" + secret).status())
                .isEqualTo(404);
        assertThat(as(account)
                        .post(ACTIONS + "/" + entry + "/adopt?secret=" + secret, null)
                        .status())
                .isEqualTo(404);
        assertThat(as(account)
                        .post(ACTIONS + "/" + entry + "/propose?secret=" + secret, "{\"fields\": {\"title\": \"x\"}}")
                        .status())
                .isEqualTo(404);
        if (!account.equals("officer")) {
            assertThat(as(account)
                            .post(ACTIONS + "/claims", "{\"city\": \"freetown\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aCityReachesNoEntryOfAnother() {
        String secret = secret(make());
        String other = as("officer")
                .get(ACTIONS + "?country=ECU&q=" + mark)
                .json()
                .at("/items/0/id")
                .asString();
        assertThat(as(CITY).post(ACTIONS + "/" + other + "/adopt?secret=" + secret, null)
                        .status())
                .isEqualTo(404);
        assertThat(as(CITY).get(ACTIONS + "/claimed?secret=" + secret).body())
                .contains(entry)
                .doesNotContain(other);
    }

    @Test
    void aLinkEndsWhenItIsRevokedReplacedOrOld() {
        JsonNode first = make();
        JsonNode second = make();
        assertThat(claimed(first)).isEqualTo(404);
        assertThat(claimed(second)).isEqualTo(200);
        clock.moveBy(Duration.ofDays(61));
        ApiClient.forgetTokens();
        assertThat(claimed(second)).isIn(404, 401);
        clock.reset();
        assertThat(claimed(second)).isEqualTo(200);
        as("officer")
                .post(ACTIONS + "/claims/" + second.path("claim").path("id").asString() + "/revoke", null);
        assertThat(claimed(second)).isEqualTo(404);
        assertThat(as(CITY).get(ACTIONS + "/claimed?secret=guessed").status()).isEqualTo(404);
    }

    @Test
    void theScreensShowThemToWhomTheyConcern() {
        String secret = secret(make());
        assertThat(Session.of(base, CITY).open("/legacy/claim/" + secret).all("h2"))
                .contains("A welcome desk " + mark);
        assertThat(Session.of(base, "coordinator.montreal")
                        .open("/legacy/claim/" + secret)
                        .all("h2"))
                .contains("There is nothing to claim here");
        assertThat(Session.of(base, "officer").open("/legacy/claims").all("h1")).contains("Claims of cities");
        assertThat(Session.of(base, "officer").open("/legacy").all("h1")).contains("Earlier actions");
        assertThat(Session.of(base, "officer").open("/legacy/import").all("h1")).contains("Bring in a table");
        assertThat(Session.of(base, "officer").open("/legacy/entries/" + entry).all("h1"))
                .contains("A welcome desk " + mark);
    }

    private int claimed(JsonNode made) {
        return as(CITY).get(ACTIONS + "/claimed?secret=" + secret(made)).status();
    }

    private JsonNode make() {
        Answer made = as("officer").post(ACTIONS + "/claims", "{\"city\": \"freetown\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private static String secret(JsonNode made) {
        return made.path("link").asString().replaceFirst(".*/", "");
    }

    private long mails(String claim) {
        return jdbc.sql("select count(*) from notification.outbox where kind = 'CLAIM' and key = :key")
                .param("key", claim)
                .query(Long.class)
                .single();
    }

    private String listed() {
        return ApiClient.anonymous(base)
                .get("/api/v1/register/legacy-actions?limit=200&q=" + mark)
                .body();
    }

    private JsonNode open() {
        return ApiClient.anonymous(base)
                .get("/api/v1/register/legacy-actions/" + entry)
                .json();
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
