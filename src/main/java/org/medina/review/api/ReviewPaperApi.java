package org.medina.review.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.identity.Office;
import org.medina.review.ReviewId;
import org.medina.review.ReviewPaper;
import org.medina.review.ReviewReading;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/v1/reviews/{id}")
@Tag(name = "Forum reviews")
class ReviewPaperApi {

    private final ReviewPaper paper;
    private final ReviewReading reading;

    ReviewPaperApi(ReviewPaper paper, ReviewReading reading) {
        this.paper = paper;
        this.reading = reading;
    }

    @Schema(name = "ReviewPaperOffice")
    record OfficeRow(UUID id, UUID organisation, String title) {

        static OfficeRow of(Office office) {
            return new OfficeRow(office.id().value(), office.organisation().value(), office.title());
        }
    }

    /** Which sheet was looked at. */
    @Schema(name = "ReviewPaperCheck")
    record Check(@Nullable UUID paper, @Nullable String reason) {}

    @Operation(
            summary =
                    "The sheets of signatures on paper that were entered; a signatory reads those of its organisation")
    @GetMapping("/paper")
    Listing<PaperJson> sheets(@PathVariable String id) {
        ReviewId review = resolve(id);
        return new Listing<>(
                paper.sheets(review).stream().map(sheet -> row(review, sheet)).toList(), null);
    }

    @Operation(summary = "The offices whose turn it is to sign, of which one signs on paper")
    @GetMapping("/paper/offices")
    Listing<OfficeRow> offices(@PathVariable String id) {
        return new Listing<>(
                paper.offices(resolve(id)).stream().map(OfficeRow::of).toList(), null);
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

    @Operation(summary = "Enter a sheet that an office of the chain has signed: the scan and what stands on it")
    @ApiResponse(responseCode = "201", description = "Waits for a second person", useReturnTypeSchema = true)
    @PostMapping(path = "/paper", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PaperJson> record(
            @PathVariable String id,
            @RequestPart(name = "scan", required = false) @Nullable MultipartFile scan,
            MultipartHttpServletRequest request)
            throws IOException {
        ReviewId review = resolve(id);
        SignedSheet sheet = new PaperForm().sheet(request);
        PaperRecord entered = scan == null ? paper.record(review, sheet) : record(review, sheet, scan);
        return ResponseEntity.created(URI.create("/api/v1/reviews/" + review + "/paper"))
                .body(row(review, entered));
    }

    private PaperRecord record(ReviewId review, SignedSheet sheet, MultipartFile scan) throws IOException {
        try (InputStream bytes = scan.getInputStream()) {
            return paper.record(review, sheet, scan.getOriginalFilename(), bytes, scan.getSize());
        }
    }

    @Operation(summary = "The scan of a sheet")
    @GetMapping("/paper/{paper}/scan")
    void scan(@PathVariable String id, @PathVariable("paper") UUID sheet, HttpServletResponse response)
            throws IOException {
        ReviewId review = resolve(id);
        DownloadHeaders.of(paper.scan(review, sheet)).forEach(response::setHeader);
        paper.writeScan(review, sheet, response.getOutputStream());
    }

    @Operation(summary = "Scan and text agree: the office has signed. For another person than who entered the sheet")
    @PostMapping("/check-paper")
    ResponseEntity<ReviewJson> check(@PathVariable String id, @RequestBody(required = false) @Nullable Check body) {
        ReviewId review = resolve(id);
        paper.check(review, body == null ? null : body.paper());
        return ReviewJson.answer(reading.get(review));
    }

    @Operation(summary = "Scan and text do not agree: the sheet is void, with a reason, and another can be entered")
    @PostMapping("/refuse-paper")
    ResponseEntity<ReviewJson> refuse(@PathVariable String id, @RequestBody(required = false) @Nullable Check body) {
        ReviewId review = resolve(id);
        paper.refuse(review, body == null ? null : body.paper(), body == null ? null : body.reason());
        return ReviewJson.answer(reading.get(review));
    }

    private PaperJson row(ReviewId review, PaperRecord sheet) {
        return PaperJson.of(sheet, paper.scan(review, sheet.id()));
    }

    private ReviewId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
