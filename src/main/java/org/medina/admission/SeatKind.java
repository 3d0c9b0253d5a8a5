package org.medina.admission;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;

/** As what an organisation takes part. */
public enum SeatKind {
    CITY(OrganisationKind.CITY, Role.CITY_EDITOR, Role.CITY_COORDINATOR, Role.CITY_SIGNATORY),
    /** A province or region; it does what a city does. */
    PROVINCE(OrganisationKind.CITY, Role.CITY_EDITOR, Role.CITY_COORDINATOR, Role.CITY_SIGNATORY),
    MINISTRY(OrganisationKind.STATE, Role.STATE_COMMENTER, Role.STATE_FOCAL_POINT),
    AGENCY(OrganisationKind.AGENCY, Role.AGENCY_REVIEWER, Role.AGENCY_APPROVER, Role.SIGNATORY, Role.ADVISER),
    NETWORK(OrganisationKind.NETWORK, Role.SIGNATORY, Role.ADVISER, Role.NETWORK_SUPPORTER),
    /** Any other organisation that signs or gives advice. */
    PARTNER(OrganisationKind.NETWORK, Role.SIGNATORY, Role.ADVISER);

    private final OrganisationKind organisation;
    private final Set<Role> roles;

    SeatKind(OrganisationKind organisation, Role first, Role... more) {
        this.organisation = organisation;
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    public OrganisationKind organisation() {
        return organisation;
    }

    /** What its people may hold. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether it belongs to a country. */
    public boolean hasCountry() {
        return organisation == OrganisationKind.CITY || organisation == OrganisationKind.STATE;
    }

    /** What the people of an organisation may hold that is there already; none where its people are not for the portal to choose. */
    static Set<Role> rolesIn(OrganisationKind kind) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (SeatKind seat : values()) {
            if (seat.organisation == kind) {
                roles.addAll(seat.roles);
            }
        }
        return roles;
    }
}
