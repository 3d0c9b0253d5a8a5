package org.medina.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox knows it; its words are made from the notices that it tells of.
 *
 * @param kind a {@link NoticeKind}, {@code DIGEST}, {@code BUNDLE} or {@code CLAIM}
 * @param name of the person, for operators
 * @param reason why it was not taken, in the words of the server
 */
public record OutgoingMail(
        UUID id,
        UUID person,
        String name,
        String address,
        String kind,
        Instant at,
        MailState state,
        int tries,
        Instant nextTry,
        @Nullable Instant sentAt,
        @Nullable String reason) {

    static final String DIGEST = "DIGEST";
    static final String BUNDLE = "BUNDLE";
    /** Of earlier actions that wait for their city. */
    static final String CLAIM = "CLAIM";

    /** Whether it goes out by itself and is no part of another. */
    boolean isOnItsOwn() {
        return kind.equals(DIGEST) || kind.equals(CLAIM);
    }
}
