package org.medina.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.mailbox.MailboxForTests.ADDRESS;
import static org.medina.mailbox.MailboxForTests.plain;
import static org.medina.mailbox.MailboxForTests.withFile;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Mail to the portal, on a real mail server: from readers of notices, from strangers, from liars, twice, and half taken. */
@IntegrationTest
class MailboxIT {

    private static final String PDF = "JVBERi0xLjcKMSAwIG9iajw8Pj5lbmRvYmoK";
    private static final String STRANGER = "clerk@somewhere.example";
    private static final String MAILS = "/api/v1/received-mails";

    private final MailboxForTests server = new MailboxForTests();
    private final Intake intake;
    private final ReplyAddresses replies;
    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final PortalClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String base;
    private PledgeId pledge;

    @Autowired
    MailboxIT(
            Intake intake,
            ReplyAddresses replies,
            PledgeFixtures pledges,
            Accounts accounts,
            PortalClock clock,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @LocalServerPort int port) {
        this.intake = intake;
        this.replies = replies;
        this.pledges = pledges;
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void begin() {
        accounts.organisation("freetown");
        for (String table : List.of("mail", "receipt", "reply_address")) {
            jdbc.sql("delete from mailbox." + table).update();
        }
        jdbc.sql("delete from notification.outbox where kind = 'RECEIPT'").update();
        pledge = pledges.draft(pledges.complete("Written to by mail"));
        server.start();
    }

    @AfterEach
    void end() {
        clock.reset();
        server.stop();
    }

    @Test
    void aReplyFromItsReaderBecomesALetterOfTheCaseWithItsFiles() throws Exception {
        server.lay(withFile(
                address("coordinator.freetown"),
                replyAddress("coordinator.freetown", "freetown"),
                "Re: A case moved on",
                "We agree.\n\nOn Mon, 5 Oct 2026 at 09:00, Medina <x@y.example> wrote:\n> Old",
                "plan.pdf",
                PDF));

        look();

        JsonNode letters = letters();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).path("way").asString()).isEqualTo("EMAIL");
        assertThat(letters.get(0).path("from").asString()).contains("Freetown");
        assertThat(letters.get(0).path("texts").path("en").asString()).isEqualTo("We agree.");
        assertThat(as("officer")
                        .get("/api/v1/letters/" + letters.get(0).path("id").asString() + "/attachments")
                        .json()
                        .path("items")
                        .findValuesAsString("fileName"))
                .containsExactly("mail.txt", "plan.pdf");
        assertThat(server.lying()).isZero();
        assertThat(states()).containsExactly("LETTER");
        assertThat(as("coordinator.freetown")
                        .get("/api/v1/pledges/" + pledge)
                        .json()
                        .path("content")
                        .toString())
                .doesNotContain("We agree");
    }

    @Test
    void whatWasTakenIsDeletedOnTheServerAfterAWhileAndStaysInThePortal() throws Exception {
        waiting("Long ago", "clerk@city.example");
        clock.moveBy(Duration.ofDays(89));
        look();
        assertThat(server.taken()).isEqualTo(1);

        clock.moveBy(Duration.ofDays(3));
        look();

        assertThat(server.taken()).isZero();
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void whatWasTakenIsSoughtOnTheServerOnceADay() throws Exception {
        var taken = new TakenFolder(server.settings(), clock);
        clock.moveBy(Duration.ofDays(92));
        server.lay(plain("clerk@city.example", ADDRESS, "First", "Words"));
        look(taken);
        assertThat(server.taken()).isZero();
        server.lay(plain("clerk@city.example", ADDRESS, "Second", "Words"));
        look(taken);
        assertThat(server.taken()).as("not on the same day").isEqualTo(1);

        clock.moveBy(Duration.ofDays(1));
        look(taken);

        assertThat(server.taken()).isZero();
    }

    @Test
    void theSameMessageTwiceIsOneLetterAndOneReceipt() throws Exception {
        String raw = reply("We agree.");
        server.lay(raw);
        server.lay(raw);
        look();
        server.lay(raw);
        look();

        assertThat(letters()).hasSize(1);
        assertThat(server.lying()).isZero();
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void whoDiesAfterTakingAndBeforeMovingFindsItAgainAndKnowsIt() throws Exception {
        String raw = reply("We agree.");
        server.lay(raw);
        long uid = 1;
        intake.take(MailboxForTests.read(raw), new IncomingMail.Place("INBOX", 77, uid));
        assertThat(server.lying()).isEqualTo(1);

        look();

        assertThat(letters()).hasSize(1);
        assertThat(server.lying()).isZero();
    }

    @Test
    void whoDiesBeforeItIsKeptHasTakenNothing() throws Exception {
        String raw = reply("We agree.");
        server.lay(raw);
        transactions.executeWithoutResult(status -> {
            try {
                intake.take(MailboxForTests.read(raw), new IncomingMail.Place("INBOX", 77, 1));
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
            status.setRollbackOnly();
        });
        assertThat(letters()).isEmpty();
        assertThat(receipts()).isZero();

        look();

        assertThat(letters()).hasSize(1);
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void ofTwoNodesAtOnceOneTakesIt() throws Exception {
        IncomingMail mail = MailboxForTests.read(reply("We agree."));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.<Future<?>>of(
                    threads.submit(() -> {
                        together.await();
                        intake.take(mail, new IncomingMail.Place("INBOX", 78, 1));
                        return null;
                    }),
                    threads.submit(() -> {
                        together.await();
                        intake.take(mail, new IncomingMail.Place("INBOX", 78, 1));
                        return null;
                    }));
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertThat(letters()).hasSize(1);
    }

    @Test
    void aForgedSenderAGuessedTokenAndAnObserverWaitForAnOfficer() throws Exception {
        String to = replyAddress("coordinator.freetown", "freetown");
        server.lay(plain(STRANGER, to, "Re: A case moved on", "I am the coordinator"));
        server.lay(plain(
                address("coordinator.freetown"), "medina+" + "0".repeat(32) + "@portal.example", "Re: x", "Guessed"));
        server.lay(plain(address("coordinator.montreal"), to, "Re: x", "From another city"));
        server.lay(plain(address("officer"), replyAddress("officer", "secretariat"), "Re: x", "Of the secretariat"));

        look();

        assertThat(letters()).isEmpty();
        assertThat(states()).containsOnly("WAITING").hasSize(4);
    }

    @Test
    void whoHasLostSightOfTheCaseWritesIntoItNoMore() throws Exception {
        String to = replyAddress("coordinator.montreal", "montreal");
        server.lay(plain(address("coordinator.montreal"), to, "Re: x", "Once I could"));

        look();

        assertThat(letters()).isEmpty();
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void whatIsRefusedIsSaidInWordsAndTheRestIsKept() throws Exception {
        server.lay(
                withFile(STRANGER, ADDRESS, "Our plan", "See the file", "setup.exe", "TVqQAAMAAAAEAAAA//8AALgAAAA="));
        server.lay(withFile(STRANGER, ADDRESS, "Our plan, again", "See the file", "plan.pdf", PDF));
        server.lay(plain(STRANGER, ADDRESS, "Huge", "x".repeat(900_000)));

        look();

        JsonNode mails = as("officer").get(MAILS).json().path("items");
        assertThat(mails).hasSize(3);
        JsonNode huge = named(mails, "Huge");
        assertThat(huge.path("refused").get(0).path("why").asString()).contains("larger than what is fetched");
        assertThat(huge.path("words").asString()).isEmpty();
        assertThat(named(mails, "Our plan").path("refused").toString()).contains("setup.exe", "not taken");
        assertThat(named(mails, "Our plan, again").path("refused")).isEmpty();
        assertThat(receipts()).as("one a day").isEqualTo(1);
        assertThat(server.lying()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Precedence: bulk", "Return-Path: <>"})
    void aMachineIsNeitherAnsweredNorKept(String header) throws Exception {
        server.lay(header + "\n" + reply("I am away until Monday"));

        look();

        assertThat(letters()).isEmpty();
        assertThat(states()).containsExactly("AUTOMATIC");
        assertThat(as("officer").get(MAILS).json().path("items")).isEmpty();
        assertThat(receipts()).isZero();
        assertThat(server.lying()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.freetown", "mayor.freetown", "focal.sierraleone", "reviewer.iom", "observer"})
    void nobodyButTheSecretariatKnowsWhatCame(String account) throws Exception {
        UUID mail = waiting("Secret", STRANGER);

        assertThat(as(account).get(MAILS).status()).isEqualTo(403);
        assertThat(as(account).get(MAILS + "/" + mail).status()).isEqualTo(403);
        assertThat(as(account).get(MAILS + "/" + mail + "/attachments").status())
                .isEqualTo(403);
        for (String act : List.of("lay-to-case", "begin-draft", "put-aside")) {
            assertThat(as(account)
                            .post(
                                    MAILS + "/" + mail + "/" + act,
                                    "{\""
                                            + (act.equals("put-aside")
                                                    ? "reason"
                                                    : act.equals("begin-draft") ? "city" : "case")
                                            + "\": \"x\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anOfficerLaysAMailToACaseOnce() throws Exception {
        UUID mail = waiting("A note", STRANGER);
        String body = "{\"case\": \"" + pledge + "\"}";
        assertThat(as("officer")
                        .post(MAILS + "/" + mail + "/lay-to-case", "{\"case\": \"MM-1\"}")
                        .errorAt("case"))
                .contains("no such case");

        Answer laid = as("officer").post(MAILS + "/" + mail + "/lay-to-case", body);

        assertThat(laid.status()).as(laid.body()).isEqualTo(200);
        assertThat(letters().get(0).path("from").asString()).isEqualTo("Ada Writer");
        assertThat(as("coordinator.freetown")
                        .get("/api/v1/letters/" + laid.json().path("id").asString() + "/attachments")
                        .json()
                        .path("items")
                        .findValuesAsString("fileName"))
                .containsExactly("mail.txt", "plan.pdf");
        assertThat(as("head")
                        .post(MAILS + "/" + mail + "/put-aside", "{\"reason\": \"No\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anOfficerBeginsADraftForACityThatHasToConfirmIt() throws Exception {
        UUID mail = waiting("A pledge for wells", STRANGER);

        Answer begun = as("officer").post(MAILS + "/" + mail + "/begin-draft", "{\"city\": \"freetown\"}");

        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        String id = begun.json().path("id").asString();
        JsonNode draft = as("officer").get("/api/v1/pledges/" + id).json();
        assertThat(draft.toString()).contains("A pledge for wells").contains("See the file");
        assertThat(as("officer")
                        .get("/api/v1/pledges/" + id + "/attachments")
                        .json()
                        .path("items")
                        .findValuesAsString("fileName"))
                .containsExactly("mail.txt", "plan.pdf");
        assertThat(states()).containsExactly("DRAFT");
        assertThat(as("officer")
                        .post(MAILS + "/" + mail + "/begin-draft", "{\"city\": \"freetown\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsPutAsideKeepsItsReason() throws Exception {
        UUID mail = waiting("Cheap watches", STRANGER);
        assertThat(as("officer")
                        .post(MAILS + "/" + mail + "/put-aside", "{\"reason\": \" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(as("officer")
                        .post(MAILS + "/" + mail + "/put-aside", "{\"reason\": \"Nothing for us\"}")
                        .status())
                .isEqualTo(204);

        assertThat(as("head").get(MAILS + "?state=ASIDE").json().toString()).contains("Nothing for us");
        assertThat(Session.of(base, "officer").open("/received-mails/" + mail).all("h1"))
                .contains("Cheap watches");
        assertThat(Session.of(base, "officer").open("/received-mails").all("h1"))
                .contains("Mail received");
    }

    private void look() {
        look(new TakenFolder(server.settings(), clock));
    }

    private void look(TakenFolder taken) {
        var postbox = new Postbox(server.settings(), intake, taken);
        while (postbox.look()) {
            Thread.onSpinWait();
        }
    }

    private UUID waiting(String subject, String from) throws Exception {
        server.lay(withFile(from, ADDRESS, subject, "See the file", "plan.pdf", PDF));
        look();
        return jdbc.sql("select id from mailbox.mail where subject = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .single();
    }

    private String reply(String words) {
        return plain(
                address("coordinator.freetown"),
                replyAddress("coordinator.freetown", "freetown"),
                "Re: A case moved on",
                words);
    }

    private String replyAddress(String account, String organisation) {
        Actor actor = accounts.actor(account, organisation);
        String token = Objects.requireNonNull(transactions.execute(status -> replies.token(
                actor.requiredPerson().value(),
                actor.requiredOrganisation().id().value(),
                pledge.subject())));
        return "Medina <medina+" + token + "@portal.example>";
    }

    private String address(String account) {
        return jdbc.sql("select email from identity.person where username = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    private static JsonNode named(JsonNode mails, String subject) {
        return mails.valueStream()
                .filter(mail -> mail.path("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode letters() {
        return as("officer").get("/api/v1/cases/" + pledge + "/letters").json().path("items");
    }

    private List<String> states() {
        return jdbc.sql("select state from mailbox.mail").query(String.class).list();
    }

    private int receipts() {
        return jdbc.sql("select count(*) from notification.outbox where kind = 'RECEIPT'")
                .query(Integer.class)
                .single();
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
