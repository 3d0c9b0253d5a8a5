package org.medina.funding.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingFilter;
import org.medina.funding.FundingId;
import org.medina.funding.FundingLists;
import org.medina.funding.FundingReading;
import org.medina.funding.FundingStatus;
import org.medina.funding.FundingSummary;
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
@RequestMapping("/api/v1/funding-requests")
@Tag(name = "Funding requests")
class FundingApi {

    private final FundingDrafting drafting;
    private final FundingReading reading;
    private final FundingLists lists;
    private final FundingJson json;

    FundingApi(FundingDrafting drafting, FundingReading reading, FundingLists lists, FundingJson json) {
        this.drafting = drafting;
        this.reading = reading;
        this.lists = lists;
        this.json = json;
    }

    /**
     * What a request begins with.
     *
     * @param call id or reference of an open call
     * @param pledge id or reference of a pledge of the city
     * @param title needed without a pledge
     * @param onBehalfOf id or alias of the city that an officer enters it for
     */
    @Schema(name = "FundingBeginning")
    record Beginning(
            @Nullable String call,
            @Nullable String pledge,
            @Nullable String title,
            @Nullable String onBehalfOf) {}

    @Schema(name = "FundingBegun")
    record Begun(UUID id, String reference) {}

    @Schema(name = "FundingLink")
    record Link(@Nullable String pledge) {}

    @Schema(name = "FundingCall")
    record Call(@Nullable String call) {}

    @Schema(name = "FundingRow")
    record Row(
            UUID id,
            String reference,
            String title,
            FundingStatus status,
            String stage,
            UUID call,
            String mechanism,
            String lead,
            @Nullable String country,
            @Nullable BigDecimal asked,
            String currency,
            Instant since,
            @Nullable Instant due) {

        static Row of(FundingSummary request) {
            return new Row(
                    request.id().value(),
                    request.reference(),
                    request.title(),
                    request.status(),
                    request.stage(),
                    request.call(),
                    request.mechanism(),
                    request.leadName(),
                    request.leadCountry(),
                    request.asked(),
                    request.currency(),
                    request.since(),
                    request.due());
        }
    }

    @Operation(
            summary =
                    "Begin a request of the city acted for, from one of its pledges or without one; officers name the city")
    @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Begun> begin(@RequestBody Beginning body) {
        return begun(drafting.begin(body.call(), body.pledge(), body.title(), body.onBehalfOf()));
    }

    @Operation(summary = "Requests that the caller may read, newest case first")
    @GetMapping
    Listing<Row> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<FundingStatus> status,
            @RequestParam(required = false) @Nullable UUID call,
            @RequestParam(required = false) @Nullable UUID pledge) {
        return paging.listing(lists.page(filter(search, status, call, pledge), paging.from(), paging.sizeAndOne()))
                .map(Row::of);
    }

    @Operation(summary = "How many requests the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<FundingStatus> status,
            @RequestParam(required = false) @Nullable UUID call,
            @RequestParam(required = false) @Nullable UUID pledge) {
        return new Count(lists.count(filter(search, status, call, pledge)));
    }

    private static FundingFilter filter(
            @Nullable String search, @Nullable Set<FundingStatus> status, @Nullable UUID call, @Nullable UUID pledge) {
        return new FundingFilter(search, status == null ? Set.of() : status, call, pledge, null, null, null, null);
    }

    @Operation(summary = "A request by its id or reference, with what the caller may do now")
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
        FundingId request = resolve(id);
        drafting.edit(request, FundingJson.object(body), json.read(request, ifMatch));
        return answer(request);
    }

    @Operation(
            summary = "Make what an officer entered on the city’s behalf the city’s own; only then can it be handed in")
    @PostMapping("/{id}/confirm-entry")
    ResponseEntity<ObjectNode> confirmEntry(@PathVariable String id) {
        FundingId request = resolve(id);
        drafting.confirmEntry(request);
        return answer(request);
    }

    @Operation(summary = "Say which pledge it is from; what is still empty is filled from it")
    @PostMapping("/{id}/link")
    ResponseEntity<ObjectNode> link(@PathVariable String id, @RequestBody(required = false) @Nullable Link body) {
        FundingId request = resolve(id);
        drafting.link(request, body == null ? null : body.pledge());
        return answer(request);
    }

    @Operation(summary = "Take what was good and not funded into a later call, as it was written")
    @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
    @PostMapping("/{id}/reapply")
    ResponseEntity<Begun> reapply(@PathVariable String id, @RequestBody(required = false) @Nullable Call body) {
        return begun(drafting.reapply(resolve(id), body == null ? null : body.call()));
    }

    private ResponseEntity<Begun> begun(FundingId id) {
        FundingDetails request = reading.get(id);
        return ResponseEntity.created(URI.create("/api/v1/funding-requests/" + id))
                .eTag(FundingJson.tag(request))
                .body(new Begun(id.value(), request.reference()));
    }

    private FundingId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ObjectNode> answer(FundingId id) {
        FundingDetails details = reading.get(id);
        return ResponseEntity.ok().eTag(FundingJson.tag(details)).body(json.of(details));
    }
}
