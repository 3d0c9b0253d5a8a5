package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;

/**
 * That an organisation stands behind a joint submission, or was asked whether it would.
 *
 * @param askedAt null where it was asked for comments in the first place, or came by itself
 * @param at when it endorsed; null while it has not
 * @param mandate the decision that allows it to, such as a council’s, as its document is called
 * @param mandateDate of that document
 * @param withdrawnAt when it took it back; null while it stands
 * @param reason why it took it back
 */
public record Endorsement(
        Organisation organisation,
        @Nullable Instant askedAt,
        @Nullable Instant at,
        @Nullable String mandate,
        @Nullable LocalDate mandateDate,
        @Nullable Instant withdrawnAt,
        @Nullable String reason) {

    public boolean stands() {
        return at != null && withdrawnAt == null;
    }
}
