package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.api.Count;
import org.medina.base.api.EntityTag;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.casefile.api.HistoryJson;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueFilter;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueLists;
import org.medina.dialogue.DialogueOpening;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.DialogueSummary;
import org.medina.dialogue.DialogueText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dialogues")
@Tag(name = "Dialogues")
class DialogueApi {

    private final DialogueOpening opening;
    private final DialogueReading reading;
    private final DialogueLists lists;

    DialogueApi(DialogueOpening opening, DialogueReading reading, DialogueLists lists) {
        this.opening = opening;
        this.reading = reading;
        this.lists = lists;
    }

    /**
     * A text, by the case that it belongs to or in full, and who is asked.
     *
     * @param author alias of the city that the secretariat proposes it to
     */
    @Schema(name = "NewDialogue")
    record Begin(
            DialogueJson.@Nullable Subject subject,
            @Nullable String author,
            @Nullable DialogueText text,
            @Nullable List<String> consulted,
            @Nullable String consolidator,
            @Nullable Instant deadline,
            @Nullable LocalDate forumCloses) {

        DialogueInvitation invitation() {
            return new DialogueInvitation(consulted, consolidator, deadline, forumCloses);
        }
    }

    @Schema(name = "DialogueCreated")
    record Created(UUID id, String reference) {}

    @Schema(name = "DialogueInvitee")
    record Invitee(@Nullable String organisation) {}

    @Operation(summary = "Begin a dialogue on a text; who wrote it asks at once, the secretariat proposes")
    @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Created> begin(@RequestBody Begin body) {
        DialogueDetails created = reading.get(open(body));
        return ResponseEntity.created(URI.create("/api/v1/dialogues/" + created.id()))
                .eTag(EntityTag.of(created.version()).value())
                .body(new Created(created.id().value(), created.reference()));
    }

    private DialogueId open(Begin body) {
        DialogueJson.Subject subject = body.subject();
        DialogueText text = body.text();
        if (subject != null) {
            String kind = subject.kind();
            UUID id = subject.id();
            if (kind == null || id == null) {
                throw Problem.invalid(kind == null ? "subject.kind" : "subject.id", "dialogue.problem.needed");
            }
            return opening.open(new SubjectRef(kind, id), body.invitation());
        }
        if (text == null) {
            throw Problem.invalid("text", "dialogue.problem.needed");
        }
        return opening.open(body.author(), text, body.invitation());
    }

    @Operation(summary = "Dialogues that the caller may read, newest case first")
    @GetMapping
    Listing<DialogueSummary> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<DialogueStage> stage,
            @RequestParam(required = false) @Nullable UUID subject) {
        return paging.listing(lists.page(filter(search, stage, subject), paging.from(), paging.sizeAndOne()));
    }

    @Operation(summary = "How many dialogues the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<DialogueStage> stage,
            @RequestParam(required = false) @Nullable UUID subject) {
        return new Count(lists.count(filter(search, stage, subject)));
    }

    private static DialogueFilter filter(
            @Nullable String search, @Nullable Set<DialogueStage> stage, @Nullable UUID subject) {
        return new DialogueFilter(search, stage == null ? Set.of() : stage, subject);
    }

    @Operation(summary = "A dialogue by its id or reference, with what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<DialogueJson> get(@PathVariable String id) {
        return answer(resolve(id));
    }

    @Operation(summary = "The text under consultation, as it was offered")
    @GetMapping("/{id}/text")
    ConsultedText text(@PathVariable String id) {
        return reading.text(resolve(id));
    }

    @Operation(summary = "What was done in a dialogue, newest first, as far as the caller may see")
    @GetMapping("/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    @Operation(summary = "The text’s author lets the others read it; from now on they are asked")
    @PostMapping("/{id}/consent")
    ResponseEntity<DialogueJson> consent(@PathVariable String id) {
        DialogueId dialogue = resolve(id);
        opening.consent(dialogue);
        return answer(dialogue);
    }

    @Operation(summary = "The text’s author does not want the dialogue; nobody else has seen the text")
    @PostMapping("/{id}/decline")
    ResponseEntity<DialogueJson> decline(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        DialogueId dialogue = resolve(id);
        opening.decline(dialogue, Reason.of(body));
        return answer(dialogue);
    }

    @Operation(summary = "The author ends the dialogue before its time, with a reason")
    @PostMapping("/{id}/call-off")
    ResponseEntity<DialogueJson> callOff(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        DialogueId dialogue = resolve(id);
        opening.callOff(dialogue, Reason.of(body));
        return answer(dialogue);
    }

    @Operation(summary = "Ask one more organisation, until the same deadline")
    @PostMapping("/{id}/invite")
    ResponseEntity<DialogueJson> invite(@PathVariable String id, @RequestBody Invitee body) {
        DialogueId dialogue = resolve(id);
        opening.invite(dialogue, body.organisation());
        return answer(dialogue);
    }

    private DialogueId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<DialogueJson> answer(DialogueId id) {
        return DialogueJson.answer(reading.get(id));
    }
}
