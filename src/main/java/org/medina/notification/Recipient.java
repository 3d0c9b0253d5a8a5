package org.medina.notification;

import java.util.UUID;

/**
 * Somebody who is told.
 *
 * @param words the key of what they are told
 */
record Recipient(UUID person, UUID organisation, NoticeKind kind, String words, boolean mailable) {}
