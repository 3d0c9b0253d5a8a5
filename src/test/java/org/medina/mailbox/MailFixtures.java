package org.medina.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Mails that have come. */
@TestComponent
public class MailFixtures {

    private final Intake intake;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailFixtures(Intake intake, JdbcClient jdbc, Clock clock) {
        this.intake = intake;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where notices are replied to if a mailbox is read. */
    public ReplyAddresses addresses() {
        var settings = new IntakeSettings(
                "mail.example",
                993,
                "portal",
                "secret",
                "INBOX",
                "Taken",
                Duration.ofDays(90),
                IntakeSettings.Tls.IMPLICIT,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                DataSize.ofMegabytes(1),
                MailboxForTests.ADDRESS);
        return new ReplyAddresses(settings, jdbc, clock);
    }

    /** One of a stranger, with a file, that waits. */
    public UUID waiting() {
        String id = UUID.randomUUID().toString();
        try {
            intake.take(
                    MailboxForTests.read(MailboxForTests.withFile(
                            "clerk@somewhere.example",
                            MailboxForTests.ADDRESS,
                            id,
                            "Please see our plan.",
                            "plan.txt",
                            "QSBwbGFuLgo=")),
                    new IncomingMail.Place("INBOX", UUID.randomUUID().getMostSignificantBits(), 1));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
        UUID mail = jdbc.sql("select id from mailbox.mail where subject = :subject")
                .param("subject", id)
                .query(UUID.class)
                .single();
        jdbc.sql("update mailbox.mail set subject = 'Our plan for the wells' where id = :id")
                .param("id", mail)
                .update();
        return mail;
    }
}
