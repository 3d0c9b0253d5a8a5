package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.base.api.RequestLists;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.Decision;
import org.medina.dialogue.DialogueAnswering;
import org.medina.dialogue.DialogueClosing;
import org.medina.dialogue.DialogueCommenting;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueDrafts;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/dialogues/{id}/comments")
@Tag(name = "Dialogues")
class DialogueCommentsApi {

    private final DialogueCommenting commenting;
    private final DialogueConsolidating consolidating;
    private final DialogueAnswering answering;
    private final DialogueClosing closing;
    private final DialogueDrafts drafts;
    private final CommentLists lists;
    private final DialogueReading reading;
    private final CommentPatch patches;

    DialogueCommentsApi(
            DialogueCommenting commenting,
            DialogueConsolidating consolidating,
            DialogueAnswering answering,
            DialogueClosing closing,
            DialogueDrafts drafts,
            CommentLists lists,
            DialogueReading reading,
            CommentPatch patches) {
        this.commenting = commenting;
        this.consolidating = consolidating;
        this.answering = answering;
        this.closing = closing;
        this.drafts = drafts;
        this.lists = lists;
        this.reading = reading;
        this.patches = patches;
    }

    @Schema(name = "DialogueDecision")
    record Decided(
            @Nullable Decision decision,
            @Nullable String answer,
            @Nullable Integer duplicateOf,
            @Nullable String resultingVersion) {

        DialogueAnswering.Answer toAnswer() {
            return new DialogueAnswering.Answer(decision, answer, duplicateOf, resultingVersion);
        }
    }

    @Schema(name = "DialogueDecisions")
    record DecidedTogether(
            @Nullable List<UUID> comments,
            @Nullable Decision decision,
            @Nullable String answer,
            @Nullable Integer duplicateOf,
            @Nullable String resultingVersion) {}

    @Schema(name = "DialogueClosure")
    record Closed(@Nullable Closure closure, @Nullable String reason) {}

    @Operation(summary = "The comment matrix, as far as the caller may read it, in its order")
    @GetMapping
    Listing<CommentJson> list(
            @PathVariable String id, @ParameterObject Paging paging, @ParameterObject MatrixFilter filter) {
        return paging.listing(lists.page(resolve(id), filter.toFilter(), paging.from(), paging.sizeAndOne()))
                .map(CommentJson::of);
    }

    @Operation(summary = "How many comments the caller may read")
    @GetMapping("/count")
    Count count(@PathVariable String id, @ParameterObject MatrixFilter filter) {
        return new Count(lists.count(resolve(id), filter.toFilter()));
    }

    @Operation(summary = "Write a comment; only the own organisation reads it until it is handed in")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<CommentJson> create(@PathVariable String id, @RequestBody CommentDraft body) {
        DialogueId dialogue = resolve(id);
        CommentView kept = lists.get(dialogue, commenting.comment(dialogue, body));
        return ResponseEntity.created(URI.create("/api/v1/dialogues/" + dialogue + "/comments/" + kept.id()))
                .eTag(CommentJson.tag(kept.version()))
                .body(CommentJson.of(kept));
    }

    @Operation(summary = "One comment")
    @GetMapping("/{comment}")
    ResponseEntity<CommentJson> get(@PathVariable String id, @PathVariable UUID comment) {
        return answer(resolve(id), comment);
    }

    @Operation(summary = "Change what the body names (RFC 7396); whoever consolidates rewords what was handed in")
    @PatchMapping(
            path = "/{comment}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<CommentJson> patch(
            @PathVariable String id,
            @PathVariable UUID comment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        DialogueId dialogue = resolve(id);
        CommentView present = lists.get(dialogue, comment);
        Integer read = CommentPatch.read(ifMatch, present);
        commenting.edit(dialogue, comment, read, patches.merge(present.content(), body));
        return answer(dialogue, comment);
    }

    @Operation(summary = "Remove a comment of the own organisation before it is handed in")
    @ApiResponse(responseCode = "204", description = "Removed")
    @DeleteMapping("/{comment}")
    ResponseEntity<Void> remove(@PathVariable String id, @PathVariable UUID comment) {
        commenting.remove(resolve(id), comment);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Keep a comment back from the release, with a reason for those who wrote it")
    @PostMapping("/{comment}/withhold")
    ResponseEntity<CommentJson> withhold(
            @PathVariable String id, @PathVariable UUID comment, @RequestBody(required = false) @Nullable Reason body) {
        DialogueId dialogue = resolve(id);
        consolidating.withhold(dialogue, comment, Reason.of(body));
        return answer(dialogue, comment);
    }

    @Operation(summary = "Take a comment that was kept back into the release after all")
    @PostMapping("/{comment}/include")
    ResponseEntity<CommentJson> include(@PathVariable String id, @PathVariable UUID comment) {
        DialogueId dialogue = resolve(id);
        consolidating.include(dialogue, comment);
        return answer(dialogue, comment);
    }

    @Operation(summary = "Decide on a comment and answer it; If-Match, where sent, carries the ETag that was read")
    @PostMapping("/{comment}/decide")
    ResponseEntity<CommentJson> decide(
            @PathVariable String id,
            @PathVariable UUID comment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Decided body) {
        DialogueId dialogue = resolve(id);
        Integer read = ifMatch == null ? null : CommentPatch.read(ifMatch, lists.get(dialogue, comment));
        answering.decide(dialogue, comment, read, body.toAnswer());
        return answer(dialogue, comment);
    }

    @Operation(summary = "Write the proposed wording into the draft as a suggestion; If-Match as for decide")
    @PostMapping("/{comment}/apply")
    ResponseEntity<CommentJson> apply(
            @PathVariable String id,
            @PathVariable UUID comment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        DialogueId dialogue = resolve(id);
        Integer read = ifMatch == null ? null : CommentPatch.read(ifMatch, lists.get(dialogue, comment));
        drafts.apply(dialogue, comment, read);
        return answer(dialogue, comment);
    }

    @Operation(summary = "The same answer to several comments, to all of them or none")
    @ApiResponse(responseCode = "204", description = "Decided")
    @PostMapping("/decide")
    ResponseEntity<Void> decideTogether(@PathVariable String id, @RequestBody DecidedTogether body) {
        answering.decideAll(
                resolve(id),
                RequestLists.said(body.comments()),
                new DialogueAnswering.Answer(
                        body.decision(), body.answer(), body.duplicateOf(), body.resultingVersion()));
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Those who made a released comment, or whoever consolidates, take it back")
    @PostMapping("/{comment}/withdraw")
    ResponseEntity<CommentJson> withdraw(
            @PathVariable String id, @PathVariable UUID comment, @RequestBody(required = false) @Nullable Reason body) {
        DialogueId dialogue = resolve(id);
        closing.withdraw(dialogue, comment, Reason.of(body));
        return answer(dialogue, comment);
    }

    @Operation(summary = "Close the answer to a comment; with a reason where another organisation made it")
    @PostMapping("/{comment}/close")
    ResponseEntity<CommentJson> close(@PathVariable String id, @PathVariable UUID comment, @RequestBody Closed body) {
        DialogueId dialogue = resolve(id);
        closing.close(dialogue, comment, body.closure(), body.reason());
        return answer(dialogue, comment);
    }

    private DialogueId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<CommentJson> answer(DialogueId dialogue, UUID comment) {
        CommentView view = lists.get(dialogue, comment);
        return ResponseEntity.ok().eTag(CommentJson.tag(view.version())).body(CommentJson.of(view));
    }
}
