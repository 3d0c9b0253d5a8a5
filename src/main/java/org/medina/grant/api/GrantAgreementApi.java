package org.medina.grant.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Reason;
import org.medina.grant.GrantAgreements;
import org.medina.grant.GrantChecking;
import org.medina.grant.GrantId;
import org.medina.grant.GrantReading;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.medina.paper.api.PaperAnswer;
import org.medina.signoff.PaperSheet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/grants/{id}")
@Tag(name = "Grants")
class GrantAgreementApi {

    private final GrantChecking checking;
    private final GrantAgreements agreements;
    private final GrantReading reading;

    GrantAgreementApi(GrantChecking checking, GrantAgreements agreements, GrantReading reading) {
        this.checking = checking;
        this.agreements = agreements;
        this.reading = reading;
    }

    /** @param evidence id of a file of the grant, where the words are not all */
    @Schema(name = "GrantTick")
    record TickRequest(@Nullable String words, @Nullable UUID evidence) {}

    @Schema(name = "GrantTerms")
    record TextRequest(@Nullable String text) {}

    @Schema(name = "GrantMandate")
    record Mandate(@Nullable String document, @Nullable LocalDate date) {}

    @Schema(name = "GrantSignature")
    record SignRequest(@Nullable String textHash, @Nullable Mandate mandate) {}

    @Schema(name = "GrantSignedPaper")
    record PaperRequest(
            @Nullable UUID scan,
            @Nullable LocalDate signedOn,
            @Nullable String signatories) {}

    @Operation(summary = "Something on the list was checked and is in order")
    @PostMapping("/checklist/{item}/tick")
    ResponseEntity<GrantJson> tick(@PathVariable String id, @PathVariable int item, @RequestBody TickRequest body) {
        return done(id, grant -> checking.tick(grant, item, body.words(), body.evidence()));
    }

    @Operation(summary = "Something on the list is not in order after all")
    @PostMapping("/checklist/{item}/untick")
    ResponseEntity<GrantJson> untick(@PathVariable String id, @PathVariable int item) {
        return done(id, grant -> checking.untick(grant, item));
    }

    @Operation(summary = "A second person confirms that everything was checked; the agreement can be drafted")
    @PostMapping("/confirm-diligence")
    ResponseEntity<GrantJson> confirm(@PathVariable String id) {
        return done(id, checking::confirm);
    }

    @Operation(summary = "Draft the terms of the agreement; the figures are those of the grant")
    @PostMapping("/draft-agreement")
    ResponseEntity<GrantJson> draft(@PathVariable String id, @RequestBody TextRequest body) {
        return done(id, grant -> agreements.draft(grant, body.text()));
    }

    @Operation(summary = "Another person than who drafted it approves the agreement, and it is frozen")
    @PostMapping("/approve-agreement")
    ResponseEntity<GrantJson> approve(@PathVariable String id) {
        return done(id, agreements::approve);
    }

    @Operation(summary = "The draft of the agreement goes back, with a reason")
    @PostMapping("/return-agreement")
    ResponseEntity<GrantJson> sendBack(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, grant -> agreements.sendBack(grant, Reason.of(body)));
    }

    @Operation(summary = "An agreement that a party will not sign is drafted anew; signatures are void")
    @PostMapping("/reopen-agreement")
    ResponseEntity<GrantJson> reopen(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, grant -> agreements.reopen(grant, Reason.of(body)));
    }

    @Operation(summary = "Sign exactly the frozen agreement, with a login of the last minutes")
    @PostMapping("/sign")
    ResponseEntity<GrantJson> sign(@PathVariable String id, @RequestBody SignRequest body) {
        Mandate mandate = body.mandate();
        return done(
                id,
                grant -> agreements.sign(
                        grant,
                        body.textHash(),
                        mandate == null ? null : mandate.document(),
                        mandate == null ? null : mandate.date()));
    }

    @Operation(summary = "The agreement to sign by hand, with its hash and a QR code")
    @ApiResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/agreement/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable String id) {
        PaperSheet sheet = agreements.sheet(resolve(id));
        return PaperAnswer.of(new PrintedPaper(sheet.fileName(), PaperFormat.PDF, sheet.pdf()));
    }

    @Operation(summary = "The agreement was signed outside: its scan, a file of the grant, and what stands on it")
    @PostMapping("/record-paper")
    ResponseEntity<GrantJson> record(@PathVariable String id, @RequestBody PaperRequest body) {
        return done(id, grant -> agreements.recordOutside(grant, body.scan(), body.signedOn(), body.signatories()));
    }

    @Operation(summary = "The paper is the agreement, signed by all. For another person than who recorded it")
    @PostMapping("/check-paper")
    ResponseEntity<GrantJson> check(@PathVariable String id) {
        return done(id, grant -> agreements.checkOutside(grant, true, null));
    }

    @Operation(summary = "The paper is not the agreement, with a reason; it can be signed and recorded anew")
    @PostMapping("/refuse-paper")
    ResponseEntity<GrantJson> refuse(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, grant -> agreements.checkOutside(grant, false, Reason.of(body)));
    }

    private ResponseEntity<GrantJson> done(String id, Consumer<GrantId> act) {
        GrantId grant = resolve(id);
        act.accept(grant);
        return GrantJson.answer(reading.get(grant));
    }

    private GrantId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
