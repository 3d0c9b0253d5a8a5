package org.medina.admission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.NotRegistered;

/**
 * One thing to be done at the sign-in server.
 *
 * @param about an admission, until it has its organisation; then the organisation
 * @param target the admission, invitation, person or organisation, as its kind says
 * @param why why it is not done yet; null before it was tried
 */
public record Errand(
        UUID id,
        Kind kind,
        UUID about,
        UUID target,
        State state,
        int tries,
        Instant nextTry,
        NotRegistered.@Nullable Why why,
        Instant askedAt,
        @Nullable Instant doneAt) {

    /** What. */
    public enum Kind {
        /** Make the organisation with its roles. */
        ORGANISATION,
        /** Make somebody who is invited a member. */
        MEMBER,
        /** Take somebody out. */
        LEAVE,
        /** Make the organisation’s state the one that the portal has. */
        STANDING
    }

    /** Whether it is done. */
    public enum State {
        WAITING,
        DONE,
        /** Somebody has to look: trying again by itself would not help. */
        STUCK
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
