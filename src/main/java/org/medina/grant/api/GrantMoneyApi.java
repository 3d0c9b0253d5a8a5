package org.medina.grant.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Reason;
import org.medina.base.api.RequestLists;
import org.medina.grant.GrantId;
import org.medina.grant.GrantPaying;
import org.medina.grant.GrantReading;
import org.medina.grant.GrantReporting;
import org.medina.grant.ReportEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/grants/{id}")
@Tag(name = "Grants")
class GrantMoneyApi {

    private final GrantPaying paying;
    private final GrantReporting reporting;
    private final GrantReading reading;

    GrantMoneyApi(GrantPaying paying, GrantReporting reporting, GrantReading reading) {
        this.paying = paying;
        this.reporting = reporting;
        this.reading = reading;
    }

    @Schema(name = "GrantWords")
    record WordsRequest(@Nullable String words) {}

    /** @param agency alias or id of whose part it is; @param reference the agent's own, which no other payment has */
    @Schema(name = "GrantPaymentRequest")
    record PaymentRequest(
            @Nullable String agency,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String reference) {}

    /** @param spent what the grant paid for since the beginning, by category */
    @Schema(name = "GrantReportRequest")
    record ReportRequest(
            @Nullable LocalDate until,
            @Nullable Boolean last,
            @Nullable String narrative,
            @Nullable List<ReportEntry.SpentEntry> spent,
            @Nullable List<ReportEntry.ActualEntry> actuals) {

        ReportEntry entry() {
            return new ReportEntry(
                    until, Boolean.TRUE.equals(last), narrative, RequestLists.said(spent), RequestLists.said(actuals));
        }
    }

    @Schema(name = "GrantFinalFigures")
    record CloseRequest(
            @Nullable BigDecimal returned,
            @Nullable LocalDate day,
            @Nullable String reference,
            @Nullable String words) {}

    @Operation(summary = "The city asks for a tranche, once the plan lets it")
    @PostMapping("/tranches/{tranche}/request")
    ResponseEntity<GrantJson> request(
            @PathVariable String id,
            @PathVariable int tranche,
            @RequestBody(required = false) @Nullable WordsRequest body) {
        return done(id, grant -> paying.request(grant, tranche, body == null ? null : body.words()));
    }

    @Operation(summary = "The secretariat finds the request for a tranche in order")
    @PostMapping("/tranches/{tranche}/check")
    ResponseEntity<GrantJson> check(@PathVariable String id, @PathVariable int tranche) {
        return done(id, grant -> paying.check(grant, tranche));
    }

    @Operation(summary = "The secretariat returns the request for a tranche, with a reason")
    @PostMapping("/tranches/{tranche}/return")
    ResponseEntity<GrantJson> returnUnchecked(
            @PathVariable String id, @PathVariable int tranche, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, grant -> paying.returnUnchecked(grant, tranche, Reason.of(body)));
    }

    @Operation(summary = "The agency that is acted for approves its part; another person than who asked or checked")
    @PostMapping("/tranches/{tranche}/approve")
    ResponseEntity<GrantJson> approve(@PathVariable String id, @PathVariable int tranche) {
        return done(id, grant -> paying.approve(grant, tranche));
    }

    @Operation(summary = "The agency that is acted for does not approve the tranche, with a reason")
    @PostMapping("/tranches/{tranche}/refuse")
    ResponseEntity<GrantJson> refuse(
            @PathVariable String id, @PathVariable int tranche, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, grant -> paying.returnUnapproved(grant, tranche, Reason.of(body)));
    }

    @Operation(
            summary = "The agent records a payment; one that is recorded under that reference is never recorded again")
    @PostMapping("/tranches/{tranche}/pay")
    ResponseEntity<GrantJson> pay(
            @PathVariable String id, @PathVariable int tranche, @RequestBody PaymentRequest body) {
        return done(
                id,
                grant -> paying.pay(
                        grant,
                        tranche,
                        new GrantPaying.PaymentEntry(
                                body.agency(), body.day(), body.amount(), body.currency(), body.reference())));
    }

    @Operation(summary = "The city hands in a report: words, money by category, indicators")
    @PostMapping("/report")
    ResponseEntity<GrantJson> report(@PathVariable String id, @RequestBody ReportRequest body) {
        return done(id, grant -> reporting.handIn(grant, body.entry()));
    }

    @Operation(summary = "Accept the report that waits; with the final one the project is over")
    @PostMapping("/reports/{report}/accept")
    ResponseEntity<GrantJson> accept(@PathVariable String id, @PathVariable int report) {
        return done(id, grant -> reporting.accept(grant, report));
    }

    @Operation(summary = "Return the report that waits, with a reason")
    @PostMapping("/reports/{report}/return")
    ResponseEntity<GrantJson> sendBack(
            @PathVariable String id, @PathVariable int report, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, grant -> reporting.sendBack(grant, report, Reason.of(body)));
    }

    @Operation(summary = "The agent records the final figures and what came back")
    @PostMapping("/close")
    ResponseEntity<GrantJson> close(
            @PathVariable String id, @RequestBody(required = false) @Nullable CloseRequest body) {
        CloseRequest figures = body == null ? new CloseRequest(null, null, null, null) : body;
        return done(
                id,
                grant -> reporting.close(
                        grant, figures.returned(), figures.day(), figures.reference(), figures.words()));
    }

    private ResponseEntity<GrantJson> done(String id, Consumer<GrantId> act) {
        GrantId grant = reading.resolve(id).orElseThrow(Problem::notFound);
        act.accept(grant);
        return GrantJson.answer(reading.get(grant));
    }
}
