package org.medina.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.guest.GuestSteps.Browser;
import org.medina.notification.NoticesForTests;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Guests of a text, by real requests and real mails: let in, in by a code, commenting, ended, passed on, guessed, taken back. */
@IntegrationTest
class GuestIT {

    private static final String EDITOR = "editor.freetown";
    private static final String PASSAGE = "every family is registered";

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final NoticesForTests notices;
    private final GuestSteps steps;
    private final PortalClock clock;
    private final JdbcClient jdbc;
    private final String base;
    private final String email = "body." + UUID.randomUUID() + "@migrants.example";
    private PledgeId pledge;

    @Autowired
    GuestIT(
            PledgeFixtures pledges,
            Accounts accounts,
            NoticesForTests notices,
            GuestSteps steps,
            PortalClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.pledges = pledges;
        this.accounts = accounts;
        this.notices = notices;
        this.steps = steps;
        this.clock = clock;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void aPledge() {
        accounts.organisation("freetown");
        pledge = pledges.draft(pledges.complete("Read by a guest"));
        notices.forget();
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void aGuestReadsAndCommentsByACodeAndTheCityReadsItAmongItsOwnComments() {
        Answer letIn = letIn(EDITOR, GuestRight.COMMENT, steps.today().plusDays(7));
        assertThat(letIn.status()).as(letIn.body()).isEqualTo(201);
        assertThat(letIn.json().path("state").asString()).isEqualTo("OPEN");
        Browser browser = new Browser(base, steps.link(email));
        assertThat(browser.open().body())
                .contains("City of Freetown")
                .doesNotContain("Read by a guest", email, "Kenema", PASSAGE);

        Answer text = in(browser);

        assertThat(text.body())
                .contains("Read by a guest", PASSAGE, email, "Advisory body of Kroo Bay")
                .contains("Comment on")
                .doesNotContain("editor.freetown");
        assertThat(text.header("Cache-Control")).contains("no-store");
        assertThat(text.header("X-Robots-Tag")).contains("noindex");
        assertThat(text.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(browser.comment("commitment", PASSAGE, "Also those without papers?")
                        .status())
                .isEqualTo(302);
        assertThat(browser.comment("summary", "", "Who keeps the addresses?").status())
                .isEqualTo(302);
        assertThat(browser.open().body()).contains("Also those without papers?", "Who keeps the addresses?");
        JsonNode threads = comments("coordinator.freetown");
        assertThat(threads.findValuesAsString("byName")).contains("guest: Advisory body of Kroo Bay");
        assertThat(threads.get(0).path("quoted").asString()).isEqualTo(PASSAGE);
        assertThat(threads.get(0).path("anchored").booleanValue()).isTrue();
        assertThat(threads.get(1).path("section").asString()).isEqualTo("summary");
        JsonNode listed = guests(EDITOR).get(0);
        assertThat(listed.path("comments").intValue()).isEqualTo(2);
        assertThat(listed.path("seenAt").isNull()).isFalse();
        assertThat(as(EDITOR).get("/api/v1/pledges/" + pledge + "/history").body())
                .contains("guest-let-in", "guest-commented", "guest: Advisory body of Kroo Bay");
        assertThat(as("officer").get("/api/v1/pledges/" + pledge + "/history").body())
                .doesNotContain("guest-", "Kroo Bay");
    }

    @Test
    void theOutboxKnowsTheAddressOfAGuestOnlyUntilTheirMailIsOut() {
        String guest = letIn(EDITOR, GuestRight.READ, steps.today().plusDays(7))
                .json()
                .path("id")
                .asString();
        assertThat(outbox(guest)).containsExactly(email);

        assertThat(steps.hasMail(email)).isTrue();

        assertThat(outbox(guest)).containsExactly("");
    }

    private List<String> outbox(String guest) {
        return jdbc.sql("select address from notification.outbox where person = :guest")
                .param("guest", UUID.fromString(guest))
                .query(String.class)
                .list();
    }

    @Test
    void aCommentIsKeptUntilTheEndOfTheLastDayInTheCityAndNotAMomentLonger() {
        LocalDate last = steps.today().plusDays(3);
        letIn(EDITOR, GuestRight.COMMENT, last);
        Browser browser = new Browser(base, steps.link(email));
        // Freetown keeps Greenwich time
        clock.moveTo(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(600));
        in(browser);
        assertThat(browser.comment("summary", "", "In time").status()).isEqualTo(302);
        String request = UUID.randomUUID().toString();

        clock.moveBy(Duration.ofMinutes(11));
        Answer late = browser.comment(request, "summary", "", "Too late by a minute");

        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body())
                .contains("opens nothing", "Too late by a minute")
                .doesNotContain("legal address");
        assertThat(browser.open().status()).isEqualTo(404);
        assertThat(browser.ask().status()).isEqualTo(404);
        assertThat(steps.hasMail(email)).isFalse();
        clock.reset();
        assertThat(comments(EDITOR).findValuesAsString("body")).containsExactly("In time");
    }

    @Test
    void aLinkThatWasPassedOnOpensNothingBecauseTheCodeGoesToTheNamedPerson() {
        letIn(EDITOR, GuestRight.COMMENT, steps.today().plusDays(3));
        String link = steps.link(email);
        Browser named = new Browser(base, link);
        in(named);
        Browser other = new Browser(base, link);

        assertThat(other.open().body()).doesNotContain("legal address", email, "Kroo Bay");
        assertThat(other.ask().status()).isEqualTo(302);
        assertThat(steps.code(email)).as("it went to the named person alone").matches("\\d{6}");
        assertThat(other.enter("").status()).isEqualTo(422);
        assertThat(other.comment("summary", "", "I am not meant").status()).isEqualTo(403);
        assertThat(other.open().body()).doesNotContain("legal address");
        assertThat(comments(EDITOR)).isEmpty();
        assertThat(named.open().body()).contains("legal address");
    }

    @Test
    void aGuessedCodeOpensNothingAndTooManyGuessesLockTheLinkUntilANewOneIsSent() {
        String id = letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3))
                .json()
                .path("id")
                .asString();
        Browser browser = new Browser(base, steps.link(email));
        browser.ask();
        String first = steps.code(email);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.enter(other(first)).status()).isEqualTo(422);
        }
        assertThat(browser.enter(first).body())
                .as("guessed at too often, the right one is of no use either")
                .contains("no code that is still good");
        browser.ask();
        String second = steps.code(email);
        for (int i = 0; i < 5; i++) {
            browser.enter(other(second));
        }

        assertThat(browser.enter(second).body()).contains("locked");
        assertThat(browser.ask().status()).isEqualTo(409);
        assertThat(guests(EDITOR).get(0).path("state").asString()).isEqualTo("LOCKED");
        assertThat(as(EDITOR).post("/api/v1/guests/" + id + "/send-again", null).status())
                .isEqualTo(204);
        assertThat(browser.open().status()).as("the link before").isEqualTo(404);
        assertThat(in(new Browser(base, steps.link(email))).body()).contains("legal address");
    }

    @Test
    void ofGuessesAtOnceNoMoreThanFiveAreLookedAt() throws Exception {
        letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3));
        Browser browser = new Browser(base, steps.link(email));
        browser.ask();
        String code = steps.code(email);
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<String>> guesses = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return new Browser(base, browser.link())
                                .enter(other(code))
                                .body();
                    }))
                    .toList();
            int looked = 0;
            for (Future<String> guess : guesses) {
                looked += guess.get().contains("not the code") ? 1 : 0;
            }
            assertThat(looked).isEqualTo(4);
        }
        assertThat(browser.enter(code).status()).isEqualTo(422);
    }

    @Test
    void aCodeIsGoodForAQuarterOfAnHourAndOnceAndAVisitForTwoHours() {
        letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3));
        Browser browser = new Browser(base, steps.link(email));
        browser.ask();
        String late = steps.code(email);
        clock.moveBy(Duration.ofMinutes(16));
        assertThat(browser.enter(late).status()).isEqualTo(422);
        browser.ask();
        String code = steps.code(email);
        assertThat(browser.enter(code).status()).isEqualTo(302);
        assertThat(new Browser(base, browser.link()).enter(code).status()).isEqualTo(422);
        assertThat(browser.open().body()).contains("legal address");
        clock.moveBy(Duration.ofMinutes(121));
        assertThat(browser.open().body()).doesNotContain("legal address");
        in(browser);
        browser.leave();
        assertThat(browser.open().body()).doesNotContain("legal address");
    }

    @Test
    void codesAreSentFiveTimesAnHourAtMost() {
        letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3));
        Browser browser = new Browser(base, steps.link(email));
        for (int i = 0; i < 5; i++) {
            assertThat(browser.ask().status()).isEqualTo(302);
        }
        assertThat(browser.ask().status()).isEqualTo(409);
        clock.moveBy(Duration.ofMinutes(61));
        assertThat(browser.ask().status()).isEqualTo(302);
    }

    @Test
    void aLinkThatIsTakenBackOpensNothingInAnyBrowserAtOnce() {
        String id = letIn(EDITOR, GuestRight.COMMENT, steps.today().plusDays(3))
                .json()
                .path("id")
                .asString();
        Browser browser = new Browser(base, steps.link(email));
        in(browser);

        assertThat(as("coordinator.freetown")
                        .post("/api/v1/guests/" + id + "/revoke", null)
                        .status())
                .isEqualTo(204);

        assertThat(browser.open().status()).isEqualTo(404);
        assertThat(browser.comment("summary", "", "After it was taken back").status())
                .isEqualTo(404);
        assertThat(browser.ask().status()).isEqualTo(404);
        assertThat(steps.hasMail(email)).isFalse();
        assertThat(comments(EDITOR)).isEmpty();
        assertThat(guests(EDITOR).get(0).path("state").asString()).isEqualTo("REVOKED");
        assertThat(as(EDITOR).post("/api/v1/guests/" + id + "/revoke", null).status())
                .isEqualTo(409);
        assertThat(as(EDITOR).post("/api/v1/guests/" + id + "/send-again", null).status())
                .isEqualTo(409);
    }

    @Test
    void whoIsLetInToReadDoesNotComment() {
        letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3));
        Browser browser = new Browser(base, steps.link(email));

        assertThat(in(browser).body()).contains("legal address").doesNotContain("Comment on");

        assertThat(browser.comment("summary", "", "All the same").status()).isEqualTo(403);
        assertThat(comments(EDITOR)).isEmpty();
    }

    @Test
    void theTextDecidesInEachStateWhatItsGuestsMayDo() {
        letIn(EDITOR, GuestRight.COMMENT, steps.today().plusDays(3));
        Browser browser = new Browser(base, steps.link(email));
        in(browser);
        assertThat(as(EDITOR)
                        .post("/api/v1/pledges/" + pledge + "/send-to-review", null)
                        .status())
                .isEqualTo(200);
        assertThat(browser.comment("summary", "", "While the office reviews").status())
                .isEqualTo(302);
        pledges.consult(pledge);
        assertThat(browser.open().body()).contains("legal address", "takes no comments");
        Answer refused = browser.comment("summary", "", "While the ministries read");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("While the ministries read");

        PledgeId gone = pledges.published(pledges.complete("Withdrawn later"));
        pledge = gone;
        letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3));
        Browser reader = new Browser(base, steps.link(email));
        in(reader);
        pledges.withdraw(gone);
        assertThat(reader.open().status()).isEqualTo(404);
        assertThat(letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3)).status())
                .isEqualTo(409);
    }

    @Test
    void aPassageThatTheTextDoesNotSayIsRefusedAndNothingTypedIsLost() {
        letIn(EDITOR, GuestRight.COMMENT, steps.today().plusDays(3));
        Browser browser = new Browser(base, steps.link(email));
        in(browser);

        Answer refused = browser.comment("summary", "nothing like this", "My <b>words</b>");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("does not say this", "My &lt;b&gt;words&lt;/b&gt;");
        assertThat(browser.comment("summary", "", " ").status()).isEqualTo(422);
        assertThat(browser.comment("supportNeeded.resources", "", "To an empty section")
                        .status())
                .isEqualTo(422);
        assertThat(browser.comment("nothing", "", "To no section").status()).isIn(409, 422);
    }

    @Test
    void aFormThatIsSentTwiceSaysItOnce() {
        letIn(EDITOR, GuestRight.COMMENT, steps.today().plusDays(3));
        Browser browser = new Browser(base, steps.link(email));
        in(browser);
        String request = UUID.randomUUID().toString();

        assertThat(browser.comment(request, "summary", "", "Once").status()).isEqualTo(302);
        assertThat(browser.comment(request, "summary", "", "Once").status()).isEqualTo(302);

        assertThat(comments(EDITOR)).hasSize(1);
        assertThat(guests(EDITOR).get(0).path("comments").intValue()).isEqualTo(1);
    }

    @Test
    void aVisitOfOneTextOpensNoOther() {
        letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3));
        Browser one = new Browser(base, steps.link(email));
        in(one);
        pledge = pledges.draft(pledges.complete("Another text"));
        letIn(EDITOR, GuestRight.READ, steps.today().plusDays(3));

        Browser other = new Browser(base, steps.link(email)).with(one);

        assertThat(other.open().body()).doesNotContain("Another text", "legal address");
    }

    @ParameterizedTest
    @CsvSource({
        "editor.freetown, 201",
        "coordinator.freetown, 201",
        "mayor.freetown, 403",
        "officer, 403",
        "head, 403",
        "coordinator.montreal, 403",
        "coordinator.maipu, 404",
        "focal.sierraleone, 404",
        "reviewer.iom, 404",
        "observer, 404"
    })
    void onlyThoseOfTheLeadCityWhoWriteTheTextLetGuestsIn(String account, int status) {
        pledge = pledges.draft(pledges.joint("Whose guests"));
        String id =
                letIn(EDITOR, GuestRight.READ, steps.today()).json().path("id").asString();

        assertThat(letIn(account, GuestRight.READ, steps.today()).status()).isEqualTo(status);

        int acts = status == 201 ? 204 : status;
        assertThat(as(account).get("/api/v1/cases/" + pledge + "/guests").status())
                .isEqualTo(status == 201 ? 200 : status);
        assertThat(as(account)
                        .post("/api/v1/guests/" + id + "/send-again", null)
                        .status())
                .isEqualTo(acts);
        assertThat(as(account).post("/api/v1/guests/" + id + "/revoke", null).status())
                .isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource({"name", "email", "right", "lastDay"})
    void whatIsMissingIsSaidAtItsField(String field) {
        Answer refused = as(EDITOR).post("/api/v1/cases/" + pledge + "/guests", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt(field)).isNotBlank();
        assertThat(letIn(EDITOR, GuestRight.READ, steps.today().minusDays(1)).status())
                .isEqualTo(422);
    }

    @Test
    void casesWithoutATextHaveNoGuestsAndTheAddressIsForgottenAMonthAfterTheEnd(@Autowired Guests guests) {
        letIn(EDITOR, GuestRight.READ, steps.today());
        assertThat(new Browser(base, "/guest/unknown").open().status()).isEqualTo(404);
        clock.moveBy(Duration.ofDays(29));
        guests.forget();
        assertThat(kept()).isOne();
        clock.moveBy(Duration.ofDays(3));

        guests.forget();

        assertThat(kept()).isZero();
    }

    private int kept() {
        return jdbc.sql("select count(*) from guest.guest where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    private Answer in(Browser browser) {
        assertThat(browser.ask().status()).isEqualTo(302);
        assertThat(browser.enter(steps.code(email)).status()).isEqualTo(302);
        return browser.open();
    }

    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private Answer letIn(String account, GuestRight right, LocalDate lastDay) {
        return as(account)
                .post(
                        "/api/v1/cases/" + pledge + "/guests",
                        steps.draft("Advisory body of Kroo Bay", email, right, lastDay));
    }

    private JsonNode guests(String account) {
        return as(account).get("/api/v1/cases/" + pledge + "/guests").json().path("items");
    }

    private JsonNode comments(String account) {
        String document = as(account)
                .get("/api/v1/pledges/" + pledge)
                .json()
                .path("document")
                .asString();
        return as(account).get(document + "/comments").json().path("items");
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
