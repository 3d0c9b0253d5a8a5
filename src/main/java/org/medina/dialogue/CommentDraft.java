package org.medina.dialogue;

import org.jspecify.annotations.Nullable;

/** A comment as it was sent, before it is looked at; the fields are those of {@link CommentContent}. */
public record CommentDraft(
        @Nullable Severity severity,
        @Nullable PlaceDraft place,
        @Nullable String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String references,
        @Nullable String legalBasis) {

    /** As {@link Place}; start and end are found where the quotation stands in the section once. */
    public record PlaceDraft(
            @Nullable String section,
            @Nullable String quoted,
            @Nullable Integer start,
            @Nullable Integer end) {}
}
