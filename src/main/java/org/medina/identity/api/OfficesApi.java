package org.medina.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.identity.Mandate;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.OfficeId;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offices of an organisation, and who may sign for them from when to when; entered by the secretariat. */
@RestController
@Tag(name = "identity")
class OfficesApi {

    private static final String OFFICES = "/api/v1/organisations/{alias}/offices";
    private static final String MANDATES = "/api/v1/offices/{id}/mandates";

    private final Offices offices;
    private final Organisations organisations;

    OfficesApi(Offices offices, Organisations organisations) {
        this.offices = offices;
        this.organisations = organisations;
    }

    @GetMapping(OFFICES)
    @Operation(summary = "Its offices, oldest first, each with all the mandates it ever gave, newest first")
    Listing<One> list(@PathVariable String alias) {
        List<One> found = offices.of(readable(alias).id()).stream()
                .map(office -> one(office, offices.mandates(office.id())))
                .toList();
        return new Listing<>(found, null);
    }

    @PostMapping(OFFICES)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open an office, or find the one of that title; for the secretariat and operators")
    One open(@PathVariable String alias, @RequestBody ToOpen request) {
        Office office = offices.open(readable(alias).id(), request.title());
        return one(office, offices.mandates(office.id()));
    }

    @PostMapping(MANDATES)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Let somebody sign for it; who signs for the organisation for the first time waits until goodFrom")
    Given grant(@PathVariable UUID id, @RequestBody ToGrant request) {
        OfficeId office = new OfficeId(id);
        offices.readable(offices.office(office).orElseThrow(Problem::notFound).organisation());
        return given(offices.grant(
                office,
                person(request.person()),
                request.kind() == null ? MandateKind.HOLDER : request.kind(),
                given("from", request.from()),
                request.until(),
                request.document() == null || request.document().isBlank()
                        ? null
                        : request.document().strip()));
    }

    @PostMapping("/api/v1/mandates/{id}/end")
    @Operation(summary = "End a mandate: that day, of the organisation’s own country, is its last")
    Given end(@PathVariable UUID id, @RequestBody ToEnd request) {
        offices.readable(
                offices.mandate(id).orElseThrow(Problem::notFound).office().organisation());
        return given(offices.end(id, given("until", request.until())));
    }

    private Organisation readable(String alias) {
        return offices.readable(
                organisations.find(alias).orElseThrow(Problem::notFound).id());
    }

    private PersonId person(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(organisations::personAt)
                .map(Person::id)
                .orElseThrow(() -> Problem.invalid("person", "identity.not-a-member"));
    }

    private static LocalDate given(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Problem.invalid(field, "identity.needed");
        }
        return day;
    }

    private One one(Office office, List<Mandate> mandates) {
        return new One(
                office.id().value(),
                office.title(),
                mandates.stream().map(this::given).toList());
    }

    private Given given(Mandate mandate) {
        return new Given(
                mandate.id(),
                mandate.person().value(),
                organisations.person(mandate.person()).map(Person::name).orElse(""),
                mandate.kind(),
                mandate.from(),
                mandate.until(),
                mandate.document(),
                mandate.goodFrom());
    }

    @Schema(name = "Office")
    record One(UUID id, String title, List<Given> mandates) {}

    @Schema(name = "Mandate")
    record Given(
            UUID id,
            UUID person,
            String name,
            MandateKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String document,

            @Schema(description = "Before that moment it lets nobody sign") @Nullable
            Instant goodFrom) {}

    @Schema(name = "OfficeToOpen")
    record ToOpen(@Nullable String title) {}

    /** @param person by user name or id */
    @Schema(name = "MandateToGrant")
    record ToGrant(
            @Nullable String person,
            @Nullable MandateKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String document) {}

    @Schema(name = "MandateToEnd")
    record ToEnd(@Nullable LocalDate until) {}
}
