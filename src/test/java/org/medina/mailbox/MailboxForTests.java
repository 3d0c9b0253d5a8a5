package org.medina.mailbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A real mail server with the portal’s mailbox on it, and people who write to it. */
final class MailboxForTests {

    static final String ADDRESS = "medina@portal.example";

    private static final String USER = "portal";
    private static final String PASSWORD = "secret";

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    private @Nullable GreenMailUser user;

    void start() {
        server.start();
        user = server.setUser(ADDRESS, USER, PASSWORD);
    }

    void stop() {
        server.stop();
    }

    IntakeSettings settings() {
        return new IntakeSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                USER,
                PASSWORD,
                "INBOX",
                "Taken",
                Duration.ofDays(90),
                IntakeSettings.Tls.NONE,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                DataSize.ofKilobytes(600),
                ADDRESS);
    }

    /** How many lie there still. */
    int lying() throws Exception {
        return server.getManagers()
                .getImapHostManager()
                .getInbox(Objects.requireNonNull(user))
                .getMessageCount();
    }

    /** How many of those that were taken lie there still. */
    int taken() throws Exception {
        return server.getManagers()
                .getImapHostManager()
                .getFolder(Objects.requireNonNull(user), "Taken")
                .getMessageCount();
    }

    void lay(String raw) throws MessagingException {
        Objects.requireNonNull(user).deliver(message(raw));
    }

    static MimeMessage message(String raw) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    static IncomingMail read(String raw) throws MessagingException {
        return MailReader.read(message(raw), raw.getBytes(StandardCharsets.UTF_8));
    }

    /** A plain mail under an id of its own. */
    static String plain(String from, String to, String subject, String words) {
        return headers(from, to, subject) + "Content-Type: text/plain; charset=utf-8\n\n" + words + "\n";
    }

    static String headers(String from, String to, String subject) {
        return "Message-ID: <" + UUID.randomUUID() + "@writer.example>\nFrom: Ada Writer <" + from + ">\nTo: " + to
                + "\nSubject: " + subject + "\nDate: Mon, 5 Oct 2026 10:00:00 +0000\nMIME-Version: 1.0\n";
    }

    /** With a file beside its words. */
    static String withFile(String from, String to, String subject, String words, String name, String base64) {
        return headers(from, to, subject) + """
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain; charset=utf-8

                %s
                --B
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --B--
                """.formatted(words, name, name, base64);
    }
}
