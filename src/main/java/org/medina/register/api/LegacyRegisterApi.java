package org.medina.register.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.PublicCache;
import org.medina.legacy.LegacyFilter;
import org.medina.register.OpenLegacy;
import org.medina.register.OpenLegacyData;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/register/legacy-actions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class LegacyRegisterApi {

    private static final int LONGEST_WORDS = 200;

    private final OpenLegacyData data;

    LegacyRegisterApi(OpenLegacyData data) {
        this.data = data;
    }

    @GetMapping
    @Operation(summary = "Past actions that were brought in, newest first: no pledges, and not signed here")
    ResponseEntity<Listing<OpenLegacy>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String country,
            @ParameterObject Paging paging) {
        if (q != null && q.length() > LONGEST_WORDS) {
            throw Problem.invalid("q", "register.problem.too-many-words", LONGEST_WORDS);
        }
        return ResponseEntity.ok()
                .cacheControl(PublicCache.FOR_A_MINUTE)
                .body(paging.listing(data.page(LegacyFilter.of(q, country), paging.from(), paging.sizeAndOne())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A past action that was brought in")
    ResponseEntity<OpenLegacy> one(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(PublicCache.FOR_A_MINUTE)
                .body(data.find(id).orElseThrow(Problem::notFound));
    }
}
