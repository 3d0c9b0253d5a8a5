package org.medina.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.medina.base.PracticeRoom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries everything that waits to a real mail server of the test's own, and reads what it was given. */
@TestComponent
public class MailsForTests {

    private final OutboxRows outbox;
    private final MailWriter writer;
    private final LoneMails lone;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MailsForTests(OutboxRows outbox, MailWriter writer, LoneMails lone, TransactionTemplate transactions, Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.lone = lone;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The plain words of all mails that went to an address just now, the oldest first. */
    public List<String> carriedTo(String address) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            var settings = new MailSettings(
                    "127.0.0.1",
                    server.getSmtp().getPort(),
                    "",
                    "",
                    false,
                    "Medina <medina@example.org>",
                    Duration.ofSeconds(5),
                    1000);
            var mails = new MailServer(settings, new PracticeRoom(false), "https://medina.example.org", clock);
            var postman = new Postman(outbox, writer, lone, mails, settings, transactions, clock);
            while (postman.carry() == Postman.Round.DONE) {
                Thread.onSpinWait();
            }
            return Arrays.stream(server.getReceivedMessages())
                    .filter(mail -> recipients(mail).contains(address))
                    .map(MailsForTests::plain)
                    .toList();
        } finally {
            server.stop();
        }
    }

    private static String recipients(MimeMessage mail) {
        try {
            return GreenMailUtil.getAddressList(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String plain(Part part) {
        try {
            return part.getContent() instanceof Multipart parts
                    ? plain(parts.getBodyPart(0))
                    : part.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
