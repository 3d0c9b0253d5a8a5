package org.medina.legacy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** Which organisation of the portal a city’s name means. */
@Component
class CityNames {

    private final Organisations organisations;

    CityNames(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * In any spelling; empty where there is none or more than one.
     *
     * @param country ISO 3166-1 alpha-3; null where it is not known
     */
    Optional<Organisation> named(String name, @Nullable String country) {
        String wanted = Spelling.city(name);
        List<Organisation> found = organisations.all(OrganisationKind.CITY).stream()
                .filter(city -> country == null || country.equals(city.country()))
                .filter(city -> Spelling.city(city.name()).equals(wanted))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
