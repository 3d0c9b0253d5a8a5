package org.medina.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * What a comment says.
 *
 * @param place null where it is about the text as a whole
 * @param comment the comment itself
 * @param proposedText wording that would settle it
 * @param legalBasis never null where the severity is critical
 */
public record CommentContent(
        Severity severity,
        @Nullable Place place,
        String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String references,
        @Nullable String legalBasis) {}
