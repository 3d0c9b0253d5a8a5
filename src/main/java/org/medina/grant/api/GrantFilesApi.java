package org.medina.grant.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.DownloadHeaders;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.grant.GrantFiles;
import org.medina.grant.GrantId;
import org.medina.grant.GrantReading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/grants/{id}/attachments")
@Tag(name = "Grants")
class GrantFilesApi {

    private final GrantFiles files;
    private final GrantReading reading;

    GrantFilesApi(GrantFiles files, GrantReading reading) {
        this.files = files;
        this.reading = reading;
    }

    @Schema(name = "GrantFile")
    record Row(UUID id, String fileName, String mediaType, long size, String sha256, Instant at) {

        static Row of(AttachmentSummary file) {
            return new Row(file.id(), file.fileName(), file.mediaType(), file.size(), file.sha256(), file.at());
        }
    }

    @Operation(summary = "Attach evidence, a signed agreement or a part of a report, of at most 25 MB")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Row> attach(
            @PathVariable String id, @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        GrantId grant = resolve(id);
        if (file == null) {
            throw Problem.invalid("file", "grant.problem.needed");
        }
        try (InputStream bytes = file.getInputStream()) {
            AttachmentSummary kept = files.attach(grant, file.getOriginalFilename(), bytes, file.getSize());
            return ResponseEntity.created(URI.create("/api/v1/grants/" + grant + "/attachments/" + kept.id()))
                    .body(Row.of(kept));
        }
    }

    @Operation(summary = "The files of a grant, oldest first")
    @GetMapping
    Listing<Row> list(@PathVariable String id) {
        return new Listing<>(files.list(resolve(id)).stream().map(Row::of).toList(), null);
    }

    @Operation(summary = "The bytes of a file of a grant")
    @GetMapping("/{file}")
    void download(@PathVariable String id, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        GrantId grant = resolve(id);
        DownloadHeaders.of(files.find(grant, file)).forEach(response::setHeader);
        files.writeTo(grant, file, response.getOutputStream());
    }

    private GrantId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
