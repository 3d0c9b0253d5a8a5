package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.oversight.ReportEdition;
import org.medina.oversight.ReportEditions;
import org.medina.paper.api.PaperAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Annual reports on their way to the public: frozen by an officer, published by the head of the secretariat. */
@RestController
@RequestMapping("/api/v1/oversight")
@Tag(name = "Oversight")
class ReportEditionApi {

    private final ReportEditions editions;

    ReportEditionApi(ReportEditions editions) {
        this.editions = editions;
    }

    @Schema(name = "ReportEdition")
    record EditionJson(
            UUID id,
            int year,
            String language,
            String title,
            @Schema(description = "SHA-256 of the PDF") String hash,
            Instant frozenAt,
            String frozenBy,

            @Schema(description = "Null for a draft") @Nullable
            Instant publishedAt,

            @Nullable String publishedBy,

            @Schema(description = "When a later one was published instead") @Nullable
            Instant replacedAt) {

        static EditionJson of(ReportEdition edition) {
            return new EditionJson(
                    edition.id(),
                    edition.year(),
                    edition.language(),
                    edition.title(),
                    edition.hash(),
                    edition.frozenAt(),
                    edition.frozenBy(),
                    edition.publishedAt(),
                    edition.publishedBy(),
                    edition.replacedAt());
        }
    }

    @Operation(summary = "Drafts and published reports of a year, the latest first")
    @GetMapping("/annual-reports/{year}/editions")
    Listing<EditionJson> list(@PathVariable int year) {
        return new Listing<>(editions.of(year), null).map(EditionJson::of);
    }

    @Operation(
            summary = "Freeze the report of a year that is over, as it is to be published",
            description = "A draft of the same year and language is replaced.")
    @PostMapping("/annual-reports/{year}/editions")
    @ResponseStatus(HttpStatus.CREATED)
    EditionJson freeze(@PathVariable int year, @RequestParam(defaultValue = "en") String language) {
        return EditionJson.of(editions.freeze(year, language));
    }

    @Operation(summary = "What is frozen, as PDF")
    @GetMapping("/report-editions/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return PaperAnswer.of(editions.file(id));
    }

    @Operation(summary = "Publish it; an earlier one of the same year and language is replaced")
    @PostMapping("/report-editions/{id}/publish")
    EditionJson publish(@PathVariable UUID id) {
        return EditionJson.of(editions.publish(id));
    }

    @Operation(summary = "Discard a draft")
    @DeleteMapping("/report-editions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        editions.discard(id);
    }
}
