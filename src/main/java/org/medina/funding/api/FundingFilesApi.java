package org.medina.funding.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.funding.FundingFiles;
import org.medina.funding.FundingId;
import org.medina.funding.FundingReading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/funding-requests/{id}/attachments")
@Tag(name = "Funding requests")
class FundingFilesApi {

    private final FundingFiles files;
    private final FundingReading reading;

    FundingFilesApi(FundingFiles files, FundingReading reading) {
        this.files = files;
        this.reading = reading;
    }

    @Schema(name = "FundingFile")
    record Row(UUID id, String fileName, String mediaType, long size, String sha256, Instant at) {

        static Row of(AttachmentSummary file) {
            return new Row(file.id(), file.fileName(), file.mediaType(), file.size(), file.sha256(), file.at());
        }
    }

    @Operation(summary = "Attach a file of at most 25 MB")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Row> attach(
            @PathVariable String id, @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        FundingId request = resolve(id);
        if (file == null) {
            throw Problem.invalid("file", "funding.problem.needed");
        }
        try (InputStream bytes = file.getInputStream()) {
            AttachmentSummary kept = files.attach(request, file.getOriginalFilename(), bytes, file.getSize());
            return ResponseEntity.created(
                            URI.create("/api/v1/funding-requests/" + request + "/attachments/" + kept.id()))
                    .body(Row.of(kept));
        }
    }

    @Operation(summary = "The files of a request, oldest first")
    @GetMapping
    Listing<Row> list(@PathVariable String id) {
        List<Row> rows = files.list(resolve(id)).stream().map(Row::of).toList();
        return new Listing<>(rows, null);
    }

    @Operation(summary = "A file's bytes")
    @GetMapping("/{file}")
    void download(@PathVariable String id, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        FundingId request = resolve(id);
        DownloadHeaders.of(files.find(request, file)).forEach(response::setHeader);
        files.writeTo(request, file, response.getOutputStream());
    }

    @Operation(summary = "Remove a file while the text is open")
    @ApiResponse(responseCode = "204", description = "Removed")
    @DeleteMapping("/{file}")
    ResponseEntity<Void> remove(@PathVariable String id, @PathVariable UUID file) {
        files.remove(resolve(id), file);
        return ResponseEntity.noContent().build();
    }

    private FundingId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
