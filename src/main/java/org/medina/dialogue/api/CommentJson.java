package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.EntityTag;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentAnswer;
import org.medina.dialogue.CommentClosure;
import org.medina.dialogue.CommentContent;
import org.medina.dialogue.CommentLevel;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.Decision;
import org.medina.dialogue.Evidence;
import org.medina.dialogue.Place;
import org.medina.dialogue.Severity;

/** A row of the comment matrix as JSON: what was written at the top, beside it who, where it stands, what became of it. */
@Schema(name = "DialogueComment")
record CommentJson(
        UUID id,
        @Nullable Integer number,
        UUID organisation,
        String organisationName,
        CommentLevel level,
        long textVersion,
        Severity severity,
        @Nullable Place place,
        String comment,
        @Nullable String proposedText,
        @Nullable String rationale,
        @Nullable String references,
        @Nullable String legalBasis,
        @Nullable Evidence evidence,
        Instant at,
        @Nullable Answer answer,
        @Nullable Closed closure,
        CommentView.@Nullable Inside inside,
        String etag) {

    /** Whose people decided is nobody else's business than the organisation's. */
    @Schema(name = "DialogueCommentAnswer")
    record Answer(
            Decision decision,
            @Nullable String answer,
            @Nullable Integer duplicateOf,
            @Nullable String resultingVersion,
            UUID by,
            Instant at) {

        static @Nullable Answer of(@Nullable CommentAnswer answer) {
            return answer == null
                    ? null
                    : new Answer(
                            answer.decision(),
                            answer.text(),
                            answer.duplicateOf(),
                            answer.resultingVersion(),
                            answer.by().value(),
                            answer.at());
        }
    }

    /** How it was closed; by nobody where the time for replies had passed. */
    @Schema(name = "DialogueCommentClosure")
    record Closed(
            Closure closure,
            @Nullable String reason,
            @Nullable UUID by,
            Instant at) {

        static @Nullable Closed of(@Nullable CommentClosure closure) {
            if (closure == null) {
                return null;
            }
            var by = closure.by();
            return new Closed(closure.closure(), closure.reason(), by == null ? null : by.value(), closure.at());
        }
    }

    static CommentJson of(CommentView comment) {
        CommentContent content = comment.content();
        return new CommentJson(
                comment.id(),
                comment.number(),
                comment.organisation().value(),
                comment.organisationName(),
                comment.level(),
                comment.textVersion(),
                content.severity(),
                content.place(),
                content.comment(),
                content.proposedText(),
                content.rationale(),
                content.references(),
                content.legalBasis(),
                content.evidence(),
                comment.at(),
                Answer.of(comment.answer()),
                Closed.of(comment.closure()),
                comment.inside(),
                tag(comment.version()));
    }

    static String tag(int version) {
        return EntityTag.of(version).value();
    }
}
