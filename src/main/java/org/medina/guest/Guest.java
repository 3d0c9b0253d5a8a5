package org.medina.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;

/**
 * Somebody without an account whom an organisation let into one text.
 *
 * @param name as they wish to be called, which may be a chosen one
 * @param email the only address that codes go to; empty some time after the end
 * @param lastDay where the organisation is
 * @param endsAt the end of that day
 * @param seenAt when they last looked at the text
 * @param wrong how many wrong codes were typed in a row
 * @param comments how many they wrote
 */
public record Guest(
        UUID id,
        SubjectRef subject,
        OrganisationId host,
        String name,
        String email,
        GuestRight right,
        LocalDate lastDay,
        Instant endsAt,
        String madeByName,
        Instant madeAt,
        @Nullable Instant seenAt,
        int wrong,
        @Nullable String revokedByName,
        @Nullable Instant revokedAt,
        int comments) {

    /** So many wrong codes in a row lock a link until its organisation sends a new one. */
    public static final int MOST_WRONG = 10;

    /** How it stands with a guest. */
    public enum State {
        OPEN,
        /** Too many wrong codes were typed. */
        LOCKED,
        ENDED,
        REVOKED
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (!now.isBefore(endsAt)) {
            return State.ENDED;
        }
        return wrong >= MOST_WRONG ? State.LOCKED : State.OPEN;
    }
}
