package org.medina.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.Messages;
import org.medina.base.PortalClock;
import org.medina.base.PracticeRoom;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.mailbox.MailFixtures;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the house: to a mail server that is there, that is not, that is slow, and that refuses. */
@IntegrationTest
class MailsIT {

    private static final String FREETOWN = "freetown";
    private static final String SECRET = "Unpublished wells of Kroo Bay";
    private static final String MAYOR = "mayor.freetown";

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Autowired
    NoticesForTests told;

    @Autowired
    NoticeWishes wishes;

    @Autowired
    Mails mails;

    @Autowired
    MailWriter writer;

    @Autowired
    LoneMails lone;

    @Autowired
    OutboxRows outbox;

    @Autowired
    PledgeFixtures pledges;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor current;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PortalClock clock;

    private PledgeId pledge;
    private UUID mayor;

    @Autowired
    org.thymeleaf.ITemplateEngine templates;

    @Autowired
    WishRows wishRows;

    @Autowired
    WaysOut waysOut;

    @Autowired
    ClaimMails claims;

    @Autowired
    Messages messages;

    @Autowired
    MailFixtures intake;

    @BeforeEach
    void begin() {
        accounts.organisation(FREETOWN);
        pledge = pledges.draft(pledges.complete(SECRET));
        told.forget();
        jdbc.sql("delete from mailbox.receipt").update();
        mayor = told.person(MAYOR, FREETOWN);
        for (String account : List.of("coordinator.freetown", "editor.freetown", "deputy.freetown", "adviser")) {
            told.wishes(told.person(account, FREETOWN), NoticeKind.MOVED, NoticeWay.PORTAL);
            told.wishes(told.person(account, FREETOWN), NoticeKind.RETURNED, NoticeWay.PORTAL);
        }
        told.wishes(mayor, NoticeKind.MOVED, NoticeWay.MAIL);
        server.start();
    }

    @AfterEach
    void end() {
        clock.reset();
        server.stop();
    }

    /** Public, as the template reads it. */
    public record Said(String subject, String text, String link, String open, String then, String why) {}

    @Test
    void aMailThatTellsOfNoNoticeLooksLikeTheOthersAndEscapesWhatItSays() {
        var context = new org.thymeleaf.context.Context(java.util.Locale.ENGLISH);
        context.setVariable("language", "en");
        context.setVariable("greeting", "Dear Ada");
        context.setVariable(
                "content",
                new Said(
                        "Come <in>",
                        "You are invited",
                        "https://portal.example/join/person/x",
                        "Come in",
                        "7 days",
                        "Why"));

        String html = templates.process("notification/lone", context);

        assertThat(html)
                .contains("<title>Come &lt;in&gt;</title>", "max-width: 560px", "Dear Ada", "7 days")
                .contains("href=\"https://portal.example/join/person/x\"");
    }

    @Test
    void aMailHasTwoFormsOneWayOutAndNoWordOfTheCase() throws Exception {
        told.happens(pledge.subject(), "approve", 1);
        told.tell();

        assertThat(carry(postman(port()))).isEqualTo(Postman.Round.NOTHING);

        MimeMessage mail = only();
        String whole = GreenMailUtil.getWholeMessage(mail);
        String id = jdbc.sql("select id::text from notification.outbox where person = :person")
                .param("person", mayor)
                .query(String.class)
                .single();
        assertThat(mail.getHeader("Message-ID")[0]).startsWith("<" + id + "@");
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http.*/notices/off/[A-Za-z0-9_-]{32}>");
        assertThat(mail.getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
        assertThat(mail.getSubject()).startsWith("A case moved on: MM-");
        assertThat(whole).contains("text/plain").contains("text/html").contains("/notices?open=");
        assertThat(state()).containsExactly("SENT");
    }

    @Test
    void noMailEverHoldsAWordThatSomebodyWrote() {
        PledgeId other = pledges.approved(pledges.complete(SECRET));
        for (String account : List.of(MAYOR, "coordinator.freetown", "editor.freetown")) {
            for (NoticeKind kind : NoticeKind.values()) {
                told.wishes(told.person(account, FREETOWN), kind, NoticeWay.MAIL);
            }
        }
        jdbc.sql("update casefile.history set reason = :reason where case_id = :case")
                .param("reason", SECRET)
                .param("case", other.value())
                .update();
        told.happens(other.subject(), "return", 2);
        told.happens(other.subject(), "raise-question", 1);
        told.happens(other.subject(), "publish", 1);
        told.tell();

        carry(postman(port()));

        assertThat(server.getReceivedMessages()).isNotEmpty();
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("Unpublished", "Kroo", "legal address");
        }
    }

