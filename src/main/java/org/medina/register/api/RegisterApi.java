package org.medina.register.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.PublicCache;
import org.medina.pledge.CompactScope;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PublishedFilter;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.register.OpenData;
import org.medina.register.OpenPledge;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is published, for anybody and without a token. */
@RestController
@RequestMapping(path = "/api/v1/register/pledges", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class RegisterApi {

    private static final int LONGEST_WORDS = 200;
    private static final int LAST_OBJECTIVE = 23;

    private final OpenData data;
    private final ReferenceData reference;

    RegisterApi(OpenData data, ReferenceData reference) {
        this.data = data;
        this.reference = reference;
    }

    @GetMapping
    @Operation(summary = "Published pledges, newest first; withdrawn ones stay and say so")
    ResponseEntity<Listing<OpenPledge>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable CompactScope compactScope,
            @RequestParam(required = false) @Nullable Integer gcmObjective,
            @RequestParam(required = false) @Nullable String actionArea,
            @RequestParam(required = false) @Nullable PledgeProgress progress,
            @ParameterObject Paging paging) {
        check(q, gcmObjective);
        check("country", CodeList.COUNTRY, country);
        check("actionArea", CodeList.ACTION_AREA, actionArea);
        var filter = new PublishedFilter(q, country, compactScope, gcmObjective, actionArea, progress);
        return ResponseEntity.ok()
                .cacheControl(PublicCache.FOR_A_MINUTE)
                .body(paging.listing(data.page(filter, paging.from(), paging.sizeAndOne())));
    }

    @GetMapping("/{address}")
    @Operation(summary = "A published pledge by its id or its reference")
    ResponseEntity<OpenPledge> one(@PathVariable String address) {
        return ResponseEntity.ok()
                .cacheControl(PublicCache.FOR_A_MINUTE)
                .body(data.find(address.toUpperCase(Locale.ROOT)).orElseThrow(Problem::notFound));
    }

    private static void check(@Nullable String words, @Nullable Integer objective) {
        if (words != null && words.length() > LONGEST_WORDS) {
            throw Problem.invalid("q", "register.problem.too-many-words", LONGEST_WORDS);
        }
        if (objective != null && (objective < 1 || objective > LAST_OBJECTIVE)) {
            throw Problem.invalid("gcmObjective", "problem.field.range", 1, LAST_OBJECTIVE);
        }
    }

    private void check(String parameter, CodeList list, @Nullable String code) {
        if (code != null && reference.find(list, code).isEmpty()) {
            throw Problem.invalid(parameter, "register.problem.unknown-code");
        }
    }
}
