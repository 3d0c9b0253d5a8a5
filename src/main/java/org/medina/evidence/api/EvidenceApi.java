package org.medina.evidence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.evidence.Bundle;
import org.medina.evidence.BundleScope;
import org.medina.evidence.BundleState;
import org.medina.evidence.Bundles;
import org.medina.evidence.TakenWhole;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence")
class EvidenceApi {

    private static final String ADDRESS = "/api/v1/evidence";

    private final Bundles bundles;
    private final CaseFiles cases;

    EvidenceApi(Bundles bundles, CaseFiles cases) {
        this.bundles = bundles;
        this.cases = cases;
    }

    @Schema(name = "EvidenceBundle")
    record Json(
            UUID id,
            BundleScope scope,

            @Schema(description = "The case; left out where it is of many") @Nullable
            UUID about,

            String fileName,
            BundleState state,

            @Schema(description = "How many cases are laid, of")
            int done,

            int total,
            Instant askedAt,
            @Nullable Instant madeAt,
            @Nullable Instant expiresAt,

            @Schema(description = "SHA-256 of MANIFEST.json, which stands for the whole") @Nullable
            String hash,

            int files,
            long size) {

        static Json of(Bundle bundle) {
            return new Json(
                    bundle.id(),
                    bundle.scope(),
                    bundle.about() == null ? null : bundle.about().id(),
                    bundle.fileName(),
                    bundle.state(),
                    bundle.done(),
                    bundle.total(),
                    bundle.askedAt(),
                    bundle.madeAt(),
                    bundle.expiresAt(),
                    bundle.hash(),
                    bundle.files(),
                    bundle.size());
        }
    }

    @Schema(name = "EvidenceToMake")
    record Ask(@Nullable BundleScope scope) {}

    @Operation(summary = "Have the evidence of a case made: all that the caller may read of it, with hashes")
    @ApiResponse(responseCode = "202", description = "It is made in the background", useReturnTypeSchema = true)
    @PostMapping("/api/v1/cases/{address}/evidence")
    ResponseEntity<Json> ask(@PathVariable String address) {
        return accepted(bundles.ask(caseFile(address).subject()));
    }

    @Operation(summary = "What the caller asked for of a case, newest first")
    @GetMapping("/api/v1/cases/{address}/evidence")
    Listing<Json> ofCase(@PathVariable String address) {
        CaseFile file = caseFile(address);
        if (!bundles.isOpenTo(file.subject())) {
            throw Problem.notFound();
        }
        return new Listing<>(bundles.of(file.subject()).stream().map(Json::of).toList(), null);
    }

    @Operation(
            summary =
                    "Have all cases of the own organisation made, or all there are; one at a time for an organisation")
    @ApiResponse(responseCode = "202", description = "It is made in the background", useReturnTypeSchema = true)
    @PostMapping(ADDRESS)
    ResponseEntity<Json> askMany(@RequestBody Ask wanted) {
        if (wanted.scope() == null) {
            throw Problem.invalid("scope", "evidence.problem.scope");
        }
        return accepted(bundles.ask(wanted.scope()));
    }

    @Operation(summary = "What the caller asked for of more than one case, newest first")
    @GetMapping(ADDRESS)
    Listing<Json> list() {
        return new Listing<>(bundles.ofMany().stream().map(Json::of).toList(), null);
    }

    @Operation(summary = "When the secretariat took everything along; for those who answer for an organisation")
    @GetMapping(ADDRESS + "/whole")
    Listing<TakenWhole> whole() {
        return new Listing<>(bundles.takenWhole(), null);
    }

    @Operation(summary = "How far a bundle is; for whoever asked for it")
    @GetMapping(ADDRESS + "/{id}")
    Json get(@PathVariable UUID id) {
        return Json.of(bundles.get(id));
    }

    @Operation(summary = "The bundle as a ZIP, as long as it is kept")
    @ApiResponse(
            responseCode = "200",
            description = "The bundle",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(ADDRESS + "/{id}/file")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Bundle bundle = bundles.toTake(id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + bundle.fileName() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        bundles.writeTo(bundle, response.getOutputStream());
    }

    private ResponseEntity<Json> accepted(UUID id) {
        return ResponseEntity.accepted()
                .location(URI.create(ADDRESS + "/" + id))
                .body(Json.of(bundles.get(id)));
    }

    private CaseFile caseFile(String address) {
        return cases.findAt(address).orElseThrow(Problem::notFound);
    }
}
