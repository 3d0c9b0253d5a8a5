package org.medina.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.correspondence.LetterDraft;

/** What becomes of a mail’s words in the register of letters, which is shorter than mails may be. */
final class MailWords {

    /** The name of the file in which the whole mail is kept beside its letter. */
    static final String FILE = "mail.txt";

    static final int TEXT = 5_000;

    private static final int TITLE = 200;
    private static final String NOTHING = "…";

    private MailWords() {}

    static LetterDraft letter(String subject, String words) {
        return new LetterDraft(title(subject), Map.of("en", cut(words, TEXT)), null);
    }

    static String title(String subject) {
        return cut(subject, TITLE);
    }

    /** Never empty: a mail may say everything in its files. */
    static String cut(String words, int limit) {
        String said = words.isBlank() ? NOTHING : words.strip();
        return said.length() <= limit ? said : said.substring(0, limit - 2).strip() + " …";
    }

    /** Its words stand back, or a mail that begins like something else would be taken for that. */
    static byte[] whole(String sender, String name, String subject, @Nullable Instant sent, String words) {
        return "This came to the portal by mail, and says of itself who wrote it and when.%n%s%n%s%n%s%n%s%n%n%s%n"
                .formatted(name, sender, sent == null ? "" : sent, subject, words.indent(2))
                .getBytes(StandardCharsets.UTF_8);
    }
}
