package org.medina.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Networks that act for cities by dated mandate, in everything but signing. */
@RestController
@Tag(name = "identity")
class NetworkMandatesApi {

    private static final String MANDATES = "/api/v1/organisations/{alias}/network-mandates";

    private final NetworkMandates mandates;
    private final Offices offices;
    private final Organisations organisations;

    NetworkMandatesApi(NetworkMandates mandates, Offices offices, Organisations organisations) {
        this.mandates = mandates;
        this.offices = offices;
        this.organisations = organisations;
    }

    @GetMapping(MANDATES)
    @Operation(summary = "What a city gave to networks, or a network has of cities; the latest to end first")
    Listing<One> list(@PathVariable String alias) {
        List<One> found =
                mandates.of(readable(alias).id()).stream().map(this::one).toList();
        return new Listing<>(found, null);
    }

    @PostMapping(MANDATES)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Let a network act for the city from day to day, in everything but signing",
            description =
                    "For the city’s coordinators and signatories; for officers, who have its letter. What an officer"
                            + " enters lets nobody act before goodFrom, and the city hears of it at once.")
    One grant(@PathVariable String alias, @RequestBody ToGrant request) {
        return one(mandates.grant(
                readable(alias).id(), request.network(), request.from(), request.until(), request.document()));
    }

    @PostMapping("/api/v1/network-mandates/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it now; for who could give it, and for the network, which lays it down")
    void end(@PathVariable UUID id) {
        mandates.end(id);
    }

    private Organisation readable(String alias) {
        return offices.readable(
                organisations.find(alias).orElseThrow(Problem::notFound).id());
    }

    private One one(NetworkMandate mandate) {
        OrganisationId by = mandate.enteredBy();
        return new One(
                mandate.id(),
                alias(mandate.city()),
                alias(mandate.network()),
                mandate.from(),
                mandate.until(),
                mandate.document(),
                by == null ? null : alias(by),
                mandates.standing(mandate),
                mandate.goodFrom(),
                mandate.endedAt());
    }

    private String alias(OrganisationId organisation) {
        return organisations.get(organisation).alias();
    }

    @Schema(name = "NetworkMandate")
    record One(
            UUID id,
            String city,
            String network,
            LocalDate from,
            LocalDate until,
            String document,
            @Nullable String enteredBy,
            NetworkMandate.Standing standing,

            @Schema(description = "Before that moment it lets nobody act") @Nullable
            Instant goodFrom,

            @Nullable Instant endedAt) {}

    /**
     * @param network by its short name or id
     * @param document the city’s letter or decision
     */
    @Schema(name = "NetworkMandateToGrant")
    record ToGrant(
            @Nullable String network,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String document) {}
}
