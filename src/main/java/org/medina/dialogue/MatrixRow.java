package org.medina.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a row of the matrix, in a file that leaves the house or comes back.
 *
 * @param key of the comment, by which its row is found again; null for one that was added outside
 * @param ministry who comments
 * @param consolidatedBy who released it
 * @param section name of a section of the text under consultation
 * @param version of that text
 * @param start where the quotation begins in the section's plain text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
record MatrixRow(
        @Nullable String key,
        @Nullable Integer number,
        @Nullable String ministry,
        @Nullable String consolidatedBy,
        @Nullable String author,
        @Nullable Instant writtenAt,
        @Nullable String section,
        @Nullable String quoted,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Integer version,
        @Nullable Severity severity,
        @Nullable String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String legalBasis,
        @Nullable String references,
        @Nullable Decision decision,
        @Nullable Integer duplicateOf,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String resultingVersion,
        @Nullable Closure closure,
        @Nullable String closureReason,
        @Nullable CommentLevel level) {}
