package org.medina.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;

/**
 * Somebody asks a colleague for what that one has claimed.
 *
 * @param declined the colleague keeps it
 */
public record HandOverRequest(
        UUID id,
        UUID entry,
        PersonId askedBy,
        String askedByName,
        PersonId askedOf,
        @Nullable String words,
        boolean declined) {}
