package org.medina.declaration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.attachment.api.FileJson;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Reason;
import org.medina.declaration.DeclarationEndorsing;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.DeclarationReading;
import org.medina.declaration.EndorsementChecking;
import org.medina.declaration.EndorsementReading;
import org.medina.signoff.PaperSheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

@RestController
@RequestMapping("/api/v1/declarations/{id}")
@Tag(name = "Declarations")
class EndorsementApi {

    private final DeclarationEndorsing endorsing;
    private final EndorsementChecking checking;
    private final EndorsementReading endorsements;
    private final DeclarationReading reading;

    EndorsementApi(
            DeclarationEndorsing endorsing,
            EndorsementChecking checking,
            EndorsementReading endorsements,
            DeclarationReading reading) {
        this.endorsing = endorsing;
        this.checking = checking;
        this.endorsements = endorsements;
        this.reading = reading;
    }

    @Schema(name = "DeclarationMandate")
    record Mandate(@Nullable String document, @Nullable LocalDate date) {}

    @Schema(name = "DeclarationSignature")
    record SignRequest(@Nullable String textHash, @Nullable Mandate mandate) {}

    /** @param organisation short name or id of the city, where the secretariat enters it */
    @Schema(name = "DeclarationSignedSheet")
    record SheetRequest(
            @Nullable String organisation,
            @Nullable UUID office,
            @Nullable String signatory,
            @Nullable LocalDate signedOn,
            @Nullable Mandate mandate) {}

    @Operation(
            summary = "Keep the document that lets the city endorse, of at most 25 MB; its endorsement begins with it")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping(path = "/mandate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileJson> mandate(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        return attach(id, DeclarationEndorsing.Paper.MANDATE, organisation, file);
    }

    @Operation(summary = "Keep the scan of the sheet that was signed by hand")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping(path = "/signed-sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileJson> signedSheet(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        return attach(id, DeclarationEndorsing.Paper.SHEET, organisation, file);
    }

    private ResponseEntity<FileJson> attach(
            String id, DeclarationEndorsing.Paper paper, @Nullable String city, @Nullable MultipartFile file)
            throws IOException {
        DeclarationId declaration = resolve(id);
        if (file == null) {
            throw Problem.invalid("file", "declaration.problem.needed");
        }
        try (InputStream bytes = file.getInputStream()) {
            AttachmentSummary kept =
                    endorsing.attach(declaration, paper, city, file.getOriginalFilename(), bytes, file.getSize());
            return ResponseEntity.status(201).body(FileJson.of(kept));
        }
    }

    @Operation(summary = "The text to sign by hand, with its hash and a QR code")
    @ApiResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable String id) {
        PaperSheet sheet = endorsing.sheet(resolve(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.fileName())
                                .build()
                                .toString())
                .body(sheet.pdf());
    }

    @Operation(
            summary = "Endorse exactly the fixed text for the city that is acted for, with a login of the last minutes")
    @PostMapping("/endorse")
    ResponseEntity<DeclarationJson> endorse(@PathVariable String id, @RequestBody SignRequest body) {
        Mandate mandate = body.mandate();
        return done(
                id,
                declaration -> endorsing.endorse(
                        declaration,
                        body.textHash(),
                        mandate == null ? null : mandate.document(),
                        mandate == null ? null : mandate.date()));
    }

    @Operation(summary = "Enter an endorsement that was signed by hand; it counts once somebody else has compared it")
    @PostMapping("/record-paper")
    ResponseEntity<DeclarationJson> record(@PathVariable String id, @RequestBody SheetRequest body) {
        Mandate mandate = body.mandate();
        return done(
                id,
                declaration -> endorsing.recordPaper(
                        declaration,
                        body.organisation(),
                        new DeclarationEndorsing.SignedSheet(
                                body.office(),
                                body.signatory(),
                                body.signedOn(),
                                mandate == null ? null : mandate.document(),
                                mandate == null ? null : mandate.date())));
    }

    @Operation(summary = "The city stands behind it no more; why is told to nobody else")
    @PostMapping("/take-back")
    ResponseEntity<DeclarationJson> takeBack(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, declaration -> endorsing.takeBack(declaration, Reason.of(body)));
    }

    @Operation(summary = "Every endorsement with its proofs, those that wait to be checked first; for the secretariat")
    @GetMapping("/endorsements")
    Listing<EndorsementJson> all(@PathVariable String id) {
        return new Listing<>(
                endorsements.all(resolve(id)).stream().map(EndorsementJson::of).toList(), null);
    }

    @Operation(summary = "An endorsement with its proofs; for its city and the secretariat")
    @GetMapping("/endorsements/{endorsement}")
    EndorsementJson one(@PathVariable String id, @PathVariable UUID endorsement) {
        return EndorsementJson.of(endorsements.get(resolve(id), endorsement));
    }

    @Operation(summary = "The bytes of a paper of an endorsement")
    @GetMapping("/endorsements/{endorsement}/files/{file}")
    void download(
            @PathVariable String id,
            @PathVariable UUID endorsement,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        DeclarationId declaration = resolve(id);
        DownloadHeaders.of(endorsements.file(declaration, endorsement, file)).forEach(response::setHeader);
        endorsements.writeTo(declaration, endorsement, file, response.getOutputStream());
    }

    @Operation(summary = "The mandate is in order: the endorsement counts. For another person than who entered it")
    @PostMapping("/endorsements/{endorsement}/accept")
    EndorsementJson accept(@PathVariable String id, @PathVariable UUID endorsement) {
        checking.accept(resolve(id), endorsement);
        return one(id, endorsement);
    }

    @Operation(summary = "Something is missing: the endorsement goes back to the city, with a reason")
    @PostMapping("/endorsements/{endorsement}/return")
    EndorsementJson sendBack(
            @PathVariable String id,
            @PathVariable UUID endorsement,
            @RequestBody(required = false) @Nullable Reason body) {
        checking.sendBack(resolve(id), endorsement, Reason.of(body));
        return one(id, endorsement);
    }

    private ResponseEntity<DeclarationJson> done(String id, Consumer<DeclarationId> act) {
        DeclarationId declaration = resolve(id);
        act.accept(declaration);
        return DeclarationJson.answer(reading.get(declaration));
    }

    private DeclarationId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
