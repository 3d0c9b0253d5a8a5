package org.medina.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text and the files of a message, however its parts are nested; of text in two forms the plain one. */
final class MailParts {

    private static final int DEEPEST = 15;
    private static final int MOST_PARTS = 200;
    private static final int MOST_FILES = 40;
    private static final int LONGEST = 200_000;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<IncomingMail.Part> files = new ArrayList<>();
    private int seen;

    void read(MimeMessage message) {
        read(message, 0);
    }

    String whole() {
        return clean(plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString());
    }

    /** Without what the writer’s program marks as quoted; the plain form marks nothing. */
    String words() {
        return clean(plain.toString().isBlank() ? HtmlText.withoutQuotes(html.toString()) : plain.toString());
    }

    List<IncomingMail.Part> files() {
        return List.copyOf(files);
    }

    private void read(Part part, int depth) {
        if (seen++ > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        try {
            if (part.isMimeType("multipart/*")) {
                multipart(part, depth);
            } else if (part.isMimeType("message/rfc822")) {
                read(new MimeMessage(null, part.getInputStream()), depth + 1);
            } else if (isText(part)) {
                text(part);
            } else {
                file(part);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            files.add(new IncomingMail.Part(name(part), new byte[0]));
        }
    }

    private void multipart(Part part, int depth) throws MessagingException, IOException {
        Object content = part.getContent();
        Multipart parts = content instanceof Multipart known
                ? known
                : new MimeMultipart(
                        new jakarta.mail.util.ByteArrayDataSource(part.getInputStream(), part.getContentType()));
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart one = parts.getBodyPart(i);
            read(one, depth + 1);
        }
    }

    private static boolean isText(Part part) throws MessagingException {
        return !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                && part.getFileName() == null
                && (part.isMimeType("text/plain") || part.isMimeType("text/html"));
    }

    private void text(Part part) throws MessagingException, IOException {
        StringBuilder into = part.isMimeType("text/html") ? html : plain;
        if (into.length() < LONGEST) {
            try (InputStream bytes = part.getInputStream()) {
                into.append(new String(bytes.readNBytes(LONGEST), charset(part)))
                        .append('\n');
            }
        }
    }

    private void file(Part part) throws MessagingException, IOException {
        if (files.size() < MOST_FILES) {
            try (InputStream bytes = part.getInputStream()) {
                files.add(new IncomingMail.Part(name(part), bytes.readAllBytes()));
            }
        }
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null;
        }
    }

    private static String name(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? "file" : MimeUtility.decodeText(name);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return "file";
        }
    }

    /** What it says, where there is such a charset; UTF-8 has ASCII in it, which most mails that say nothing are. */
    private static Charset charset(Part part) throws MessagingException {
        try {
            String said = new ContentType(part.getContentType()).getParameter("charset");
            return said == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(said).toLowerCase(Locale.ROOT));
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String clean(String text) {
        String shorter = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return shorter.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .replaceAll("\\p{Cs}", "\uFFFD")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
