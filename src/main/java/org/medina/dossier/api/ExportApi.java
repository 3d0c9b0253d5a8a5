package org.medina.dossier.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.dossier.DossierId;
import org.medina.dossier.ExportProfile;
import org.medina.dossier.ExportedPledge;
import org.medina.dossier.PledgeExports;
import org.medina.dossier.PledgeExports.Format;
import org.medina.dossier.PledgeExports.Written;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Export forms")
class ExportApi {

    private final PledgeExports exports;
    private final PledgeReading pledges;

    ExportApi(PledgeExports exports, PledgeReading pledges) {
        this.exports = exports;
        this.pledges = pledges;
    }

    @Operation(summary = "A pledge in the fields of a forum’s form (gcm or grf), and what would not fit")
    @GetMapping("/api/v1/pledges/{id}/forms/{profile}")
    ExportedPledge form(@PathVariable String id, @PathVariable String profile) {
        return exports.of(pledge(id), profile(profile));
    }

    @Operation(summary = "The same as a file: json, csv or docx; 409 where the form takes nothing of this pledge")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = "object", additionalProperties = AdditionalPropertiesValue.TRUE)),
                @Content(mediaType = "application/*", schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/api/v1/pledges/{id}/forms/{profile}/{format}")
    void file(
            @PathVariable String id,
            @PathVariable String profile,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        send(exports.write(exports.of(pledge(id), profile(profile)), format(format)), response);
    }

    @Operation(summary = "A pledge as it stood in a dossier, in the fields of a forum’s form")
    @GetMapping("/api/v1/dossiers/{id}/pledges/{reference}/forms/{profile}")
    ExportedPledge cited(@PathVariable UUID id, @PathVariable String reference, @PathVariable String profile) {
        return exports.of(new DossierId(id), reference, profile(profile));
    }

    @Operation(summary = "All pledges of a dossier that a forum’s form takes, as CSV: one line a field of a pledge")
    @GetMapping("/api/v1/dossiers/{id}/forms/{profile}")
    void all(@PathVariable UUID id, @PathVariable String profile, HttpServletResponse response) throws IOException {
        ExportProfile wanted = profile(profile);
        send(exports.table(exports.all(new DossierId(id), wanted), wanted), response);
    }

    private static void send(Written written, HttpServletResponse response) throws IOException {
        response.setContentType(written.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + written.fileName() + "\"");
        response.getOutputStream().write(written.bytes());
    }

    private PledgeId pledge(String address) {
        return pledges.resolve(address).orElseThrow(Problem::notFound);
    }

    private static ExportProfile profile(String typed) {
        return Arrays.stream(ExportProfile.values())
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static Format format(String typed) {
        return Arrays.stream(Format.values())
                .filter(one -> one.extension().equals(typed))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
