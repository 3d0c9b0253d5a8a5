package org.medina.document.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.api.Listing;
import org.medina.base.api.RequestLists;
import org.medina.document.CommentThread;
import org.medina.document.DocumentComments;
import org.medina.document.DocumentId;
import org.medina.document.DocumentReader;
import org.medina.document.SectionRight;
import org.medina.identity.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/documents/{id}/comments")
@Tag(name = "Documents")
class DocumentCommentsApi {

    private final DocumentComments comments;
    private final DocumentReader reader;

    DocumentCommentsApi(DocumentComments comments, DocumentReader reader) {
        this.comments = comments;
        this.reader = reader;
    }

    @Schema(name = "DocumentComment")
    record Opening(
            @Nullable String section,
            @Nullable String quoted,
            @Nullable String body,
            @Nullable List<UUID> mentions) {}

    @Schema(name = "DocumentCommentReply")
    record Answer(@Nullable String body, @Nullable List<UUID> mentions) {}

    @Schema(name = "DocumentCommentThread")
    record Thread(
            UUID id,
            String section,
            String quoted,
            boolean anchored,
            UUID by,
            String byName,
            Instant at,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedByName,
            List<Said> replies) {

        static Thread of(CommentThread thread) {
            return new Thread(
                    thread.id(),
                    thread.section(),
                    thread.quoted(),
                    thread.anchored(),
                    thread.by().value(),
                    thread.byName(),
                    thread.at(),
                    thread.resolvedAt(),
                    thread.resolvedByName(),
                    thread.replies().stream().map(Said::of).toList());
        }
    }

    @Schema(name = "DocumentCommentSaid")
    record Said(UUID id, UUID by, String byName, Instant at, String body, List<UUID> mentions) {

        static Said of(CommentThread.Reply reply) {
            return new Said(
                    reply.id(),
                    reply.by().value(),
                    reply.byName(),
                    reply.at(),
                    reply.body(),
                    reply.mentions().stream().map(PersonId::value).toList());
        }
    }

    @Operation(summary = "The comments that people of the caller's side share, oldest first")
    @GetMapping
    Listing<Thread> list(@PathVariable DocumentId id) {
        return new Listing<>(comments.list(id).stream().map(Thread::of).toList(), null);
    }

    @Operation(summary = "Comment on the first place at which a section says what is quoted")
    @ApiResponse(responseCode = "201", description = "Opened", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Thread> open(@PathVariable DocumentId id, @RequestBody Opening opening) {
        reader.require(id, SectionRight.COMMENT);
        CommentThread thread = comments.open(
                id,
                DocumentApi.needed("section", opening.section()),
                DocumentApi.needed("quoted", opening.quoted()),
                DocumentApi.needed("body", opening.body()),
                people(opening.mentions()));
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id + "/comments/" + thread.id()))
                .body(Thread.of(thread));
    }

    @Operation(summary = "Reply to a comment")
    @PostMapping("/{thread}/replies")
    Thread reply(@PathVariable DocumentId id, @PathVariable UUID thread, @RequestBody Answer answer) {
        reader.require(id, SectionRight.COMMENT);
        return Thread.of(comments.reply(
                id, thread, Ids.next(), DocumentApi.needed("body", answer.body()), people(answer.mentions())));
    }

    @Operation(summary = "Say that a comment is settled")
    @PostMapping("/{thread}/resolve")
    Thread resolve(@PathVariable DocumentId id, @PathVariable UUID thread) {
        reader.require(id, SectionRight.COMMENT);
        return Thread.of(comments.resolve(id, thread, Ids.next(), true));
    }

    @Operation(summary = "Take a settled comment up again")
    @PostMapping("/{thread}/reopen")
    Thread reopen(@PathVariable DocumentId id, @PathVariable UUID thread) {
        reader.require(id, SectionRight.COMMENT);
        return Thread.of(comments.resolve(id, thread, Ids.next(), false));
    }

    private static List<PersonId> people(@Nullable List<UUID> mentions) {
        return RequestLists.said(mentions).stream().map(PersonId::new).toList();
    }
}
