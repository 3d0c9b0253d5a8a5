package org.medina.appraisal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalAsking;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalFollowing;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalReading;
import org.medina.appraisal.AppraisalReviewing;
import org.medina.base.Problem;
import org.medina.base.api.EntityTag;
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
@RequestMapping("/api/v1/appraisals/{id}")
@Tag(name = "Appraisals")
class AppraisalReviewApi {

    private final AppraisalReviewing reviewing;
    private final AppraisalAsking asking;
    private final AppraisalFollowing following;
    private final AppraisalReading reading;
    private final ReviewPatch patches;

    AppraisalReviewApi(
            AppraisalReviewing reviewing,
            AppraisalAsking asking,
            AppraisalFollowing following,
            AppraisalReading reading,
            ReviewPatch patches) {
        this.reviewing = reviewing;
        this.asking = asking;
        this.following = following;
        this.reading = reading;
        this.patches = patches;
    }

    @Schema(name = "ConflictDeclaration")
    record Declaration(@Nullable Boolean conflict, @Nullable String reason) {}

    @Schema(name = "AppraisalWords")
    record Text(@Nullable String text) {

        static @Nullable String of(@Nullable Text body) {
            return body == null ? null : body.text();
        }
    }

    @Schema(name = "AppraisalSubstitute")
    record Substitute(@Nullable String organisation) {}

    @Schema(name = "ScoreChangeRequest")
    record NewScore(
            @Nullable String criterion,
            @Nullable Integer value,
            @Nullable String reason) {}

    @Operation(summary = "Say whether there is a conflict of interest; where there is, the agency sees nothing more")
    @ApiResponse(responseCode = "204", description = "Done")
    @PostMapping("/declare")
    ResponseEntity<Void> declare(@PathVariable String id, @RequestBody Declaration body) {
        AppraisalId appraisal = resolve(id);
        Boolean conflict = body.conflict();
        if (conflict == null) {
            throw Problem.invalid("conflict", "appraisal.problem.needed");
        }
        if (conflict) {
            reviewing.declareConflict(appraisal, body.reason());
        } else {
            reviewing.declareNone(appraisal);
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "The review of the agency acted for, as written so far")
    @GetMapping("/review")
    ResponseEntity<AppraisalJson.ReviewJson> review(@PathVariable String id) {
        return answer(own(resolve(id)));
    }

    @Operation(summary = "Keep what the body names (RFC 7396) of the own review")
    @PatchMapping(
            path = "/review",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<AppraisalJson.ReviewJson> write(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        AppraisalId appraisal = resolve(id);
        AppraisalDetails.ReviewView present = own(appraisal);
        reviewing.write(appraisal, patches.merge(present.content(), body), ReviewPatch.read(ifMatch, present));
        return answer(own(appraisal));
    }

    @Operation(summary = "Hand the own review in; nobody else has seen it until now")
    @PostMapping("/hand-in")
    ResponseEntity<AppraisalJson> handIn(@PathVariable String id) {
        return done(id, reviewing::handIn);
    }

    @Operation(summary = "Tell the secretariat what the applicant should be asked")
    @PostMapping("/questions")
    ResponseEntity<AppraisalJson> raise(@PathVariable String id, @RequestBody Text body) {
        return done(id, appraisal -> asking.raise(appraisal, body.text()));
    }

    @Operation(summary = "Ask the applicant a question of the secretariat’s own; the clock stops")
    @PostMapping("/ask")
    ResponseEntity<AppraisalJson> ask(@PathVariable String id, @RequestBody Text body) {
        return done(id, appraisal -> asking.ask(appraisal, body.text()));
    }

    @Operation(summary = "Ask the applicant what a reviewer has raised, in other words where some are given")
    @PostMapping("/questions/{question}/put")
    ResponseEntity<AppraisalJson> put(
            @PathVariable String id, @PathVariable UUID question, @RequestBody(required = false) @Nullable Text body) {
        return done(id, appraisal -> asking.put(appraisal, question, Text.of(body)));
    }

    @Operation(summary = "The applicant answers; when nothing else is asked the clock goes on")
    @PostMapping("/questions/{question}/answer")
    ResponseEntity<AppraisalJson> answer(@PathVariable String id, @PathVariable UUID question, @RequestBody Text body) {
        return done(id, appraisal -> asking.answer(appraisal, question, body.text()));
    }

    @Operation(summary = "Ask one more agency, where no substitute is left")
    @PostMapping("/substitute")
    ResponseEntity<AppraisalJson> substitute(@PathVariable String id, @RequestBody Substitute body) {
        return done(id, appraisal -> following.nameSubstitute(appraisal, body.organisation()));
    }

    @Operation(summary = "Go on without reviewers who are late, once a quorum has handed in")
    @PostMapping("/end-reviews")
    ResponseEntity<AppraisalJson> endReviews(@PathVariable String id) {
        return done(id, following::endReviews);
    }

    @Operation(summary = "Change an own score after the panel has talked; the former one is kept")
    @PostMapping("/change-score")
    ResponseEntity<AppraisalJson> changeScore(@PathVariable String id, @RequestBody NewScore body) {
        return done(id, appraisal -> following.changeScore(appraisal, body.criterion(), body.value(), body.reason()));
    }

    @Operation(summary = "The panel has talked; the committee decides next")
    @PostMapping("/close-panel")
    ResponseEntity<AppraisalJson> closePanel(@PathVariable String id) {
        return done(id, following::closePanel);
    }

    private AppraisalDetails.ReviewView own(AppraisalId appraisal) {
        return Optional.ofNullable(reading.get(appraisal).own()).orElseThrow(Problem::forbidden);
    }

    private static ResponseEntity<AppraisalJson.ReviewJson> answer(AppraisalDetails.ReviewView review) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(review.version()).value())
                .body(AppraisalJson.ReviewJson.of(review));
    }

    private ResponseEntity<AppraisalJson> done(String address, Consumer<AppraisalId> step) {
        AppraisalId appraisal = resolve(address);
        step.accept(appraisal);
        return AppraisalJson.answer(reading.get(appraisal));
    }

    private AppraisalId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