    @Test
    void aServerThatIsDownForADayGetsEverythingOnce() throws Exception {
        int port = port();
        server.stop();
        for (int hour = 0; hour < 24; hour++) {
            told.happens(pledge.subject(), "approve", 1);
            told.tell();
            assertThat(postman(port).carry()).isEqualTo(Postman.Round.SERVER_AWAY);
            clock.moveBy(Duration.ofHours(1));
        }
        server.start();

        carry(postman(port()));
        carry(postman(port()));

        String whole = GreenMailUtil.getWholeMessage(only());
        assertThat(whole.split("/notices\\?open=", -1)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(jdbc.sql("select count(*) from notification.notice n join notification.outbox b on b.id = n.mail"
                                + " where n.person = :person and b.state = 'SENT'")
                        .param("person", mayor)
                        .query(Long.class)
                        .single())
                .isEqualTo(24);
    }

    @Test
    void aSlowServerIsNotWaitedForForever() throws Exception {
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        try (var silent = new ServerSocket(0)) {
            assertThat(postman(silent.getLocalPort()).carry()).isEqualTo(Postman.Round.SERVER_AWAY);
        }

        carry(postman(port()));

        assertThat(only().getSubject()).contains("moved on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 no such person", "450 not now"})
    void oneWhoIsRefusedKeepsNobodyElseWaiting(String answer) {
        UUID coordinator = told.person("coordinator.freetown", FREETOWN);
        told.wishes(coordinator, NoticeKind.MOVED, NoticeWay.MAIL);
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        String refused = address(mayor);

        try (var rough = new RoughServer(address -> address.equals(refused) ? answer : "250 ok", "250 taken")) {
            carry(postman(rough.port()));

            assertThat(rough.mails()).singleElement().satisfies(mail -> assertThat(mail)
                    .contains("To: " + address(coordinator)));
            boolean forGood = answer.startsWith("5");
            assertThat(state()).containsExactly(forGood ? "REFUSED" : "WAITING");
            assertThat(jdbc.sql("select reason from notification.outbox where person = :person")
                            .param("person", mayor)
                            .query(String.class)
                            .single())
                    .contains(answer);
            clock.moveBy(Duration.ofMinutes(3));
            carry(postman(rough.port()));
            assertThat(rough.recipients().stream().filter(refused::equals)).hasSize(forGood ? 1 : 2);
        }
    }

    @Test
    void aMailIsTriedForDaysAndThenGivenUp() {
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        try (var rough = new RoughServer(address -> "450 not now", "250 taken")) {
            for (int day = 0; day < 20; day++) {
                carry(postman(rough.port()));
                clock.moveBy(Duration.ofDays(1));
            }
            assertThat(rough.recipients()).hasSize(9);
        }
        assertThat(state()).containsExactly("FAILED");
    }

    @Test
    void whoDiesBetweenSendingAndMarkingSendsTheSameMailAgain() throws Exception {
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        try (var rough = new RoughServer(address -> "250 ok", "")) {
            carry(postman(rough.port()));
            assertThat(rough.mails()).hasSize(1);
            String sent = rough.mails().getFirst();
            // what happens meanwhile must not be mixed into a mail that may have arrived
            told.happens(pledge.subject(), "approve", 1);
            told.tell();
            clock.moveBy(Duration.ofMinutes(30));

            carry(postman(port()));

            List<String> ids = Arrays.stream(server.getReceivedMessages())
                    .map(mail -> header(mail, "Message-ID"))
                    .toList();
            assertThat(ids).hasSize(2).doesNotHaveDuplicates();
            assertThat(ids).anySatisfy(id -> assertThat(sent).contains(id));
        }
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            told.happens(pledge.subject(), "approve", 1);
            told.tell();
            Postman one = postman(port());
            Postman other = postman(port());
            Thread second = Thread.ofPlatform().start(() -> carry(other));
            carry(one);
            second.join();
            assertThat(server.getReceivedMessages()).hasSize(i + 1);
        }
    }

