package org.medina.review;

import org.medina.casefile.Turn;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Whose turn it can be in a cycle. */
@Component
class ReviewParties {

    private final Organisations organisations;

    ReviewParties(Organisations organisations) {
        this.organisations = organisations;
    }

    Turn officer() {
        return new Turn(secretariat(), Role.SECRETARIAT_OFFICER);
    }

    Turn head() {
        return new Turn(secretariat(), Role.SECRETARIAT_HEAD);
    }

    Turn city(OrganisationId city) {
        return new Turn(city, Role.CITY_COORDINATOR);
    }

    Turn ministry(OrganisationId ministry) {
        return new Turn(ministry, Role.STATE_FOCAL_POINT);
    }

    Turn seat(ReviewPlan.Seat seat) {
        return new Turn(
                seat.organisation(),
                switch (seat.part()) {
                    case SIGNATURE -> Role.SIGNATORY;
                    case ADVICE -> Role.ADVISER;
                });
    }

    OrganisationId secretariat() {
        return organisations.all(OrganisationKind.SECRETARIAT).stream()
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException("no organisation is the secretariat"));
    }
}
