package org.medina.pledge.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeFilter;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeLists;
import org.medina.pledge.PledgeModels;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeService;
import org.medina.pledge.PledgeStatus;
import org.medina.pledge.PledgeSummary;
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
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/pledges")
@Tag(name = "Pledges")
class PledgeApi {

    private final PledgeDrafting drafting;
    private final PledgeModels models;
    private final PledgeService pledges;
    private final PledgeReading reading;
    private final PledgeLists lists;
    private final PledgeJson json;

    PledgeApi(
            PledgeDrafting drafting,
            PledgeModels models,
            PledgeService pledges,
            PledgeReading reading,
            PledgeLists lists,
            PledgeJson json) {
        this.drafting = drafting;
        this.models = models;
        this.pledges = pledges;
        this.reading = reading;
        this.lists = lists;
        this.json = json;
    }

    record Created(UUID id, String reference) {}

    record Withdrawal(@Nullable String reason, @Nullable String publicReason) {}

    record SignRequest(@Nullable String textHash, @Nullable MandateRequest mandate) {}

    record MandateRequest(
            @Nullable String document, @Nullable LocalDate date) {}

    record Correction(@Nullable ObjectNode fields, @Nullable String reason) {}

    @Schema(name = "PledgeRow")
    record Row(
            UUID id,
            String reference,
            String title,
            PledgeStatus status,
            String stage,
            String lead,
            @Nullable String country,
            Instant since,
            @Nullable Instant due) {

        static Row of(PledgeSummary pledge) {
            return new Row(
                    pledge.id().value(),
                    pledge.reference(),
                    pledge.title(),
                    pledge.status(),
                    pledge.stage(),
                    pledge.leadName(),
                    pledge.leadCountry(),
                    pledge.since(),
                    pledge.due());
        }
    }

    @Operation(
            summary = "Begin a pledge of the city acted for; officers name the city in onBehalfOf",
            description =
                    "With the id of a model pledge in model, and a language in modelLanguage, it begins with its text.")
    @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Created> create(@RequestBody JsonNode body) {
        ObjectNode content = PledgeJson.object(body);
        JsonNode onBehalfOf = content.remove("onBehalfOf");
        String city = PledgeJson.text("onBehalfOf", onBehalfOf);
        String model = PledgeJson.text("model", content.remove("model"));
        models.begin(content, model, PledgeJson.text("modelLanguage", content.remove("modelLanguage")), city);
        PledgeId id = drafting.create(content, city);
        PledgeDetails created = reading.get(id);
        return ResponseEntity.created(URI.create("/api/v1/pledges/" + id))
                .eTag(PledgeJson.tag(created.read()))
                .body(new Created(id.value(), created.reference()));
    }

    @Operation(summary = "Pledges that the caller may read, newest case first")
    @GetMapping
    Listing<Row> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<PledgeStatus> status,
            @RequestParam(defaultValue = "false") boolean own) {
        PledgeFilter filter = new PledgeFilter(search, status == null ? Set.of() : status, own);
        return paging.listing(lists.page(filter, paging.from(), paging.sizeAndOne()))
                .map(Row::of);
    }

    @Operation(summary = "How many pledges the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<PledgeStatus> status,
            @RequestParam(defaultValue = "false") boolean own) {
        return new Count(lists.count(new PledgeFilter(search, status == null ? Set.of() : status, own)));
    }

    @Operation(summary = "A pledge by its id or reference, with what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<ObjectNode> get(@PathVariable String id) {
        return answer(resolve(id));
    }

    @Operation(summary = "Change what the body names (RFC 7396); If-Match carries the ETag that was read")
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ObjectNode> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        PledgeId pledge = resolve(id);
        drafting.edit(pledge, PledgeJson.object(body), json.read(pledge, ifMatch));
        return answer(pledge);
    }

    @Operation(summary = "Put metadata right after the text is closed, with a reason; the signature stays")
    @PostMapping("/{id}/correct")
    ResponseEntity<ObjectNode> correct(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Correction correction) {
        PledgeId pledge = resolve(id);
        ObjectNode fields = correction.fields();
        if (fields == null) {
            throw Problem.invalid("fields", "pledge.problem.needed");
        }
        String reason = correction.reason();
        drafting.correct(pledge, fields, json.read(pledge, ifMatch).fields(), reason == null ? "" : reason);
        return answer(pledge);
    }

    @Operation(summary = "The draft is done; a colleague reviews it")
    @PostMapping("/{id}/send-to-review")
    ResponseEntity<ObjectNode> sendToReview(@PathVariable String id) {
        PledgeId pledge = resolve(id);
        pledges.sendToReview(pledge);
        return answer(pledge);
    }

    @Operation(summary = "The office stands by the text; it is frozen for the signature")
    @PostMapping("/{id}/approve")
    ResponseEntity<ObjectNode> approve(@PathVariable String id) {
        PledgeId pledge = resolve(id);
        pledges.approve(pledge);
        return answer(pledge);
    }

    @Operation(summary = "Back to the draft, with a reason; signatures are void")
    @PostMapping("/{id}/return")
    ResponseEntity<ObjectNode> returnToDraft(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        PledgeId pledge = resolve(id);
        pledges.returnToDraft(pledge, body == null ? null : body.reason());
        return answer(pledge);
    }

    @Operation(summary = "Sign exactly the frozen text, for the office whose mandate the caller holds")
    @PostMapping("/{id}/sign")
    ResponseEntity<ObjectNode> sign(@PathVariable String id, @RequestBody SignRequest body) {
        PledgeId pledge = resolve(id);
        MandateRequest mandate = body.mandate();
        pledges.sign(
                pledge,
                body.textHash(),
                mandate == null ? null : mandate.document(),
                mandate == null ? null : mandate.date());
        return answer(pledge);
    }

    @Operation(summary = "The secretariat finds the pledge in order; it is published")
    @PostMapping("/{id}/accept")
    ResponseEntity<ObjectNode> accept(@PathVariable String id) {
        PledgeId pledge = resolve(id);
        pledges.accept(pledge);
        return answer(pledge);
    }

    @Operation(summary = "Withdraw, with a reason for the file and, if wanted, another for the public")
    @PostMapping("/{id}/withdraw")
    ResponseEntity<ObjectNode> withdraw(
            @PathVariable String id, @RequestBody(required = false) @Nullable Withdrawal body) {
        PledgeId pledge = resolve(id);
        pledges.withdraw(pledge, body == null ? null : body.reason(), body == null ? null : body.publicReason());
        return answer(pledge);
    }

    @Operation(summary = "A partner stands by its part, or a city by what was entered on its behalf")
    @PostMapping("/{id}/confirm")
    ResponseEntity<ObjectNode> confirm(@PathVariable String id) {
        PledgeId pledge = resolve(id);
        pledges.confirm(pledge);
        return answer(pledge);
    }

    @Operation(summary = "A partner drops out; the text goes back to the lead city")
    @ApiResponse(responseCode = "204", description = "Declined")
    @PostMapping("/{id}/decline")
    ResponseEntity<Void> decline(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        pledges.decline(resolve(id), body == null ? null : body.reason());
        return ResponseEntity.noContent().build();
    }

    private PledgeId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ObjectNode> answer(PledgeId id) {
        PledgeDetails details = reading.get(id);
        return ResponseEntity.ok().eTag(PledgeJson.tag(details.read())).body(json.of(details));
    }
}
