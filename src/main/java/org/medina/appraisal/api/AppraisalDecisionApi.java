package org.medina.appraisal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalDeciding;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalMinuting;
import org.medina.appraisal.AppraisalReading;
import org.medina.appraisal.AppraisalSeating;
import org.medina.appraisal.Choice;
import org.medina.appraisal.Decision;
import org.medina.base.Problem;
import org.medina.base.api.RequestLists;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appraisals/{id}")
@Tag(name = "Appraisals")
class AppraisalDecisionApi {

    private final AppraisalDeciding deciding;
    private final AppraisalSeating seating;
    private final AppraisalMinuting minuting;
    private final AppraisalReading reading;

    AppraisalDecisionApi(
            AppraisalDeciding deciding,
            AppraisalSeating seating,
            AppraisalMinuting minuting,
            AppraisalReading reading) {
        this.deciding = deciding;
        this.seating = seating;
        this.minuting = minuting;
        this.reading = reading;
    }

    /** Reasons by the key of the criterion. */
    @Schema(name = "DecisionProposal")
    record Proposed(
            @Nullable Decision decision,
            @Nullable Map<String, @Nullable String> reasons,
            @Nullable List<String> conditions,
            @Nullable String words) {}

    @Schema(name = "CommitteeVote")
    record Vote(@Nullable Choice choice, @Nullable String words) {}

    @Schema(name = "Recusal")
    record Recusal(@Nullable String reason) {}

    @Schema(name = "DecisionMinutes")
    record Text(@Nullable String text) {}

    @Schema(name = "MinutesObjection")
    record Objection(@Nullable String words) {}

    @Operation(summary = "Lay a decision before the committee, with a reason for each criterion; the vote opens")
    @PostMapping("/propose")
    ResponseEntity<AppraisalJson> propose(@PathVariable String id, @RequestBody Proposed body) {
        return done(
                id,
                appraisal -> deciding.propose(
                        appraisal,
                        body.decision(),
                        body.reasons() == null ? Map.of() : body.reasons(),
                        RequestLists.said(body.conditions()),
                        body.words()));
    }

    @Operation(summary = "The vote of the caller’s seat, sealed until the vote closes; until then it may be changed")
    @PostMapping("/vote")
    ResponseEntity<AppraisalJson> vote(@PathVariable String id, @RequestBody Vote body) {
        return done(id, appraisal -> deciding.vote(appraisal, body.choice(), body.words()));
    }

    @Operation(summary = "A member has an interest; from now on the appraisal does not exist for them")
    @ApiResponse(responseCode = "204", description = "Done")
    @PostMapping("/recuse")
    ResponseEntity<Void> recuse(@PathVariable String id, @RequestBody Recusal body) {
        deciding.recuse(resolve(id), body.reason());
        return ResponseEntity.noContent().build();
    }

    @Schema(name = "SeatStandIn")
    record StandIn(
            @Nullable String constituency,
            @Nullable String person,
            @Nullable String secondedBy) {}

    @Operation(summary = "Name another member of the committee in the place of a seat that takes no part")
    @PostMapping("/stand-in")
    ResponseEntity<AppraisalJson> standIn(@PathVariable String id, @RequestBody StandIn body) {
        return done(id, appraisal -> seating.standIn(appraisal, body.constituency(), body.person(), body.secondedBy()));
    }

    @Operation(summary = "Close and unseal the vote, once all seats have voted or the time has passed")
    @PostMapping("/close-vote")
    ResponseEntity<AppraisalJson> closeVote(@PathVariable String id) {
        return done(id, deciding::closeVote);
    }

    @Operation(summary = "Send the minutes to the committee; silence adopts them")
    @PostMapping("/minutes")
    ResponseEntity<AppraisalJson> minutes(@PathVariable String id, @RequestBody Text body) {
        return done(id, appraisal -> minuting.circulate(appraisal, body.text()));
    }

    @Operation(summary = "Object to the minutes, not to the decision; they are written again")
    @PostMapping("/object-minutes")
    ResponseEntity<AppraisalJson> objectMinutes(@PathVariable String id, @RequestBody Objection body) {
        return done(id, appraisal -> minuting.object(appraisal, body.words()));
    }

    @Operation(summary = "Find that nobody has objected to the minutes in time; the decision stands")
    @PostMapping("/adopt-minutes")
    ResponseEntity<AppraisalJson> adoptMinutes(@PathVariable String id) {
        return done(id, minuting::adopt);
    }

    private AppraisalId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<AppraisalJson> done(String address, Consumer<AppraisalId> step) {
        AppraisalId appraisal = resolve(address);
        step.accept(appraisal);
        return AppraisalJson.answer(reading.get(appraisal));
    }
}
