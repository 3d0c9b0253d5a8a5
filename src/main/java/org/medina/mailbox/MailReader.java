package org.medina.mailbox;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Sha256;

/** Reads a message as it is and not as it should be: whatever a header or a part lacks or gets wrong is passed over. */
final class MailReader {

    private static final int LINE = 300;
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Pattern MACHINES =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+=-].*)?@.*");
    private static final List<String> ADDRESSED = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    private MailReader() {}

    /** @param bytes all of it, of which a name is made where it has none */
    static IncomingMail read(MimeMessage message, byte[] bytes) {
        var parts = new MailParts();
        parts.read(message);
        return of(message, parts, id(message, bytes), null);
    }

    /**
     * Of a message that cannot be read whole.
     *
     * @param missing key of why
     */
    static IncomingMail head(MimeMessage message, IncomingMail.Place place, String missing) {
        String id = line(header(message, "Message-ID"));
        return of(message, new MailParts(), id.isBlank() ? place.toString() : id, missing);
    }

    private static IncomingMail of(MimeMessage message, MailParts parts, String id, @Nullable String missing) {
        InternetAddress from = from(message);
        String sender = from.getAddress() == null ? "" : from.getAddress();
        String whole = parts.whole();
        return new IncomingMail(
                id,
                line(sender).toLowerCase(Locale.ROOT),
                line(Objects.requireNonNullElse(from.getPersonal(), sender)),
                addressed(message),
                line(decoded(header(message, "Subject"))),
                Quoted.cut(parts.words()),
                whole,
                sent(message),
                isAutomatic(message, sender),
                missing,
                parts.files());
    }

    private static String id(MimeMessage message, byte[] bytes) {
        String id = line(header(message, "Message-ID"));
        return id.isBlank() ? "sha256:" + Sha256.of(bytes) : id;
    }

    private static InternetAddress from(MimeMessage message) {
        try {
            Address[] from = message.getFrom();
            if (from != null && from.length > 0 && from[0] instanceof InternetAddress address) {
                return address;
            }
        } catch (MessagingException e) {
            // a sender that cannot be read is nobody
        }
        return new InternetAddress();
    }

    private static List<String> addressed(MimeMessage message) {
        List<String> addresses = new ArrayList<>();
        ADDRESSED.forEach(name -> headers(message, name).forEach(value -> {
            try {
                Arrays.stream(InternetAddress.parseHeader(value, false))
                        .map(InternetAddress::getAddress)
                        .filter(Objects::nonNull)
                        .forEach(one -> addresses.add(one.toLowerCase(Locale.ROOT)));
            } catch (AddressException e) {
                addresses.add(value.strip().toLowerCase(Locale.ROOT));
            }
        }));
        return addresses;
    }

    private static boolean isAutomatic(MimeMessage message, String sender) {
        String submitted = header(message, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        String precedence = header(message, "Precedence").strip().toLowerCase(Locale.ROOT);
        return sender.isBlank()
                || !submitted.isEmpty() && !submitted.startsWith("no")
                || List.of("bulk", "list", "junk", "auto_reply").contains(precedence)
                || header(message, "Return-Path").strip().equals("<>")
                || Stream.of("List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond")
                        .anyMatch(name -> !header(message, name).isBlank())
                || MACHINES.matcher(sender.toLowerCase(Locale.ROOT)).matches()
                || isReport(message);
    }

    private static boolean isReport(MimeMessage message) {
        try {
            return message.isMimeType("multipart/report");
        } catch (MessagingException e) {
            return false;
        }
    }

    private static @Nullable Instant sent(Message message) {
        try {
            Date sent = message.getSentDate();
            return sent == null
                            || sent.toInstant().isBefore(Instant.EPOCH)
                            || sent.toInstant().isAfter(LAST)
                    ? null
                    : sent.toInstant();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String header(MimeMessage message, String name) {
        return headers(message, name).findFirst().orElse("");
    }

    private static Stream<String> headers(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException e) {
            return Stream.empty();
        }
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    /** On one line, of a length to be kept, without what a database or a screen would stumble over. */
    static String line(String text) {
        String one = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return one.length() <= LINE ? one : one.substring(0, one.offsetByCodePoints(0, one.codePointCount(0, LINE)));
    }
}
