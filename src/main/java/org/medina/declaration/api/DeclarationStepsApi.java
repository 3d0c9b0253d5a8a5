package org.medina.declaration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Reason;
import org.medina.declaration.DeclarationDrafting;
import org.medina.declaration.DeclarationId;
import org.medina.declaration.DeclarationKeeping;
import org.medina.declaration.DeclarationReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/declarations/{id}")
@Tag(name = "Declarations")
class DeclarationStepsApi {

    private final DeclarationDrafting drafting;
    private final DeclarationKeeping keeping;
    private final DeclarationReading reading;

    DeclarationStepsApi(DeclarationDrafting drafting, DeclarationKeeping keeping, DeclarationReading reading) {
        this.drafting = drafting;
        this.keeping = keeping;
        this.reading = reading;
    }

    /** @param organisation short name or id of a city */
    @Schema(name = "DeclarationWriter")
    record Writer(@Nullable String organisation) {}

    /** @param closes the last day, to its end in that zone */
    @Schema(name = "DeclarationOpening")
    record Opening(@Nullable LocalDate closes, @Nullable String zone) {}

    @Schema(name = "DeclarationExtension")
    record Extension(@Nullable LocalDate closes, @Nullable String reason) {}

    /** @param organisations short names or ids; none for every city */
    @Schema(name = "DeclarationInvitation")
    record Invitation(@Nullable List<String> organisations) {}

    @Schema(name = "DeclarationPresented")
    record Presented(@Nullable String to, @Nullable LocalDate on) {}

    @Operation(summary = "Ask a city to write along")
    @PostMapping("/invite-writer")
    ResponseEntity<DeclarationJson> inviteWriter(@PathVariable String id, @RequestBody Writer body) {
        return done(id, declaration -> drafting.inviteWriter(declaration, body.organisation()));
    }

    @Operation(summary = "Ask a city to write along no more")
    @PostMapping("/dismiss-writer")
    ResponseEntity<DeclarationJson> dismissWriter(@PathVariable String id, @RequestBody Writer body) {
        return done(id, declaration -> drafting.dismissWriter(declaration, body.organisation()));
    }

    @Operation(summary = "Fix the text and give it to the head of the secretariat")
    @PostMapping("/freeze")
    ResponseEntity<DeclarationJson> freeze(@PathVariable String id) {
        return done(id, drafting::freeze);
    }

    @Operation(summary = "Give the fixed text back to those who write, with a reason")
    @PostMapping("/return")
    ResponseEntity<DeclarationJson> sendBack(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, declaration -> keeping.returnToDrafting(declaration, Reason.of(body)));
    }

    @Operation(summary = "Open it for endorsement to the end of a day. For another person than who fixed the text")
    @PostMapping("/open")
    ResponseEntity<DeclarationJson> open(@PathVariable String id, @RequestBody Opening body) {
        return done(id, declaration -> keeping.open(declaration, body.closes(), body.zone()));
    }

    @Operation(summary = "Ask cities to endorse; those that were asked before are left alone")
    @PostMapping("/invite")
    ResponseEntity<DeclarationJson> invite(@PathVariable String id, @RequestBody Invitation body) {
        List<String> named = body.organisations();
        return done(id, declaration -> keeping.invite(declaration, named == null ? List.of() : named));
    }

    @Operation(summary = "Give all cities more time")
    @PostMapping("/extend")
    ResponseEntity<DeclarationJson> extend(@PathVariable String id, @RequestBody Extension body) {
        return done(id, declaration -> keeping.extend(declaration, body.closes(), body.reason()));
    }

    @Operation(summary = "Close before the day, with a reason for everybody")
    @PostMapping("/close")
    ResponseEntity<DeclarationJson> close(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, declaration -> keeping.close(declaration, Reason.of(body)));
    }

    @Operation(summary = "End it without a result, with a reason; no endorsement counts any more")
    @PostMapping("/call-off")
    ResponseEntity<DeclarationJson> callOff(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, declaration -> keeping.callOff(declaration, Reason.of(body)));
    }

    @Operation(summary = "Record where, to whom and when it was presented")
    @PostMapping("/present")
    ResponseEntity<DeclarationJson> present(@PathVariable String id, @RequestBody Presented body) {
        return done(id, declaration -> keeping.present(declaration, body.to(), body.on()));
    }

    private ResponseEntity<DeclarationJson> done(String id, Consumer<DeclarationId> act) {
        DeclarationId declaration = reading.resolve(id).orElseThrow(Problem::notFound);
        act.accept(declaration);
        return DeclarationJson.answer(reading.get(declaration));
    }
}
