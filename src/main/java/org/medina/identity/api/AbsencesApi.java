package org.medina.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.identity.Absence;
import org.medina.identity.Absences;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away from the organisation that the caller acts for, and who stands in. */
@RestController
@RequestMapping("/api/v1/absences")
@Tag(name = "identity")
class AbsencesApi {

    private final Absences absences;
    private final Organisations organisations;
    private final CurrentActor current;

    AbsencesApi(Absences absences, Organisations organisations, CurrentActor current) {
        this.absences = absences;
        this.organisations = organisations;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "Who is away now or will be, the earliest first")
    Listing<Away> list() {
        List<Away> found =
                absences.ahead(organisation()).stream().map(AbsencesApi::away).toList();
        return new Listing<>(found, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter that oneself, or a colleague, is away; whoever stands in holds the same role")
    Away enter(@RequestBody Entry entry) {
        PersonId person = entry.person() == null
                ? Optional.ofNullable(current.get().person()).orElseThrow(Problem::forbidden)
                : named("person", entry.person());
        PersonId deputy = entry.deputy() == null ? null : named("deputy", entry.deputy());
        return away(absences.enter(person, organisation(), deputy, entry.from(), entry.until()));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Back again: yesterday was the last day; one that has not begun is taken back")
    void end(@PathVariable UUID id) {
        absences.end(id);
    }

    private OrganisationId organisation() {
        Actor actor = current.get();
        return Optional.ofNullable(actor.organisation()).map(Organisation::id).orElseThrow(Problem::forbidden);
    }

    private PersonId named(String field, String person) {
        return organisations
                .personAt(person)
                .map(Person::id)
                .orElseThrow(() -> Problem.invalid(field, "identity.not-a-member"));
    }

    private static Away away(Absence absence) {
        return new Away(
                absence.id(),
                new Who(absence.person().value(), absence.personName()),
                new Who(absence.deputy().value(), absence.deputyName()),
                absence.first(),
                absence.last());
    }

    /**
     * An absence to be entered.
     *
     * @param person by user name or id; the caller where none is named
     * @param deputy by user name or id
     */
    record Entry(
            @Nullable String person,
            @Nullable String deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Somebody is away, from the first to the last day, both included. */
    record Away(UUID id, Who person, Who deputy, LocalDate from, LocalDate until) {}

    /** A colleague. */
    record Who(UUID id, String name) {}
}
