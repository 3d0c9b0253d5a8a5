package org.medina.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * What a comment says.
 *
 * @param place null where it is about the text as a whole
 * @param comment the comment itself
 * @param proposedText wording that would settle it
 * @param legalBasis never null where the severity is critical
 * @param evidence where it tells what became of a commitment; null for a comment on the words of the text
 */
public record CommentContent(
        Severity severity,
        @Nullable Place place,
        String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String references,
        @Nullable String legalBasis,
        @Nullable Evidence evidence) {

    public CommentContent(
            Severity severity,
            @Nullable Place place,
            String comment,
            @Nullable String proposedText,
            @Nullable String rationale,
            @Nullable String references,
            @Nullable String legalBasis) {
        this(severity, place, comment, proposedText, rationale, references, legalBasis, null);
    }

    CommentContent with(@Nullable Evidence other) {
        return new CommentContent(severity, place, comment, proposedText, rationale, references, legalBasis, other);
    }
}
