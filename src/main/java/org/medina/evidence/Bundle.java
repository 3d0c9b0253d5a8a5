package org.medina.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * Evidence that somebody asked for.
 *
 * @param about the case; null where it is of more than one
 * @param name how its file is called, without its ending
 * @param done how many cases of {@code total} are laid; the total grows while it is made
 * @param hash of its list of files, in lower-case hexadecimal; null until it is made
 * @param size of all files together, in bytes
 */
public record Bundle(
        UUID id,
        BundleScope scope,
        @Nullable SubjectRef about,
        String name,
        PersonId person,
        OrganisationId organisation,
        BundleState state,
        int done,
        int total,
        Instant askedAt,
        @Nullable Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable String hash,
        int files,
        long size) {

    public String fileName() {
        return name + ".zip";
    }

    /** From 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : 100 * done / total;
    }

    public boolean isReady() {
        return state == BundleState.READY;
    }
}
