package org.medina.call;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call, as far as the reader may see it.
 *
 * @param revision of what is written, for {@code If-Match}
 * @param version the number of the published version, 0 before the first
 * @param published what is in force; null before the first version is published
 * @param draft the version that is being written, for the secretariat; null where none is
 * @param handedOver whether the draft waits for the head
 * @param closedAt when it was closed before its time
 */
public record CallDetails(
        CallId id,
        int revision,
        String reference,
        CallStatus status,
        String title,
        Mechanism mechanism,
        int version,
        @Nullable Published published,
        @Nullable CallDraft draft,
        boolean handedOver,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        Set<CallAction> actions) {

    /**
     * The version in force.
     *
     * @param opensAt when the first request may be handed in
     * @param entersUntil when no new request is taken any more
     * @param closesAt when nothing is taken any more
     * @param content what the secretariat wrote, word for word
     */
    public record Published(
            CallSummary call,
            Instant opensAt,
            Instant entersUntil,
            Instant closesAt,
            Instant publishedAt,
            CallDraft content,
            CallTerms terms) {}

    /** Where it stands then for those who want to ask for its money. */
    public CallPhase phase(Instant at) {
        if (published == null) {
            return CallPhase.DRAFT;
        }
        if (status == CallStatus.CLOSED) {
            return CallPhase.CLOSED;
        }
        if (at.isBefore(published.opensAt())) {
            return CallPhase.COMING;
        }
        return at.isBefore(published.entersUntil()) ? CallPhase.OPEN : CallPhase.RUNNING;
    }

    public Optional<CallTerms> terms() {
        return Optional.ofNullable(published).map(Published::terms);
    }
}
