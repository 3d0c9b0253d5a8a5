package org.medina.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.medina.base.PracticeRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The one that takes mails; a connection a mail, with an end to all waiting. */
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int REFUSALS = 500;
    private static final int LONGEST_REASON = 300;

    private final MailSettings settings;
    private final PracticeRoom room;
    private final String publicUrl;
    private final Clock clock;

    MailServer(MailSettings settings, PracticeRoom room, @Value("${medina.public-url}") String publicUrl, Clock clock) {
        this.settings = settings;
        this.room = room;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** What the server did with a mail. */
    sealed interface Answer {

        record Taken() implements Answer {}

        /** It will never take it for this person. */
        record Refused(String reason) implements Answer {}

        /** It may take it at another time, or may even have taken it. */
        record Later(String reason) implements Answer {}

        /** Nobody is there to take any mail. */
        record Away(String reason) implements Answer {}
    }

    /** Whether mails leave the house at all: never from a practice room, whatever is set. */
    boolean isOn() {
        return settings.isOn() && !room.isOn();
    }

    Answer send(UUID id, String address, Letter letter) {
        MimeMessage message;
        Session session = Session.getInstance(properties());
        try {
            message = message(session, id, address, letter);
        } catch (MessagingException e) {
            return new Answer.Refused(words(e));
        }
        try {
            Transport server = session.getTransport("smtp");
            server.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.user().isEmpty() ? null : settings.password());
            Answer answer = deliver(server, message);
            hangUp(server);
            return answer;
        } catch (MessagingException e) {
            return new Answer.Away(words(e));
        }
    }

    /** What it said of the mail holds, however it takes leave. */
    private static void hangUp(Transport server) {
        try {
            server.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server hung up first: {}", e.toString());
        }
    }

    private static Answer deliver(Transport server, MimeMessage message) {
        try {
            server.sendMessage(message, Objects.requireNonNull(message.getAllRecipients()));
            return new Answer.Taken();
        } catch (SendFailedException e) {
            MessagingException told = told(e);
            return code(told) >= REFUSALS ? new Answer.Refused(words(told)) : new Answer.Later(words(told));
        } catch (MessagingException e) {
            return new Answer.Later(words(e));
        }
    }

    /** What the server said of the recipient, or else of the mail. */
    private static MessagingException told(SendFailedException failure) {
        for (Exception cause = failure; cause instanceof MessagingException next; cause = next.getNextException()) {
            if (next instanceof SMTPAddressFailedException) {
                return next;
            }
        }
        return failure;
    }

    /** 0 where it said nothing. */
    private static int code(MessagingException told) {
        return switch (told) {
            case SMTPAddressFailedException ofRecipient -> ofRecipient.getReturnCode();
            case SMTPSendFailedException ofMail -> ofMail.getReturnCode();
            default -> 0;
        };
    }

    /** The same id for the same mail, however often it is sent: whoever got it twice sees it once. */
    private MimeMessage message(Session session, UUID id, String address, Letter letter) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + host() + ">");
            }
        };
        var helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        helper.setTo(new InternetAddress(address, true));
        helper.setSubject(letter.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(letter.text(), letter.html());
        if (!letter.replyTo().isEmpty()) {
            helper.setReplyTo(new InternetAddress(letter.replyTo(), true));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        if (!letter.unsubscribe().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private String host() {
        String host = URI.create(publicUrl).getHost();
        return host == null ? "medina" : host;
    }

    private Properties properties() {
        String millis = String.valueOf(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static String words(@Nullable Exception failure) {
        String words = failure == null
                ? ""
                : String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        return words.substring(0, Math.min(words.length(), LONGEST_REASON));
    }
}