    @Test
    void aStormOfFiveThousandBecomesOneMailForEach() throws Exception {
        told.happens(pledge.subject(), "approve", 5000);

        told.tell();
        carry(postman(port()));

        assertThat(jdbc.sql("select count(*) from notification.notice where person = :person")
                        .param("person", mayor)
                        .query(Long.class)
                        .single())
                .isEqualTo(5000);
        // one a thousand, and then one of these
        assertThat(server.getReceivedMessages().length).isBetween(1, 5);
        assertThat(jdbc.sql("select count(*) from notification.notice n join notification.outbox b on b.id = n.mail"
                                + " where n.person = :person and b.state = 'SENT'")
                        .param("person", mayor)
                        .query(Long.class)
                        .single())
                .isEqualTo(5000);
    }

    @Test
    void nobodyGetsMoreThanSoManyMailsAnHour() {
        for (int i = 0; i < 30; i++) {
            told.happens(pledge.subject(), "approve", 1);
            told.tell();
            carry(postman(port()));
            clock.moveBy(Duration.ofMinutes(1));
        }
        assertThat(server.getReceivedMessages()).hasSize(10);
        clock.moveBy(Duration.ofHours(1));

        carry(postman(port()));

        assertThat(server.getReceivedMessages()).hasSize(11);
    }

    @Test
    void theWayOutEndsMailsOfItsKindForItsPersonAlone() {
        UUID coordinator = told.person("coordinator.freetown", FREETOWN);
        told.wishes(coordinator, NoticeKind.MOVED, NoticeWay.MAIL);
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        carry(postman(port()));
        String token = jdbc.sql("select token from notification.way_out where person = :person and kind = 'MOVED'")
                .param("person", mayor)
                .query(String.class)
                .single();

        wishes.end(token);
        wishes.end(token);

        assertThat(current.callAs(accounts.actor(MAYOR, FREETOWN), wishes::mine).way(NoticeKind.MOVED))
                .isEqualTo(NoticeWay.PORTAL);
        assertThat(current.callAs(accounts.actor(MAYOR, FREETOWN), wishes::mine).way(NoticeKind.RETURNED))
                .isEqualTo(NoticeWay.MAIL);
        assertThat(current.callAs(accounts.actor("coordinator.freetown", FREETOWN), wishes::mine)
                        .way(NoticeKind.MOVED))
                .isEqualTo(NoticeWay.MAIL);
        assertThatThrownBy(() -> wishes.end("guessed")).isInstanceOf(Problem.class);
    }

