package org.medina.notification;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox knows it; its words are made from the notices that it tells of.
 *
 * @param kind a {@link NoticeKind}, {@code DIGEST}, {@code BUNDLE}, {@code CLAIM}, {@code INVITATION}, {@code SIGNATORY},
 *     {@code NETWORK}, {@code NETWORK_ENDED}, {@code ADMISSION}, {@code HELP}, {@code GUEST}, {@code GUEST_CODE} or {@code RECEIPT}
 * @param name of the person, for operators
 * @param address empty where it went out to somebody without an account: then it is forgotten
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
    /** Its key is the invitation; it tells of no notice. */
    static final String INVITATION = "INVITATION";
    /** Its key is the mandate; it tells of no notice. */
    static final String SIGNATORY = "SIGNATORY";

    /** Its key is the mandate of a network; it tells of no notice. */
    static final String NETWORK = "NETWORK";

    /** The same, when it was ended before its last day. */
    static final String NETWORK_ENDED = "NETWORK_ENDED";

    /** Its key is the day or the hour; it tells of no notice. */
    static final String ADMISSION = "ADMISSION";

    /** Of an answer to who acts for no organisation; it tells of no notice. */
    static final String HELP = "HELP";

    /** A guest's link; its person is the guest, and it tells of no notice. */
    static final String GUEST = "GUEST";
    /** A guest's code; its key is the code. */
    static final String GUEST_CODE = "GUEST_CODE";
    /** Its key is the receipt, which stands in the place of a person too: whoever wrote may have no account. */
    static final String RECEIPT = "RECEIPT";

    static final String BUNDLE = "BUNDLE";
    /** Of earlier actions that wait for their city. */
    static final String CLAIM = "CLAIM";

    private static final Set<String> LONE =
            Set.of(INVITATION, SIGNATORY, NETWORK, NETWORK_ENDED, ADMISSION, HELP, RECEIPT, GUEST, GUEST_CODE);

    /** Whether it tells of no notice, but of itself. */
    boolean isLone() {
        return LONE.contains(kind);
    }

    /** Whether it goes out as it is, whatever else waits for that person. */
    boolean standsAlone() {
        return tries > 0 || kind.equals(DIGEST) || kind.equals(CLAIM) || isLone();
    }
}
