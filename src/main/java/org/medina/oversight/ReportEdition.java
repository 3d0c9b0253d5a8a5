package org.medina.oversight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of a year, frozen in one language; what was published stays published until a later one replaces it.
 *
 * @param hash SHA-256 of the paper
 * @param publishedAt null for a draft
 * @param replacedAt when a later one of the same year and language was published
 */
public record ReportEdition(
        UUID id,
        int year,
        String language,
        String title,
        String hash,
        Instant frozenAt,
        String frozenBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant replacedAt) {

    public boolean isDraft() {
        return publishedAt == null;
    }
}
