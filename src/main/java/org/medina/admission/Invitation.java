package org.medina.admission;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Role;

/**
 * Somebody who is to act for an organisation.
 *
 * @param person once the account is there
 */
public record Invitation(
        UUID id,
        OrganisationId organisation,
        String email,
        String firstName,
        String lastName,
        Set<Role> roles,
        State state,
        @Nullable PersonId person,
        String invitedBy,
        Instant invitedAt,
        @Nullable Instant joinedAt) {

    /** Where it stands. */
    public enum State {
        /** The account is being made. */
        WAITING,
        /** They hold their roles, and are told how to come in. */
        SENT,
        /** They came. */
        JOINED,
        /** Taken back before they came. */
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.SENT;
    }

    public String name() {
        return firstName + " " + lastName;
    }
}
