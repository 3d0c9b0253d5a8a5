package org.medina.funding.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Reason;
import org.medina.call.CallSummary;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingId;
import org.medina.funding.FundingOwnership;
import org.medina.funding.FundingReading;
import org.medina.funding.FundingService;
import org.medina.funding.ProceduralReview;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/funding-requests/{id}")
@Tag(name = "Funding requests")
class FundingStepsApi {

    private final FundingService requests;
    private final FundingOwnership ownership;
    private final FundingReading reading;
    private final FundingJson json;

    FundingStepsApi(FundingService requests, FundingOwnership ownership, FundingReading reading, FundingJson json) {
        this.requests = requests;
        this.ownership = ownership;
        this.reading = reading;
        this.json = json;
    }

    @Schema(name = "FundingCheck")
    record Check(
            FundingService.@Nullable Verdict verdict,
            @Nullable String reason) {}

    /**
     * Who is asked, and until when; nothing for all ministries of the country and the usual time.
     *
     * @param consulted aliases or ids
     * @param consolidator alias or id of the one that speaks for all
     */
    @Schema(name = "FundingConsultation")
    record Consultation(
            @Nullable List<String> consulted,
            @Nullable String consolidator,
            @Nullable Instant deadline) {}

    @Schema(name = "FundingDialogue")
    record Asked(UUID id, String dialogue) {}

    @Schema(name = "FundingMove")
    record Move(@Nullable String call) {}

    @Schema(name = "FundingLetter")
    record Letter(@Nullable String words) {}

    @Schema(name = "FundingReviewDecision")
    record ReviewDecision(
            ProceduralReview.@Nullable Outcome outcome,
            @Nullable String answer) {}

    @Schema(name = "FundingAlternative")
    record Alternative(UUID id, String reference, String title, String mechanism, LocalDate closes) {

        static Alternative of(CallSummary call) {
            return new Alternative(call.id().value(), call.reference(), call.title(), call.mechanism(), call.closes());
        }
    }

    @Operation(summary = "Hand the form in")
    @PostMapping("/submit")
    ResponseEntity<ObjectNode> submit(@PathVariable String id) {
        FundingId request = resolve(id);
        requests.submit(request);
        return answer(request);
    }

    @Operation(summary = "Say whether it meets the call's conditions, or what is to be mended")
    @PostMapping("/check")
    ResponseEntity<ObjectNode> check(@PathVariable String id, @RequestBody(required = false) @Nullable Check body) {
        FundingId request = resolve(id);
        requests.check(request, body == null ? null : body.verdict(), body == null ? null : body.reason());
        return answer(request);
    }

    @Operation(summary = "Ask the ministries; the dialogue is at Location")
    @ApiResponse(responseCode = "201", description = "Asked", useReturnTypeSchema = true)
    @PostMapping("/ask-ministries")
    ResponseEntity<Asked> ask(@PathVariable String id, @RequestBody(required = false) @Nullable Consultation body) {
        DialogueInvitation invitation = body == null
                ? new DialogueInvitation(null, null, null)
                : new DialogueInvitation(body.consulted(), body.consolidator(), body.deadline());
        DialogueId dialogue = ownership.ask(resolve(id), invitation);
        String address = "/api/v1/dialogues/" + dialogue;
        return ResponseEntity.created(URI.create(address)).body(new Asked(dialogue.value(), address));
    }

    @Operation(summary = "Take up what the state has said since its dialogue ended")
    @PostMapping("/take-up")
    ResponseEntity<ObjectNode> takeUp(@PathVariable String id) {
        FundingId request = resolve(id);
        ownership.takeUp(request);
        return answer(request);
    }

    @Operation(summary = "Open calls that need no word of the state")
    @GetMapping("/alternatives")
    Listing<Alternative> alternatives(@PathVariable String id) {
        return new Listing<>(
                ownership.alternatives(resolve(id)).stream()
                        .map(Alternative::of)
                        .toList(),
                null);
    }

    @Operation(summary = "Take it to another call that needs no word of the state")
    @PostMapping("/move")
    ResponseEntity<ObjectNode> move(@PathVariable String id, @RequestBody(required = false) @Nullable Move body) {
        FundingId request = resolve(id);
        ownership.move(request, body == null ? null : body.call());
        return answer(request);
    }

    @Operation(summary = "Tell the applicant what was decided and why")
    @PostMapping("/send-feedback")
    ResponseEntity<ObjectNode> feedback(@PathVariable String id, @RequestBody(required = false) @Nullable Letter body) {
        FundingId request = resolve(id);
        requests.sendFeedback(request, body == null ? null : body.words());
        return answer(request);
    }

    @Operation(summary = "Ask, once and in time, whether the way to a refusal was right")
    @PostMapping("/ask-review")
    ResponseEntity<ObjectNode> askReview(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        FundingId request = resolve(id);
        requests.askReview(request, body == null ? null : body.reason());
        return answer(request);
    }

    @Operation(summary = "Decide a procedural review; not by those who took part in the refusal")
    @PostMapping("/decide-review")
    ResponseEntity<ObjectNode> decideReview(
            @PathVariable String id, @RequestBody(required = false) @Nullable ReviewDecision body) {
        FundingId request = resolve(id);
        requests.decideReview(request, body == null ? null : body.outcome(), body == null ? null : body.answer());
        return answer(request);
    }

    @Operation(summary = "Withdraw, with a reason; whatever goes on about it ends")
    @PostMapping("/withdraw")
    ResponseEntity<ObjectNode> withdraw(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        FundingId request = resolve(id);
        requests.withdraw(request, body == null ? null : body.reason());
        return answer(request);
    }

    private FundingId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ObjectNode> answer(FundingId id) {
        FundingDetails details = reading.get(id);
        return ResponseEntity.ok().eTag(FundingJson.tag(details)).body(json.of(details));
    }
}
