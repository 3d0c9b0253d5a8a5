package org.medina.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.declaration.DeclarationOverHttp.HEAD;
import static org.medina.declaration.DeclarationOverHttp.OFFICER;
import static org.medina.declaration.DeclarationOverHttp.REASON;
import static org.medina.declaration.DeclarationOverHttp.WRITER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.guest.GuestSteps;
import org.medina.guest.GuestSteps.Browser;
import org.medina.notification.NoticesForTests;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guests of a declaration’s text: let in by who holds the pen, until their day, until taken back, as far as its state goes. */
@IntegrationTest
class DeclarationGuestsIT {

    private static final String SENTENCE = "We open our services to everybody";

    @Autowired
    Accounts accounts;

    @Autowired
    NoticesForTests notices;

    @Autowired
    GuestSteps steps;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String email = "council." + UUID.randomUUID() + "@migrants.example";
    private String id = "";
    private DeclarationOverHttp http = new DeclarationOverHttp("", java.time.Instant.EPOCH);

    @BeforeEach
    void aDraftThatMontrealWritesAlong() {
        accounts.organisation("freetown");
        http = new DeclarationOverHttp(base(), clock.instant());
        id = http.drafted("Read by a guest " + UUID.randomUUID());
        notices.forget();
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void aGuestCommentsOnTheDraftAndWhoWritesItReadsThat() {
        assertThat(letIn(OFFICER, "COMMENT").status()).isEqualTo(201);
        Browser browser = in();

        assertThat(browser.open().body()).contains(SENTENCE, email).contains("Mayors Mechanism secretariat");
        assertThat(browser.comment("commitments", SENTENCE, "Also at night?").status())
                .isEqualTo(302);

        assertThat(comments(OFFICER)).contains("Also at night?", "guest: Migrants’ council");
        assertThat(comments(WRITER)).contains("Also at night?");
        assertThat(http.get(WRITER, "/" + id + "/history").body()).contains("guest-let-in", "guest-commented");
    }

    @Test
    void aFixedTextIsReadAndTakesNoComments() {
        letIn(OFFICER, "COMMENT");
        Browser browser = in();
        http.done(OFFICER, id, "freeze", null);

        assertThat(browser.open().body()).contains(SENTENCE).doesNotContain("Comment on");
        assertThat(browser.comment("commitments", "", "Too late").status()).isEqualTo(409);

        http.done(HEAD, id, "call-off", REASON);
        assertThat(browser.open().status()).isEqualTo(404);
    }

    @Test
    void theLinkOpensNothingAfterItsDayNorWhenItIsTakenBack() {
        String guest = letIn(OFFICER, "READ").json().path("id").asString();
        Browser browser = in();
        assertThat(browser.open().body()).contains(SENTENCE);

        clock.moveTo(today().plusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(browser.open().status()).as("after its day").isEqualTo(404);
        clock.reset();

        assertThat(as(OFFICER).post("/api/v1/guests/" + guest + "/revoke", null).status())
                .isEqualTo(204);
        assertThat(browser.open().status()).as("taken back").isEqualTo(404);
        assertThat(browser.ask().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "head, 403",
        "coordinator.montreal, 403",
        "editor.montreal, 403",
        "coordinator.freetown, 404",
        "focal.sierraleone, 404",
        "supporter.network, 404",
        "observer, 404"
    })
    void nobodyElseLetsAnybodyIn(String account, int status) {
        assertThat(letIn(account, "READ").status()).isEqualTo(status);
        assertThat(as(account).get("/api/v1/cases/" + id + "/guests").status()).isEqualTo(status);
        assertThat(steps.hasMail(email)).isFalse();
    }

    private Browser in() {
        Browser browser = new Browser(base(), steps.link(email));
        assertThat(browser.ask().status()).isEqualTo(302);
        assertThat(browser.enter(steps.code(email)).status()).isEqualTo(302);
        return browser;
    }

    private Answer letIn(String account, String right) {
        return as(account).post("/api/v1/cases/" + id + "/guests", """
                {"name": "Migrants’ council", "email": "%s", "right": "%s", "lastDay": "%s"}""".formatted(email, right, today().plusDays(5)));
    }

    private String comments(String account) {
        String document = jdbc.sql("select id from document.document where subject_id = :id")
                .param("id", UUID.fromString(id))
                .query(UUID.class)
                .single()
                .toString();
        return as(account).get("/api/v1/documents/" + document + "/comments").body();
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
