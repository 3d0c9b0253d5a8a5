package org.medina.declaration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Count;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.casefile.api.HistoryJson;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationDrafting;
import org.medina.declaration.DeclarationFilter;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.DeclarationLists;
import org.medina.declaration.DeclarationReading;
import org.medina.declaration.DeclarationStatus;
import org.medina.declaration.DeclarationSummary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/declarations")
@Tag(name = "Declarations")
class DeclarationApi {

    private final DeclarationDrafting drafting;
    private final DeclarationReading reading;
    private final DeclarationLists lists;

    DeclarationApi(DeclarationDrafting drafting, DeclarationReading reading, DeclarationLists lists) {
        this.drafting = drafting;
        this.reading = reading;
        this.lists = lists;
    }

    /** @param language of the authentic text, ISO 639-1 */
    @Schema(name = "NewDeclaration")
    record Begin(
            @Nullable String title,
            @Nullable String language,
            @Nullable String link) {}

    @Schema(name = "DeclarationCreated")
    record Created(UUID id, String reference) {}

    @Operation(summary = "Begin a declaration; for officers of the secretariat")
    @ApiResponse(responseCode = "201", description = "Begun", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Created> begin(@RequestBody Begin body) {
        DeclarationDetails created = reading.get(
                drafting.create(new DeclarationDrafting.Heading(body.title(), body.language(), body.link())));
        return ResponseEntity.created(URI.create("/api/v1/declarations/" + created.id()))
                .eTag(DeclarationJson.tag(created).value())
                .body(new Created(created.id().value(), created.reference()));
    }

    @Operation(summary = "Declarations that the caller may read; those that are open first")
    @GetMapping
    Listing<DeclarationSummary> list(
            Paging paging,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<DeclarationStatus> status) {
        return paging.listing(lists.page(filter(search, status), paging.from(), paging.sizeAndOne()));
    }

    @Operation(summary = "How many declarations the caller may read")
    @GetMapping("/count")
    Count count(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Set<DeclarationStatus> status) {
        return new Count(lists.count(filter(search, status)));
    }

    private static DeclarationFilter filter(@Nullable String search, @Nullable Set<DeclarationStatus> status) {
        return new DeclarationFilter(search, status == null ? Set.of() : status);
    }

    @Operation(summary = "A declaration by its id or reference, with what the caller may do now")
    @GetMapping("/{id}")
    ResponseEntity<DeclarationJson> get(@PathVariable String id) {
        return DeclarationJson.answer(reading.get(resolve(id)));
    }

    @Operation(
            summary =
                    "Change what the body names of title, language, link and text (RFC 7396); If-Match carries the ETag that was read")
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<DeclarationJson> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        DeclarationId declaration = resolve(id);
        DeclarationDetails present = reading.toEdit(declaration);
        DeclarationJson.tag(present).requireMatch(ifMatch);
        DeclarationPatch patch = DeclarationPatch.of(present, body);
        drafting.change(declaration, patch.heading(), patch.text(), present.revision(), present.textVersion());
        return DeclarationJson.answer(reading.get(declaration));
    }

    @Operation(summary = "What was done with a declaration, newest first")
    @GetMapping("/{id}/history")
    Listing<HistoryJson> history(@PathVariable String id) {
        return HistoryJson.listing(reading.history(resolve(id)));
    }

    private DeclarationId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
