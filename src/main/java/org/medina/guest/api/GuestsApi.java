package org.medina.guest.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.guest.Guest;
import org.medina.guest.GuestDraft;
import org.medina.guest.GuestRight;
import org.medina.guest.Guests;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Guests")
class GuestsApi {

    private final Guests guests;
    private final CaseFiles cases;

    GuestsApi(Guests guests, CaseFiles cases) {
        this.guests = guests;
        this.cases = cases;
    }

    @Schema(name = "Guest")
    record Json(
            UUID id,
            String name,

            @Schema(description = "Empty some time after the end")
            String email,

            GuestRight right,
            LocalDate lastDay,
            Guest.State state,
            String madeBy,
            Instant madeAt,

            @Schema(description = "When they last looked at the text") @Nullable
            Instant seenAt,

            int comments,
            @Nullable String revokedBy,
            @Nullable Instant revokedAt) {}

    @Schema(name = "GuestToLetIn")
    record LetIn(
            @Schema(description = "As they wish to be called") @Nullable
            String name,

            @Schema(description = "The only address that codes go to") @Nullable
            String email,

            @Nullable GuestRight right,

            @Schema(description = "Until the end of this day where the city is") @Nullable
            LocalDate lastDay) {}

    @Operation(summary = "Whom the caller’s city let into the text of a case, newest first")
    @GetMapping("/api/v1/cases/{address}/guests")
    Listing<Json> list(@PathVariable String address) {
        return new Listing<>(
                guests.of(subject(address)).stream().map(this::json).toList(), null);
    }

    @Operation(summary = "Let somebody without an account into the text of a case; a link goes to them by mail")
    @PostMapping("/api/v1/cases/{address}/guests")
    @ResponseStatus(HttpStatus.CREATED)
    Json letIn(@PathVariable String address, @RequestBody LetIn guest) {
        return json(guests.letIn(
                subject(address),
                new GuestDraft(
                        Objects.requireNonNullElse(guest.name(), ""),
                        Objects.requireNonNullElse(guest.email(), ""),
                        guest.right(),
                        guest.lastDay())));
    }

    @Operation(summary = "End a guest’s link at once")
    @PostMapping("/api/v1/guests/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        guests.revoke(id);
    }

    @Operation(summary = "Send a guest a new link; those before it open nothing any more")
    @PostMapping("/api/v1/guests/{id}/send-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(@PathVariable UUID id) {
        guests.sendAgain(id);
    }

    private Json json(Guest guest) {
        return new Json(
                guest.id(),
                guest.name(),
                guest.email(),
                guest.right(),
                guest.lastDay(),
                guests.state(guest),
                guest.madeByName(),
                guest.madeAt(),
                guest.seenAt(),
                guest.comments(),
                guest.revokedByName(),
                guest.revokedAt());
    }

    /** The service says again who may know of it. */
    private SubjectRef subject(String address) {
        return cases.findAt(address).map(CaseFile::subject).orElseThrow(Problem::notFound);
    }
}
