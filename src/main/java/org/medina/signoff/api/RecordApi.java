package org.medina.signoff.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.signoff.RecordCheck;
import org.medina.signoff.RecordReport;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the operator have everything read that was ever signed. */
@RestController
@Tag(name = "Operation")
class RecordApi {

    private final RecordCheck check;
    private final CurrentActor actors;

    RecordApi(RecordCheck check, CurrentActor actors) {
        this.check = check;
        this.actors = actors;
    }

    @Operation(
            summary =
                    "Reads every frozen text, signature and stored document, and recomputes every hash; for the operator")
    @GetMapping(path = "/api/v1/record-check", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Report> check(@RequestParam(required = false) @Nullable String head) {
        if (!actors.get().has(Role.ADMIN)) {
            throw Problem.forbidden();
        }
        RecordReport report = head == null ? check.check() : check.check(head);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Report.of(report));
    }

    @Schema(name = "RecordCheck")
    record Report(
            boolean intact,
            long texts,
            long sections,
            long removed,
            long signatures,
            long chains,
            long documents,
            String head,
            List<Finding> findings) {

        static Report of(RecordReport report) {
            return new Report(
                    report.isIntact(),
                    report.texts(),
                    report.sections(),
                    report.removed(),
                    report.signatures(),
                    report.chains(),
                    report.documents(),
                    report.head(),
                    report.findings().stream().map(Finding::of).toList());
        }
    }

    @Schema(name = "RecordFinding")
    record Finding(String fault, String place) {

        static Finding of(RecordReport.Finding finding) {
            return new Finding(finding.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'), finding.place());
        }
    }
}
