package org.medina.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;

/**
 * A mail that the portal has taken.
 *
 * @param sender the address that it says to be from, which proves nothing
 * @param sentAt as it says itself
 * @param about the case it was laid to, or that was begun from it
 * @param reason why it was put aside
 * @param decidedName who of the secretariat saw to it; null where nobody has, or nobody had to
 */
public record ReceivedMail(
        UUID id,
        String sender,
        String senderName,
        String subject,
        String words,
        @Nullable Instant sentAt,
        Instant at,
        State state,
        List<RefusedFile> refused,
        @Nullable SubjectRef about,
        @Nullable String reason,
        @Nullable String decidedName,
        @Nullable Instant decidedAt) {

    public ReceivedMail {
        refused = List.copyOf(refused);
    }

    /** What became of it. */
    public enum State {
        /** For an officer to look at. */
        WAITING,
        /** It is a letter of a case now. */
        LETTER,
        /** A case was begun from it. */
        DRAFT,
        ASIDE,
        /** Written by a machine: known, so that it is not looked at again, and nothing else. */
        AUTOMATIC
    }

    /** A file that was not taken, and why in words. */
    public record RefusedFile(String name, String why) {}

    public boolean isWaiting() {
        return state == State.WAITING;
    }
}
