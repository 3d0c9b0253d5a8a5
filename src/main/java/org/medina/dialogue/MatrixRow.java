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
        @Nullable Evidence evidence,
        @Nullable Decision decision,
        @Nullable Integer duplicateOf,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String resultingVersion,
        @Nullable Closure closure,
        @Nullable String closureReason,
        @Nullable CommentLevel level) {

    /** @param consolidator named where the comment was released by somebody */
    static MatrixRow of(CommentView comment, String consolidator) {
        CommentContent content = comment.content();
        Place place = content.place();
        CommentAnswer answer = comment.answer();
        CommentClosure closure = comment.closure();
        CommentView.Inside inside = comment.inside();
        return new MatrixRow(
                new CommentKey(comment.id(), comment.version()).toString(),
                comment.number(),
                comment.organisationName(),
                comment.number() == null ? null : consolidator,
                inside == null ? null : inside.personName(),
                comment.at(),
                place == null ? null : place.section(),
                place == null ? null : place.quoted(),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                Math.toIntExact(comment.textVersion()),
                content.severity(),
                content.comment(),
                content.proposedText(),
                content.rationale(),
                content.legalBasis(),
                content.references(),
                content.evidence(),
                answer == null ? null : answer.decision(),
                answer == null ? null : answer.duplicateOf(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.byName(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.resultingVersion(),
                closure == null ? null : closure.closure(),
                closure == null ? null : closure.reason(),
                comment.level());
    }

    /** The part that those who comment fill in. */
    CommentDraft draft() {
        CommentDraft.PlaceDraft place =
                section == null ? null : new CommentDraft.PlaceDraft(section, quoted, start, end);
        return new CommentDraft(severity, place, comment, proposedText, rationale, references, legalBasis);
    }
}
