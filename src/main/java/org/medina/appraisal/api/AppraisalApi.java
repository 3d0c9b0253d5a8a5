package org.medina.appraisal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalFilter;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalLists;
import org.medina.appraisal.AppraisalReading;
import org.medina.appraisal.AppraisalRequest;
import org.medina.appraisal.AppraisalStage;
import org.medina.appraisal.AppraisalSummary;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.casefile.api.HistoryJson;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appraisals")
@Tag(name = "Appraisals")
class AppraisalApi {

    private final AppraisalReading reading;
    private final AppraisalLists lists;

    AppraisalApi(AppraisalReading reading, AppraisalLists lists) {
        this.reading = reading;
        this.lists = lists;
    }

    @Operation(summary = "Appraisals that the caller may read, what is due first")
    @GetMapping
    Listing<AppraisalSummary> list(
            @ParameterObject Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<AppraisalStage> stage,
            @RequestParam(required = false) @Nullable UUID subject) {
        return paging.listing(lists.page(filter(search, stage, subject), paging.from(), paging.sizeAndOne()));
    }

    @Operation(summary = "How many appraisals the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<AppraisalStage> stage,
            @RequestParam(required = false) @Nullable UUID subject) {
        return new Count(lists.count(filter(search, stage, subject)));
    }

    private static AppraisalFilter filter(
            @Nullable String search, @Nullable Set<AppraisalStage> stages, @Nullable UUID subject) {
        return new AppraisalFilter(search, stages == null ? Set.of() : stages, subject);
    }

    @Operation(summary = "One appraisal, by id or reference, as far as the caller may know it")
    @GetMapping("/{id}")
    ResponseEntity<AppraisalJson> get(@PathVariable String id) {
        return AppraisalJson.answer(reading.get(resolve(id)));
    }

    @Operation(summary = "The request as it was handed in")
    @GetMapping("/{id}/text")
    Listing<AppraisalRequest.Section> text(@PathVariable String id) {
        return new Listing<>(reading.text(resolve(id)), null);
    }

    @Operation(summary = "What was done in an appraisal, newest first, as far as the caller may see")
    @GetMapping("/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    private AppraisalId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
