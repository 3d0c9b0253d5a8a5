package org.medina.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A comment as it was sent, before it is looked at; the fields are those of {@link CommentContent}. */
public record CommentDraft(
        @Nullable Severity severity,
        @Nullable PlaceDraft place,
        @Nullable String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String references,
        @Nullable String legalBasis,
        @Nullable EvidenceDraft evidence) {

    /** About the words of the text. */
    public CommentDraft(
            @Nullable Severity severity,
            @Nullable PlaceDraft place,
            @Nullable String comment,
            @Nullable String proposedText,
            @Nullable String rationale,
            @Nullable String references,
            @Nullable String legalBasis) {
        this(severity, place, comment, proposedText, rationale, references, legalBasis, null);
    }

    /** As {@link Evidence}. */
    public record EvidenceDraft(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String link) {}

    /** As {@link Place}; start and end are found where the quotation stands in the section once. */
    public record PlaceDraft(
            @Nullable String section,
            @Nullable String quoted,
            @Nullable Integer start,
            @Nullable Integer end) {}
}
