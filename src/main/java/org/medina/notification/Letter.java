package org.medina.notification;

import java.util.Locale;

/**
 * A mail in its words.
 *
 * @param unsubscribe address of the one click that ends mails like this one; empty where there is none to end
 */
public record Letter(Locale language, String subject, String text, String html, String unsubscribe) {}
