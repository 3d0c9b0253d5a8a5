package org.medina.signoff.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.signoff.Renditions;
import org.medina.signoff.Signoff;
import org.medina.signoff.Verification;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody, without a token, what was signed under a hash, by which offices and when. */
@RestController
@RequestMapping(path = "/api/v1/verify", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class VerifyApi {

    private final Signoff signoff;

    VerifyApi(Signoff signoff) {
        this.signoff = signoff;
    }

    @GetMapping("/{hash}")
    @Operation(summary = "What was signed under this hash: valid, incomplete, unsigned, superseded, altered or unknown")
    ResponseEntity<Answer> verify(@PathVariable String hash) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(Answer.of(signoff.verify(hash.strip().toLowerCase(Locale.ROOT))));
    }

    /** The answer; what is not known is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String hash,
            String outcome,
            @Nullable String kind,
            @Nullable String reference,
            @Nullable String form,
            @Nullable String title,
            @Nullable Instant frozenAt,
            List<SignatureAnswer> signatures,
            @Nullable String supersededBy,
            List<String> removedSections,
            @Nullable Document document) {

        static Answer of(Verification verification) {
            return new Answer(
                    verification.hash(),
                    lower(verification.outcome()),
                    verification.subject() == null
                            ? null
                            : verification.subject().kind(),
                    verification.reference(),
                    verification.form(),
                    verification.title(),
                    verification.frozenAt(),
                    verification.signatures().stream().map(SignatureAnswer::of).toList(),
                    verification.supersededBy(),
                    verification.removedSections(),
                    verification.rendition() == null ? null : Document.of(verification.rendition()));
        }
    }

    /** The document whose hash was asked for. */
    @Schema(name = "VerifiedDocument")
    record Document(String format, String sha256) {

        static Document of(Renditions.Rendition rendition) {
            return new Document(rendition.format().code(), rendition.sha256());
        }
    }

    /** A signature: the office, never the person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignatureAnswer(
            String office,
            String organisation,
            Instant at,
            String how,
            Mandate mandate,
            @Nullable Instant voidedAt) {

        static SignatureAnswer of(Verification.SignedBy signature) {
            return new SignatureAnswer(
                    signature.office(),
                    signature.organisation(),
                    signature.at(),
                    lower(signature.how()),
                    new Mandate(
                            signature.mandate().document(), signature.mandate().date()),
                    signature.voidedAt());
        }
    }

    /** The decision that let the office sign. */
    record Mandate(String document, LocalDate date) {}

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
