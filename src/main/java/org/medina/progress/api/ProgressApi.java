package org.medina.progress.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.casefile.api.HistoryJson;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressFilter;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressLists;
import org.medina.progress.ProgressReading;
import org.medina.progress.ProgressReporting;
import org.medina.progress.ProgressStage;
import org.medina.progress.ProgressSummary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/progress")
@Tag(name = "Progress")
class ProgressApi {

    private final ProgressReading reading;
    private final ProgressReporting reporting;
    private final ProgressLists lists;

    ProgressApi(ProgressReading reading, ProgressReporting reporting, ProgressLists lists) {
        this.reading = reading;
        this.reporting = reporting;
        this.lists = lists;
    }

    @Schema(name = "ProgressRow")
    record Row(
            UUID id,
            String reference,
            String title,
            UUID pledge,
            int number,
            ProgressStage stage,
            String lead,
            @Nullable String country,
            Instant due,
            @Nullable Instant reported,
            @Nullable String noUpdateSince) {

        static Row of(ProgressSummary period) {
            return new Row(
                    period.id(),
                    period.reference(),
                    period.title(),
                    period.pledge(),
                    period.number(),
                    period.stage(),
                    period.lead(),
                    period.country(),
                    period.due(),
                    period.reported(),
                    period.noUpdateSince() == null
                            ? null
                            : period.noUpdateSince().toString());
        }
    }

    @Operation(summary = "Periods of published pledges that the caller may read, those that are due first come first")
    @GetMapping
    Listing<Row> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<ProgressStage> stage,
            @RequestParam(required = false) @Nullable UUID pledge,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(defaultValue = "false") boolean silent) {
        ProgressFilter filter = filter(search, stage, pledge, dueBefore, silent);
        return paging.listing(lists.page(filter, paging.from(), paging.sizeAndOne()))
                .map(Row::of);
    }

    @Operation(summary = "How many periods the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<ProgressStage> stage,
            @RequestParam(required = false) @Nullable UUID pledge,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(defaultValue = "false") boolean silent) {
        return new Count(lists.count(filter(search, stage, pledge, dueBefore, silent)));
    }

    private static ProgressFilter filter(
            @Nullable String search,
            @Nullable Set<ProgressStage> stage,
            @Nullable UUID pledge,
            @Nullable Instant dueBefore,
            boolean silent) {
        return new ProgressFilter(search, stage == null ? Set.of() : stage, pledge, dueBefore, silent);
    }

    @Operation(summary = "A period by its id or reference, with its update and what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<ProgressJson> get(@PathVariable String id) {
        return answer(resolve(id));
    }

    @Operation(summary = "What was done in a period, newest first")
    @GetMapping("/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    @Operation(summary = "Change what the body names (RFC 7396); If-Match carries the ETag that was read")
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ProgressJson> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        ProgressId progress = resolve(id);
        reporting.edit(progress, object(body), read(progress, ifMatch));
        return answer(progress);
    }

    @Operation(summary = "Fill the line of the partner city acted for, in the update of a joint pledge (RFC 7396)")
    @PatchMapping(
            path = "/{id}/part",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<ProgressJson> part(@PathVariable String id, @RequestBody JsonNode body) {
        ProgressId progress = resolve(id);
        reporting.writePart(progress, object(body));
        return answer(progress);
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Problem.invalid("", "progress.problem.not-right");
    }

    /** Which revision the writer read: the tag that was sent along, where it is a number of this period. */
    private int read(ProgressId id, @Nullable String ifMatch) {
        ProgressDetails now = reading.get(id);
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            ProgressJson.tag(now).requireMatch(ifMatch);
            return now.revision();
        }
        String tag = ifMatch.strip().replace("\"", "");
        return tag.matches("\\d{1,9}") ? Integer.parseInt(tag) : -1;
    }

    private ProgressId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ProgressJson> answer(ProgressId id) {
        return ProgressJson.answer(reading.get(id));
    }
}
