package org.medina.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in the portal’s own terms.
 *
 * @param messageId what its sender’s server calls it; made from its bytes where it has none
 * @param sender the address it says to be from, in small letters
 * @param to all addresses it says to be for, in small letters
 * @param words what was written, without what it quotes
 * @param whole what was written, with what it quotes
 * @param automatic whether a machine wrote it, so that nobody may answer
 * @param missing key of why only its head was read; null where all of it was
 */
record IncomingMail(
        String messageId,
        String sender,
        String senderName,
        List<String> to,
        String subject,
        String words,
        String whole,
        @Nullable Instant sentAt,
        boolean automatic,
        @Nullable String missing,
        List<Part> parts) {

    IncomingMail {
        to = List.copyOf(to);
        parts = List.copyOf(parts);
    }

    /** A file; no bytes where they could not be read. */
    record Part(String name, byte[] bytes) {}

    /** Where a message lies on the server. */
    record Place(String folder, long validity, long uid) {}
}
