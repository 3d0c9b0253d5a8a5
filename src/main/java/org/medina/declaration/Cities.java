package org.medina.declaration;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** Finds cities as people name them: by the short name or the id. */
@Component
class Cities {

    private static final int NAMED = 12;

    private final Organisations organisations;

    Cities(Organisations organisations) {
        this.organisations = organisations;
    }

    /** By name. */
    List<Organisation> all() {
        return organisations.all(OrganisationKind.CITY);
    }

    /** Their names for a line of the history, the first dozen of them. */
    String names(List<OrganisationId> cities) {
        String names = cities.stream()
                .limit(NAMED)
                .map(city -> organisations.get(city).name())
                .sorted()
                .collect(Collectors.joining(", "));
        return cities.size() > NAMED ? names + " +" + (cities.size() - NAMED) : names;
    }

    /** @throws Problem INVALID at that field for what is no city */
    Organisation named(String field, @Nullable String named) {
        if (named == null || named.isBlank()) {
            throw Problem.invalid(field, "declaration.problem.needed");
        }
        return organisations
                .named(OrganisationKind.CITY, named)
                .orElseThrow(() -> Problem.invalid(field, "declaration.problem.no-city", named));
    }
}
