package org.medina.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;

/**
 * A version that was given a name at a hand-over.
 *
 * @param label message key
 * @param hash of what was frozen of it, where something was
 * @param by null where the portal itself did it
 */
public record NamedVersion(
        UUID id,
        long version,
        String label,
        @Nullable String hash,
        @Nullable PersonId by,
        String byName,
        Instant at) {}
