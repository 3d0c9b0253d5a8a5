package org.medina.pledge.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Problem;
import org.medina.identity.Office;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgePaper;
import org.medina.pledge.PledgeReading;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.SignedSheet;
import org.medina.signoff.api.PaperForm;
import org.medina.signoff.api.PaperJson;
import org.medina.signoff.api.SheetAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/pledges/{id}")
@Tag(name = "Pledges")
class PledgePaperApi {

    private final PledgePaper paper;
    private final PledgeReading reading;
    private final PledgeJson json;

    PledgePaperApi(PledgePaper paper, PledgeReading reading, PledgeJson json) {
        this.paper = paper;
        this.reading = reading;
        this.json = json;
    }

    @Schema(name = "PledgePaper")
    record Standing(List<OfficeRow> offices, List<PaperJson> sheets) {}

    @Schema(name = "PledgePaperOffice")
    record OfficeRow(UUID id, String title) {

        static OfficeRow of(Office office) {
            return new OfficeRow(office.id().value(), office.title());
        }
    }

    /** Which sheet was looked at. */
    @Schema(name = "PledgePaperCheck")
    record Check(@Nullable UUID paper) {}

    @Schema(name = "PledgePaperRefusal")
    record Refusal(@Nullable UUID paper, @Nullable String reason) {}

    @Operation(summary = "How the signature on paper stands: sheets that were entered, and the offices that can sign")
    @GetMapping("/paper")
    Standing standing(@PathVariable String id) {
        PledgeId pledge = resolve(id);
        return new Standing(
                paper.offices(pledge).stream().map(OfficeRow::of).toList(),
                paper.sheets(pledge).stream().map(this::row).toList());
    }

    @Operation(summary = "The sheet to sign by hand, with the text, its hash and a QR code")
    @ApiResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/paper/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable String id) {
        return SheetAnswer.of(paper.sheet(resolve(id)));
    }

    @Operation(summary = "Enter a sheet that the office has signed: the scan and what stands on it")
    @ApiResponse(responseCode = "201", description = "Waits for a second person", useReturnTypeSchema = true)
    @PostMapping(path = "/paper", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PaperJson> record(
            @PathVariable String id,
            @RequestPart(name = "scan", required = false) @Nullable MultipartFile scan,
            @RequestParam(required = false) @Nullable String textHash,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String signatory,
            @RequestParam(required = false) @Nullable String signedOn,
            @RequestParam(name = "mandate.document", required = false) @Nullable String document,
            @RequestParam(name = "mandate.date", required = false) @Nullable String date,
            MultipartHttpServletRequest request)
            throws IOException {
        PledgeId pledge = resolve(id);
        var form = new PaperForm();
        form.refuseUnknown(request);
        SignedSheet sheet = new SignedSheet(
                textHash,
                null,
                form.office("office", office),
                signatory,
                form.day("signedOn", signedOn),
                document,
                form.day("mandate.date", date));
        form.throwProblems();
        PaperRecord entered = scan == null ? paper.record(pledge, sheet) : record(pledge, sheet, scan);
        return ResponseEntity.created(URI.create("/api/v1/pledges/" + pledge + "/paper"))
                .body(row(entered));
    }

    private PaperRecord record(PledgeId pledge, SignedSheet sheet, MultipartFile scan) throws IOException {
        try (InputStream bytes = scan.getInputStream()) {
            return paper.record(pledge, sheet, scan.getOriginalFilename(), bytes, scan.getSize());
        }
    }

    @Operation(summary = "The scan of a sheet")
    @GetMapping("/paper/{paper}/scan")
    void scan(@PathVariable String id, @PathVariable("paper") UUID sheet, HttpServletResponse response)
            throws IOException {
        PledgeId pledge = resolve(id);
        DownloadHeaders.of(paper.scan(pledge, sheet)).forEach(response::setHeader);
        paper.writeScan(pledge, sheet, response.getOutputStream());
    }

    @Operation(summary = "Scan and text agree: the office has signed. For another person than who entered the sheet")
    @PostMapping("/check-paper")
    ResponseEntity<ObjectNode> check(@PathVariable String id, @RequestBody(required = false) @Nullable Check body) {
        PledgeId pledge = resolve(id);
        paper.check(pledge, body == null ? null : body.paper());
        return answer(pledge);
    }

    @Operation(summary = "Scan and text do not agree: the sheet is void, with a reason, and another can be entered")
    @PostMapping("/refuse-paper")
    ResponseEntity<ObjectNode> refuse(@PathVariable String id, @RequestBody(required = false) @Nullable Refusal body) {
        PledgeId pledge = resolve(id);
        paper.refuse(pledge, body == null ? null : body.paper(), body == null ? null : body.reason());
        return answer(pledge);
    }

    private PaperJson row(PaperRecord sheet) {
        return PaperJson.of(sheet, paper.scan(PledgeId.of(sheet.subject()), sheet.id()));
    }

    private PledgeId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<ObjectNode> answer(PledgeId id) {
        PledgeDetails details = reading.get(id);
        return ResponseEntity.ok().eTag(PledgeJson.tag(details.read())).body(json.of(details));
    }
}
