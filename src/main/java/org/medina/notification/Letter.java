package org.medina.notification;

import java.util.Locale;

/**
 * A mail in its words.
 *
 * @param unsubscribe address of the one click that ends mails like this one; empty where there is none to end
 * @param replyTo where an answer goes; empty where it goes to who sends
 */
public record Letter(Locale language, String subject, String text, String html, String unsubscribe, String replyTo) {

    Letter(Locale language, String subject, String text, String html, String unsubscribe) {
        this(language, subject, text, html, unsubscribe, "");
    }
}
