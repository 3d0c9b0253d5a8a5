package org.medina.removal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.removal.FoundIn;
import org.medina.removal.Removals;
import org.medina.removal.Tombstone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/removals")
@Tag(name = "Protective removal")
class RemovalApi {

    private final Removals removals;

    RemovalApi(Removals removals) {
        this.removals = removals;
    }

    @Operation(summary = "What was removed to protect somebody, newest first: fingerprint, reason and office")
    @GetMapping
    Listing<Removed> all() {
        return new Listing<>(removals.all().stream().map(Removed::of).toList(), null);
    }

    @Operation(summary = "Where a passage stands now; changes nothing. For the head of the secretariat")
    @PostMapping("/find")
    Listing<Found> find(@RequestBody Words body) {
        List<FoundIn> found = removals.find(body.words() == null ? "" : body.words());
        return new Listing<>(found.stream().map(Found::of).toList(), null);
    }

    @Operation(
            summary =
                    "Takes a passage out of everything the portal keeps, for good. For the head of the secretariat, with a"
                            + " fresh login")
    @PostMapping
    Removed remove(@RequestBody Removal body) {
        return Removed.of(
                removals.remove(body.words() == null ? "" : body.words(), body.reason() == null ? "" : body.reason()));
    }

    @Schema(name = "PassageToFind")
    record Words(@Nullable String words) {}

    @Schema(name = "PassageToRemove")
    record Removal(@Nullable String words, @Nullable String reason) {}

    @Schema(name = "PassageFound")
    record Found(String keeper, int places) {

        static Found of(FoundIn found) {
            return new Found(found.keeper(), found.places());
        }
    }

    @Schema(name = "RemovedPassage")
    record Removed(UUID id, Instant at, String office, String reason, String sha256, int length, int places) {

        static Removed of(Tombstone tombstone) {
            return new Removed(
                    tombstone.id(),
                    tombstone.at(),
                    tombstone.office(),
                    tombstone.reason(),
                    tombstone.fingerprint().sha256(),
                    tombstone.fingerprint().length(),
                    tombstone.places());
        }
    }
}
