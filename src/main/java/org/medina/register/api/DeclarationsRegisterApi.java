package org.medina.register.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.base.api.PublicCache;
import org.medina.declaration.PublicDeclarations;
import org.medina.register.OpenDeclaration;
import org.medina.register.OpenDeclarations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/register/declarations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class DeclarationsRegisterApi {

    private final OpenDeclarations declarations;

    DeclarationsRegisterApi(OpenDeclarations declarations) {
        this.declarations = declarations;
    }

    @GetMapping
    @Operation(summary = "Declarations that were opened for endorsement, newest first")
    ResponseEntity<Listing<PublicDeclarations.Cover>> list() {
        List<PublicDeclarations.Cover> all = declarations.all();
        return ResponseEntity.ok().cacheControl(PublicCache.FOR_A_MINUTE).body(new Listing<>(all, null));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "A declaration with the cities that stand behind it, to the end of a day in its zone or now")
    ResponseEntity<OpenDeclaration> one(
            @PathVariable String reference, @RequestParam(required = false) @Nullable String asOf) {
        return ResponseEntity.ok().cacheControl(PublicCache.FOR_A_MINUTE).body(declarations.get(reference, asOf));
    }
}
