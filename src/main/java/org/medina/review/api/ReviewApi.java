package org.medina.review.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.EntityTag;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.casefile.api.HistoryJson;
import org.medina.review.ContributionId;
import org.medina.review.ReviewBoard;
import org.medina.review.ReviewBoardReading;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewFilter;
import org.medina.review.ReviewFreezing;
import org.medina.review.ReviewId;
import org.medina.review.ReviewKind;
import org.medina.review.ReviewLists;
import org.medina.review.ReviewPlan;
import org.medina.review.ReviewPlanning;
import org.medina.review.ReviewReading;
import org.medina.review.ReviewStage;
import org.medina.review.ReviewSummary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Forum reviews")
class ReviewApi {

    private final ReviewPlanning planning;
    private final ReviewFreezing freezing;
    private final ReviewReading reading;
    private final ReviewBoardReading board;
    private final ReviewLists lists;
    private final ReviewPlanPatch patch;

    ReviewApi(
            ReviewPlanning planning,
            ReviewFreezing freezing,
            ReviewReading reading,
            ReviewBoardReading board,
            ReviewLists lists,
            ReviewPlanPatch patch) {
        this.planning = planning;
        this.freezing = freezing;
        this.reading = reading;
        this.board = board;
        this.lists = lists;
        this.patch = patch;
    }

    @Schema(name = "ReviewRow")
    record Row(
            UUID id,
            String reference,
            String title,
            ReviewKind kind,
            @Nullable String forum,
            ReviewStage stage,
            @Nullable String turn,
            Instant since,
            @Nullable Instant due,
            long asked,
            long answered) {

        static Row of(ReviewSummary review) {
            return new Row(
                    review.id().value(),
                    review.reference(),
                    review.title(),
                    review.kind(),
                    review.forum(),
                    review.stage(),
                    review.turn(),
                    review.since(),
                    review.due(),
                    review.asked(),
                    review.answered());
        }
    }

    @Schema(name = "ReviewDates")
    record Dates(@Nullable LocalDate answersBy, @Nullable LocalDate freezeOn) {}

    /** @param changes from the version that was returned; needed then */
    @Schema(name = "ReviewFreeze")
    record Freeze(@Nullable String changes) {}

    @Operation(summary = "Reviews that the caller may read, newest first")
    @GetMapping
    Listing<Row> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<ReviewStage> stage) {
        return paging.listing(lists.page(filter(search, stage), paging.from(), paging.sizeAndOne()))
                .map(Row::of);
    }

    @Operation(summary = "How many reviews the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<ReviewStage> stage) {
        return new Count(lists.count(filter(search, stage)));
    }

    private static ReviewFilter filter(@Nullable String search, @Nullable Set<ReviewStage> stage) {
        return new ReviewFilter(search, stage == null ? Set.of() : stage);
    }

    @Operation(summary = "Prepare a review; nobody is asked yet")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReviewJson> create(@RequestBody JsonNode body) {
        ReviewId id = planning.create(patch.merge(ReviewPlan.empty(""), body));
        ResponseEntity<ReviewJson> answer = answer(id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(ServletUriComponentsBuilder.fromCurrentRequest()
                        .path("/{id}")
                        .buildAndExpand(id.value())
                        .toUri())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    @Operation(summary = "A review by its id or reference, with what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<ReviewJson> get(@PathVariable String id) {
        return answer(resolve(id));
    }

    @Operation(summary = "Change what a review will ask, before it is opened")
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ReviewJson> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        ReviewDetails present = reading.get(resolve(id));
        EntityTag.of(present.version()).requireMatch(ifMatch);
        planning.edit(present.id(), patch.merge(present.plan(), body), present.version());
        return answer(present.id());
    }

    @Operation(summary = "What was done with a review, newest first")
    @GetMapping("/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    @Operation(summary = "Who has answered and who has not, by country and by objective")
    @GetMapping("/{id}/board")
    ReviewBoard board(@PathVariable String id) {
        return board.of(resolve(id));
    }

    @Operation(summary = "Ask every city that has a living pledge, and the ministries beside them")
    @PostMapping("/{id}/open")
    ResponseEntity<ReviewJson> open(@PathVariable String id) {
        ReviewId review = resolve(id);
        planning.open(review);
        return answer(review);
    }

    @Operation(summary = "Give the cities another day, and freeze on another")
    @PostMapping("/{id}/move-dates")
    ResponseEntity<ReviewJson> moveDates(@PathVariable String id, @RequestBody(required = false) @Nullable Dates body) {
        ReviewId review = resolve(id);
        planning.moveDates(review, body == null ? null : body.answersBy(), body == null ? null : body.freezeOn());
        return answer(review);
    }

    @Operation(summary = "Freeze what was said and have the dossier compiled, the first time or after it was returned")
    @PostMapping("/{id}/freeze")
    ResponseEntity<ReviewJson> freeze(@PathVariable String id, @RequestBody(required = false) @Nullable Freeze body) {
        ReviewId review = resolve(id);
        freezing.freeze(review, body == null ? null : body.changes());
        return answer(review);
    }

    @Operation(summary = "Let one city change what it said, after the dossier was returned")
    @PostMapping("/{id}/contributions/{contribution}/reopen")
    ResponseEntity<ReviewJson> reopen(
            @PathVariable String id,
            @PathVariable UUID contribution,
            @RequestBody(required = false) @Nullable Reason body) {
        ReviewId review = resolve(id);
        freezing.reopen(review, new ContributionId(contribution), Reason.of(body));
        return answer(review);
    }

    @Operation(summary = "The secretariat ends the review before it is published")
    @PostMapping("/{id}/call-off")
    ResponseEntity<ReviewJson> callOff(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        ReviewId review = resolve(id);
        planning.callOff(review, Reason.of(body));
        return answer(review);
    }

    private ReviewId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ReviewJson> answer(ReviewId id) {
        return ReviewJson.answer(reading.get(id));
    }
}
