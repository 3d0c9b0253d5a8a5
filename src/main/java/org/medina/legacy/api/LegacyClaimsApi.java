package org.medina.legacy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.base.api.Reason;
import org.medina.legacy.LegacyClaim;
import org.medina.legacy.LegacyClaiming;
import org.medina.legacy.LegacyClaims;
import org.medina.legacy.LegacyEntry;
import org.medina.legacy.LegacyProposal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/legacy-actions")
@Tag(name = "Legacy actions")
class LegacyClaimsApi {

    private final LegacyClaims claims;
    private final LegacyClaiming claiming;
    private final String publicUrl;

    LegacyClaimsApi(LegacyClaims claims, LegacyClaiming claiming, @Value("${medina.public-url}") String publicUrl) {
        this.claims = claims;
        this.claiming = claiming;
        this.publicUrl = publicUrl;
    }

    @Schema(name = "LegacyClaimToMake")
    record City(
            @Schema(description = "Short name of a city in the portal") @Nullable
            String city) {}

    @Schema(name = "LegacyClaimMade")
    record Made(
            LegacyClaim claim,

            @Schema(description = "Told this once; only its fingerprint is kept")
            String link) {}

    @Schema(name = "LegacyCorrection")
    record Correction(
            @Schema(description = "Texts by field, such as title or start; blank takes out what stands there") @Nullable
            Map<String, @Nullable String> fields,

            @Nullable String reason) {

        Map<String, String> texts() {
            Map<String, String> texts = new HashMap<>();
            if (fields != null) {
                fields.forEach((field, text) -> texts.put(field, Objects.requireNonNullElse(text, "")));
            }
            return texts;
        }
    }

    @Schema(name = "LegacyClaimed")
    record Claimed(LegacyClaim claim, List<LegacyEntry> entries, List<LegacyProposal> waiting) {}

    @Schema(name = "LegacyAdopted")
    record Adopted(
            @Schema(description = "The draft that was begun")
            UUID pledge) {}

    @Operation(summary = "Let a city claim its entries by a secret link; nobody is told")
    @PostMapping("/claims")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody City city) {
        LegacyClaims.Made made = claims.make(Objects.requireNonNullElse(city.city(), ""));
        return new Made(made.claim(), publicUrl + "/legacy/claim/" + made.secret());
    }

    @Operation(summary = "The claims, newest first; for the secretariat")
    @GetMapping("/claims")
    Listing<LegacyClaim> claims() {
        return new Listing<>(claims.all(), null);
    }

    @Operation(summary = "Tell the city’s coordinators by mail, once")
    @PostMapping("/claims/{id}/send")
    LegacyClaim send(@PathVariable UUID id) {
        return claims.send(id);
    }

    @Operation(summary = "End a claim before its time")
    @PostMapping("/claims/{id}/revoke")
    LegacyClaim revoke(@PathVariable UUID id) {
        return claims.revoke(id);
    }

    @Operation(summary = "The entries of one’s own city, while a claim is open; for its coordinator")
    @GetMapping("/claimed")
    Claimed claimed(@RequestParam(required = false) @Nullable String secret) {
        LegacyClaiming.Claimed claimed = claiming.open(secret);
        return new Claimed(
                claimed.claim(),
                claimed.entries(),
                claimed.waiting().values().stream().toList());
    }

    @Operation(summary = "Begin a pledge from an entry of one’s own city")
    @PostMapping("/{id}/adopt")
    @ResponseStatus(HttpStatus.CREATED)
    Adopted adopt(@PathVariable UUID id, @RequestParam(required = false) @Nullable String secret) {
        return new Adopted(claiming.adopt(id, secret).value());
    }

    @Operation(summary = "Propose what an entry of one’s own city should say")
    @PostMapping("/{id}/propose")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String secret,
            @RequestBody Correction correction) {
        claiming.propose(id, secret, correction.texts(), correction.reason());
    }

    @Operation(summary = "What cities propose and nobody has decided, oldest first; for the secretariat")
    @GetMapping("/proposals")
    Listing<LegacyProposal> proposals() {
        return new Listing<>(claims.waiting(), null);
    }

    @Operation(summary = "Let an entry say what its city proposes")
    @PostMapping("/proposals/{id}/accept")
    LegacyEntry accept(@PathVariable UUID id) {
        return claims.accept(id);
    }

    @Operation(summary = "Leave an entry as it is, with a reason")
    @PostMapping("/proposals/{id}/refuse")
    LegacyProposal refuse(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason) {
        return claims.refuse(id, Reason.of(reason));
    }

    @Operation(summary = "Correct an entry by hand, with a reason; for the secretariat")
    @PostMapping("/{id}/correct")
    LegacyEntry correct(@PathVariable UUID id, @RequestBody Correction correction) {
        return claims.correct(id, correction.texts(), correction.reason());
    }
}
