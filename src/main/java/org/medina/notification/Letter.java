package org.medina.notification;

import java.util.Locale;

/**
 * A mail in its words.
 *
 * @param unsubscribe address of the one click that ends mails like this one
 */
public record Letter(Locale language, String subject, String text, String html, String unsubscribe) {}