    @Test
    void aMailAboutOneCaseCanBeRepliedToAndOneAboutSeveralCannot() throws Exception {
        var replying = new MailWriter(
                jdbc, wishRows, waysOut, claims, intake.addresses(), messages, templates, "https://medina.example.org");
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        OutgoingMail mail = outbox.find(mailOf(mayor)).orElseThrow();

        Letter one = replying.write(mail);

        assertThat(one.replyTo()).matches("medina\\+[0-9a-f]{32}@portal\\.example");
        assertThat(one.text()).contains("You can reply").doesNotContain(one.replyTo());
        assertThat(one.html()).contains("You can reply").doesNotContain(one.replyTo());
        assertThat(writer.write(mail).replyTo()).as("where no mailbox is read").isEmpty();
        var settings = new MailSettings(
                "127.0.0.1", port(), "", "", false, "Medina <medina@example.org>", Duration.ofMillis(700), 10);
        new MailServer(settings, new PracticeRoom(false), "https://medina.example.org", clock)
                .send(mail.id(), "mayor@city.example", one);
        assertThat(only().getReplyTo()).extracting(Object::toString).containsExactly(one.replyTo());

        PledgeId other = pledges.draft(pledges.complete("Another"));
        told.daily(mayor, accounts.organisation(FREETOWN).value(), other.subject(), clock.instant());
        jdbc.sql("update notification.notice set mail = :mail where person = :person")
                .param("mail", mail.id())
                .param("person", mayor)
                .update();
        assertThat(replying.write(mail).replyTo()).isEmpty();
    }

    @Test
    void whoeverWroteIsToldByAMailThatStandsAlone() throws Exception {
        intake.waiting();

        assertThat(carry(postman(port()))).isEqualTo(Postman.Round.NOTHING);

        assertThat(only().getAllRecipients()).extracting(Object::toString).containsExactly("clerk@somewhere.example");
        assertThat(only().getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
        assertThat(GreenMailUtil.getWholeMessage(only())).doesNotContain("Our plan for the wells");
    }

    private UUID mailOf(UUID person) {
        return jdbc.sql("select id from notification.outbox where person = :person")
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    @Test
    void withoutAServerMailsAreKeptForOperatorsAndForNobodyElse() {
        told.happens(pledge.subject(), "approve", 1);
        told.tell();
        carry(postman("", 25));

        assertThat(state()).containsExactly("KEPT");
        var somebody = accounts.actor("officer", "secretariat");
        var operator = new Actor(somebody.person(), "Operator", null, Set.of(Role.ADMIN), somebody.signIn());
        OutgoingMail mail = current.callAs(operator, () -> mails.page(MailState.KEPT, 0, 10)).stream()
                .filter(one -> one.person().equals(mayor))
                .findFirst()
                .orElseThrow();
        Letter letter = current.callAs(operator, () -> mails.preview(mail.id()));
        assertThat(letter.text()).contains("/notices?open=").doesNotContain(SECRET);
        String token = jdbc.sql("select token from notification.way_out where person = :person")
                .param("person", mayor)
                .query(String.class)
                .single();
        assertThat(letter.text() + letter.html()).doesNotContain(token);
        for (String account : List.of("head", "officer")) {
            var other = accounts.actor(account, "secretariat");
            assertThatThrownBy(() -> current.runAs(other, () -> mails.page(null, 0, 10)))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
            assertThatThrownBy(() -> current.runAs(other, () -> mails.preview(mail.id())))
                    .isInstanceOf(Problem.class);
        }
    }

    private Postman postman(int port) {
        return postman("127.0.0.1", port);
    }

    private Postman postman(String host, int port) {
        var settings =
                new MailSettings(host, port, "", "", false, "Medina <medina@example.org>", Duration.ofMillis(700), 10);
        return new Postman(
                outbox,
                writer,
                lone,
                new MailServer(settings, new PracticeRoom(false), "https://medina.example.org", clock),
                settings,
                transactions,
                clock);
    }

    private Postman.Round carry(Postman postman) {
        Postman.Round round = postman.carry();
        while (round == Postman.Round.DONE) {
            round = postman.carry();
        }
        return round;
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private String address(UUID person) {
        return jdbc.sql("select email from identity.person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private List<String> state() {
        return jdbc.sql("select state from notification.outbox where person = :person and state <> 'BUNDLED'")
                .param("person", mayor)
                .query(String.class)
                .list();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name)[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
