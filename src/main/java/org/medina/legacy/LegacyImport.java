package org.medina.legacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought in.
 *
 * @param sha256 of the file
 * @param source where its actions come from, in words that the public reads
 * @param organisation that brought it in
 * @param taken how many rows became entries
 * @param there how many were there already
 * @param duplicates how many were left out as the same action in another spelling
 * @param refused how many were refused
 * @param undoneAt when all its entries were withdrawn
 */
public record LegacyImport(
        UUID id,
        String fileName,
        String sha256,
        String source,
        String organisation,
        String personName,
        Instant at,
        int taken,
        int there,
        int duplicates,
        int refused,
        @Nullable Instant undoneAt,
        @Nullable String undoneFor) {}
