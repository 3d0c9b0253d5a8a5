package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.oversight.CaseOfficer;
import org.medina.oversight.CaseOfficers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{address}/officer")
@Tag(name = "Oversight")
class CaseOfficersApi {

    /** Whoever is unknown is refused as one who is no candidate. */
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final CaseOfficers officers;
    private final CaseFiles cases;
    private final Organisations organisations;

    CaseOfficersApi(CaseOfficers officers, CaseFiles cases, Organisations organisations) {
        this.officers = officers;
        this.cases = cases;
        this.organisations = organisations;
    }

    @Schema(name = "CaseOfficer")
    record Json(@Nullable String officer, @Nullable String standIn) {

        static Json of(CaseOfficer named) {
            Person standIn = named.standIn();
            return new Json(named.officer().name(), standIn == null ? null : standIn.name());
        }
    }

    @Schema(name = "CaseOfficerToName")
    record Named(
            @Schema(description = "User name") @Nullable String officer,

            @Schema(description = "User name; left out where nobody stands in") @Nullable
            String standIn) {}

    @Operation(summary = "Who of the secretariat looks after a case, by name; both null where nobody does")
    @GetMapping
    Json get(@PathVariable String address) {
        return officers.of(subject(address)).map(Json::of).orElseGet(() -> new Json(null, null));
    }

    @Operation(summary = "Say who looks after a case; for the secretariat")
    @PutMapping
    Json set(@PathVariable String address, @RequestBody Named named) {
        return Json.of(officers.set(
                subject(address),
                person(named.officer()),
                named.standIn() == null ? null : Objects.requireNonNullElse(person(named.standIn()), NOBODY)));
    }

    private @Nullable PersonId person(@Nullable String username) {
        return username == null
                ? null
                : organisations.personNamed(username).map(Person::id).orElse(null);
    }

    private SubjectRef subject(String address) {
        return cases.findAt(address).map(CaseFile::subject).orElseThrow(Problem::notFound);
    }
}
