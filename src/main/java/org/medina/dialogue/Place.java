package org.medina.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * What a comment is about.
 *
 * @param section name of a section of the text under consultation
 * @param quoted the passage in words; null where the comment is about the whole section
 * @param start where the passage begins in the section's plain text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record Place(
        String section,
        @Nullable String quoted,
        @Nullable Integer start,
        @Nullable Integer end) {}
