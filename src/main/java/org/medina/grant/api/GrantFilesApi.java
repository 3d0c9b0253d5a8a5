package org.medina.grant.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.api.FileAnswers;
import org.medina.attachment.api.FileJson;
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

    @Operation(summary = "Attach evidence, a signed agreement or a part of a report, of at most 25 MB")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileJson> attach(
            @PathVariable String id, @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        return FileAnswers.attach(files, resolve(id), "/api/v1/grants", file);
    }

    @Operation(summary = "The files of a grant, oldest first")
    @GetMapping
    Listing<FileJson> list(@PathVariable String id) {
        return FileAnswers.list(files, resolve(id));
    }

    @Operation(summary = "The bytes of a file of a grant")
    @GetMapping("/{file}")
    void download(@PathVariable String id, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        FileAnswers.download(files, resolve(id), file, response);
    }

    private GrantId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
