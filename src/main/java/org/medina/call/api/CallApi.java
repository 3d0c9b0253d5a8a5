package org.medina.call.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.EntityTag;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.call.CallDetails;
import org.medina.call.CallDraft;
import org.medina.call.CallDrafting;
import org.medina.call.CallFilter;
import org.medina.call.CallId;
import org.medina.call.CallLists;
import org.medina.call.CallPhase;
import org.medina.call.CallReading;
import org.medina.call.CallRow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/calls")
@Tag(name = "Calls")
class CallApi {

    private final CallDrafting drafting;
    private final CallReading reading;
    private final CallLists lists;
    private final CallPatch patch;

    CallApi(CallDrafting drafting, CallReading reading, CallLists lists, CallPatch patch) {
        this.drafting = drafting;
        this.reading = reading;
        this.lists = lists;
        this.patch = patch;
    }

    @Schema(name = "NewCall")
    record Begin(@Nullable String mechanism, @Nullable String title) {}

    @Schema(name = "CallCreated")
    record Created(UUID id, String reference) {}

    @Operation(summary = "Begin a call from what its mechanism usually asks; for officers of the secretariat")
    @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Created> begin(@RequestBody Begin body) {
        CallDetails created = reading.get(drafting.create(body.mechanism(), body.title()));
        return ResponseEntity.created(URI.create("/api/v1/calls/" + created.id()))
                .eTag(EntityTag.of(created.revision()).value())
                .body(new Created(created.id().value(), created.reference()));
    }

    @Operation(summary = "Calls that the caller may read; those that close first come first")
    @GetMapping
    Listing<CallRow> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<CallPhase> phase) {
        return paging.listing(lists.page(filter(search, phase), paging.from(), paging.sizeAndOne()));
    }

    @Operation(summary = "How many calls the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<CallPhase> phase) {
        return new Count(lists.count(filter(search, phase)));
    }

    private static CallFilter filter(@Nullable String search, @Nullable Set<CallPhase> phase) {
        return new CallFilter(search, phase == null ? Set.of() : phase);
    }

    @Operation(summary = "A call by its id or reference: its rules, and what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<CallJson> get(@PathVariable String id) {
        return answer(resolve(id));
    }

    @Operation(summary = "Change what the body names of the draft (RFC 7396); If-Match carries the ETag that was read")
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<CallJson> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        CallId call = resolve(id);
        CallDetails present = reading.toEdit(call);
        EntityTag.of(present.revision()).requireMatch(ifMatch);
        CallDraft read = Objects.requireNonNull(present.draft());
        drafting.edit(call, patch.merge(read, body), read);
        return answer(call);
    }

    @Operation(summary = "Give the draft to the head of the secretariat; refused with everything that is missing")
    @PostMapping("/{id}/hand-over")
    ResponseEntity<CallJson> handOver(@PathVariable String id) {
        CallId call = resolve(id);
        drafting.handOver(call);
        return answer(call);
    }

    @Operation(summary = "The head gives the draft back, with a reason")
    @PostMapping("/{id}/send-back")
    ResponseEntity<CallJson> sendBack(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        CallId call = resolve(id);
        drafting.sendBack(call, body == null ? null : body.reason());
        return answer(call);
    }

    @Operation(summary = "Put the draft in force, by somebody who did not write it; If-Match, where sent, has to fit")
    @PostMapping("/{id}/publish")
    ResponseEntity<CallJson> publish(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        CallId call = resolve(id);
        Integer read = null;
        if (ifMatch != null) {
            CallDetails present = reading.get(call);
            EntityTag.of(present.revision()).requireMatch(ifMatch);
            read = present.revision();
        }
        drafting.publish(call, read);
        return answer(call);
    }

    @Operation(summary = "Begin another version of the rules; requests under way keep theirs")
    @PostMapping("/{id}/new-version")
    ResponseEntity<CallJson> revise(@PathVariable String id) {
        CallId call = resolve(id);
        drafting.revise(call);
        return answer(call);
    }

    @Operation(summary = "Throw away the version that was begun; the one in force stays")
    @PostMapping("/{id}/discard-version")
    ResponseEntity<CallJson> discard(@PathVariable String id) {
        CallId call = resolve(id);
        drafting.discard(call);
        return answer(call);
    }

    @Operation(summary = "Close the call before its last day, with a reason that everybody reads")
    @PostMapping("/{id}/close")
    ResponseEntity<CallJson> close(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        CallId call = resolve(id);
        drafting.close(call, body == null ? null : body.reason());
        return answer(call);
    }

    private CallId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<CallJson> answer(CallId id) {
        return CallJson.answer(reading.get(id));
    }
}
