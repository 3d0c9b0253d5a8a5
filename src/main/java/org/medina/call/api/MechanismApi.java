package org.medina.call.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.api.EntityTag;
import org.medina.base.api.Listing;
import org.medina.base.api.Reason;
import org.medina.call.CallDraft;
import org.medina.call.Mechanism;
import org.medina.call.MechanismAction;
import org.medina.call.MechanismDetails;
import org.medina.call.MechanismDrafting;
import org.medina.call.MechanismStatus;
import org.medina.call.Mechanisms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/mechanisms")
@Tag(name = "Calls")
class MechanismApi {

    private final MechanismDrafting drafting;
    private final Mechanisms mechanisms;
    private final CallPatch patch;
    private final Messages messages;

    MechanismApi(MechanismDrafting drafting, Mechanisms mechanisms, CallPatch patch, Messages messages) {
        this.drafting = drafting;
        this.mechanisms = mechanisms;
        this.patch = patch;
        this.messages = messages;
    }

    @Schema(name = "NewMechanism")
    record Begin(@Nullable String name, @Nullable String from) {}

    @Schema(name = "MechanismDetails")
    record Body(
            String key,
            String name,
            String description,
            MechanismStatus status,
            CallDraft usual,
            @Nullable CallDraft draft,
            List<String> changes,
            Set<MechanismAction> actions) {}

    @Schema(name = "MechanismHistoryEntry")
    record Act(
            @Nullable Instant at,
            @Nullable String who,
            String action,
            @Nullable String reason,
            List<String> changes) {}

    @Operation(summary = "The mechanisms that money comes from")
    @GetMapping
    Listing<Mechanism> mechanisms() {
        return new Listing<>(mechanisms.all(), null);
    }

    @Operation(summary = "Add a mechanism, from another one or from nothing; only the secretariat knows of it at first")
    @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Body> add(@RequestBody Begin body) {
        MechanismDetails added = mechanisms.get(drafting.add(body.name(), body.from()));
        return ResponseEntity.created(
                        URI.create("/api/v1/mechanisms/" + added.mechanism().key()))
                .eTag(EntityTag.of(added.revision()).value())
                .body(body(added));
    }

    @Operation(summary = "A mechanism and what a new call of it starts from")
    @GetMapping("/{key}")
    ResponseEntity<Body> get(@PathVariable String key) {
        return answer(key);
    }

    @Operation(
            summary = "Change what the body names of what its calls start from (RFC 7396); its title is the mechanism’s"
                    + " name, its summary the one sentence about it; If-Match carries the ETag that was read")
    @PatchMapping(
            path = "/{key}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<Body> patch(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        MechanismDetails present = mechanisms.toEdit(key);
        EntityTag.of(present.revision()).requireMatch(ifMatch);
        CallDraft read = present.written();
        drafting.edit(key, patch.merge(read, body), read);
        return answer(key);
    }

    @Operation(summary = "What keeps the draft from being put in force, each at its field")
    @GetMapping("/{key}/missing")
    Listing<CallReadingApi.Finding> missing(@PathVariable String key) {
        return new Listing<>(
                drafting.missing(key).stream()
                        .map(problem -> new CallReadingApi.Finding(problem.field(), messages.get(problem)))
                        .toList(),
                null);
    }

    @Operation(summary = "Let the next calls start from the draft; calls that were begun keep what they took")
    @PostMapping("/{key}/put-in-force")
    ResponseEntity<Body> putInForce(@PathVariable String key) {
        drafting.putInForce(key);
        return answer(key);
    }

    @Operation(summary = "Throw the draft away; a mechanism that never was in force is gone with it")
    @ApiResponse(responseCode = "204", description = "Done")
    @PostMapping("/{key}/discard-draft")
    ResponseEntity<Void> discard(@PathVariable String key) {
        drafting.discard(key);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "The head lets no more calls begin from it, with a reason; those that were begun go on")
    @PostMapping("/{key}/retire")
    ResponseEntity<Body> retire(@PathVariable String key, @RequestBody(required = false) @Nullable Reason body) {
        drafting.retire(key, body == null ? null : body.reason());
        return answer(key);
    }

    @Operation(summary = "The head lets calls begin from it again")
    @PostMapping("/{key}/bring-back")
    ResponseEntity<Body> bringBack(@PathVariable String key) {
        drafting.bringBack(key);
        return answer(key);
    }

    @Operation(summary = "What was done with a mechanism and what that changed in words, newest first")
    @GetMapping("/{key}/history")
    Listing<Act> history(@PathVariable String key) {
        return new Listing<>(
                mechanisms.acts(key).stream()
                        .map(act -> new Act(act.at(), act.who(), act.action(), act.reason(), act.changes()))
                        .toList(),
                null);
    }

    private ResponseEntity<Body> answer(String key) {
        MechanismDetails read = mechanisms.get(key);
        return ResponseEntity.ok().eTag(EntityTag.of(read.revision()).value()).body(body(read));
    }

    private static Body body(MechanismDetails read) {
        Mechanism mechanism = read.mechanism();
        return new Body(
                mechanism.key(),
                mechanism.name(),
                mechanism.description(),
                mechanism.status(),
                read.usual(),
                read.draft(),
                read.changes(),
                read.actions());
    }
}
