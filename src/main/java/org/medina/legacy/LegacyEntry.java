package org.medina.legacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * An action that was brought in; no pledge, and not signed here.
 *
 * @param source where it was brought in from, in words
 * @param row of the file that it was brought in with
 * @param city of the portal that it is of; null where there is none of that name
 * @param reason why it was withdrawn
 * @param pledge that was begun from it
 * @param changedAt when it was last corrected
 */
public record LegacyEntry(
        UUID id,
        UUID importId,
        String source,
        int row,
        LegacyContent content,
        @Nullable OrganisationId city,
        State state,
        @Nullable String reason,
        @Nullable UUID pledge,
        Instant importedAt,
        @Nullable Instant changedAt) {

    /** Where an entry stands. */
    public enum State {
        /** In the register, as legacy. */
        LISTED,
        /** Its city has begun a pledge from it; in the register as before. */
        ADOPTED,
        /** The pledge that was begun from it stands in the register in its place. */
        BECAME_PLEDGE,
        /** Taken out of the register for good: no later file brings it back. */
        WITHDRAWN,
        /** Taken back with the whole file that it came in; a better file may bring it in again. */
        UNDONE
    }

    boolean standsInRegister() {
        return state == State.LISTED || state == State.ADOPTED;
    }
}
