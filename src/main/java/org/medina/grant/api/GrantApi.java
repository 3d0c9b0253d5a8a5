package org.medina.grant.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.casefile.api.HistoryJson;
import org.medina.grant.GrantCommitting;
import org.medina.grant.GrantFilter;
import org.medina.grant.GrantId;
import org.medina.grant.GrantLists;
import org.medina.grant.GrantReading;
import org.medina.grant.GrantStage;
import org.medina.grant.GrantSummary;
import org.medina.identity.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/grants")
@Tag(name = "Grants")
class GrantApi {

    private final GrantCommitting committing;
    private final GrantReading reading;
    private final GrantLists lists;

    GrantApi(GrantCommitting committing, GrantReading reading, GrantLists lists) {
        this.committing = committing;
        this.reading = reading;
        this.lists = lists;
    }

    @Schema(name = "GrantRow")
    record Row(
            UUID id,
            String reference,
            String title,
            GrantStage stage,
            String applicant,
            @Nullable String turn,
            @Nullable Role turnRole,
            Instant since,
            @Nullable Instant due,
            String currency,
            BigDecimal approved,
            BigDecimal paid,
            BigDecimal reported) {

        static Row of(GrantSummary grant) {
            return new Row(
                    grant.id(),
                    grant.reference(),
                    grant.title(),
                    grant.stage(),
                    grant.applicant(),
                    grant.turn(),
                    grant.turnRole(),
                    grant.since(),
                    grant.due(),
                    grant.approved().currency(),
                    grant.approved().amount(),
                    grant.paid().amount(),
                    grant.reported().amount());
        }
    }

    /** @param currency of the agency, ISO 4217; the grant's where none is given */
    @Schema(name = "GrantCommitmentRequest")
    record CommitRequest(@Nullable String currency) {}

    @Operation(summary = "Grants that the caller may read, newest case first")
    @GetMapping
    Listing<Row> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<GrantStage> stage,
            @RequestParam(required = false) @Nullable UUID subject) {
        return paging.listing(lists.page(filter(search, stage, subject), paging.from(), paging.sizeAndOne()))
                .map(Row::of);
    }

    @Operation(summary = "How many grants the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<GrantStage> stage,
            @RequestParam(required = false) @Nullable UUID subject) {
        return new Count(lists.count(filter(search, stage, subject)));
    }

    private static GrantFilter filter(
            @Nullable String search, @Nullable Set<GrantStage> stage, @Nullable UUID subject) {
        return new GrantFilter(search, stage == null ? Set.of() : stage, subject);
    }

    @Operation(summary = "A grant by its id or reference, with what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<GrantJson> get(@PathVariable String id) {
        return GrantJson.answer(reading.get(resolve(id)));
    }

    @Operation(summary = "What was done with a grant, newest first")
    @GetMapping("/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    @Operation(summary = "The agency that is acted for stands by its share, in its currency at the rate of the call")
    @PostMapping("/{id}/commit")
    ResponseEntity<GrantJson> commit(
            @PathVariable String id, @RequestBody(required = false) @Nullable CommitRequest body) {
        GrantId grant = resolve(id);
        committing.commit(grant, body == null ? null : body.currency());
        return GrantJson.answer(reading.get(grant));
    }

    @Operation(summary = "The agency that is acted for does not stand by its share, which ends the grant")
    @PostMapping("/{id}/decline")
    ResponseEntity<GrantJson> decline(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        GrantId grant = resolve(id);
        committing.decline(grant, Reason.of(body));
        return GrantJson.answer(reading.get(grant));
    }

    @Operation(summary = "The secretariat ends the grant before an agreement is concluded")
    @PostMapping("/{id}/call-off")
    ResponseEntity<GrantJson> callOff(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        GrantId grant = resolve(id);
        committing.callOff(grant, Reason.of(body));
        return GrantJson.answer(reading.get(grant));
    }

    private GrantId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
