package org.medina.evidence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.medina.base.Problem;
import org.medina.evidence.Bundles;
import org.medina.evidence.VerifyScript;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What anybody needs to check a bundle that they were given. */
@RestController
@Tag(name = "Register")
class CheckingApi {

    private final Bundles bundles;

    CheckingApi(Bundles bundles) {
        this.bundles = bundles;
    }

    @Schema(name = "KnownBundle")
    record Known(String hash, Instant madeAt) {}

    @Operation(summary = "The script that checks a bundle without a network: one file, Python 3.8 or later")
    @ApiResponse(
            responseCode = "200",
            description = "The script",
            content = @Content(mediaType = "text/x-python", schema = @Schema(type = "string")))
    @GetMapping({"/api/v1/verify/script", "/verify/script"})
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/x-python;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + VerifyScript.NAME + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(VerifyScript.bytes());
    }

    @Operation(summary = "When this portal made a bundle of evidence with this hash; 404 where it made none")
    @GetMapping("/api/v1/verify/bundles/{hash}")
    Known known(@PathVariable String hash) {
        String wanted = hash.strip().toLowerCase(Locale.ROOT);
        return bundles.madeAt(wanted).map(at -> new Known(wanted, at)).orElseThrow(Problem::notFound);
    }
}
