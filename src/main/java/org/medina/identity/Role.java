package org.medina.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The realm roles of Keycloak that the portal knows; each is held in an organisation, but for the last two. */
public enum Role {
    CITY_EDITOR,
    CITY_COORDINATOR,
    CITY_SIGNATORY,
    STATE_COMMENTER,
    STATE_FOCAL_POINT,
    AGENCY_REVIEWER,
    AGENCY_APPROVER,
    COMMITTEE_MEMBER,
    FUND_AGENT,
    SECRETARIAT_OFFICER,
    SECRETARIAT_HEAD,
    /** Signs dossiers and declarations for an organisation that is not a city. */
    SIGNATORY,
    /** Gives recorded advice on dossiers, which is no signature. */
    ADVISER,
    /** Acts for the cities that have mandated its network, in everything but signing. */
    NETWORK_SUPPORTER,
    OBSERVER,
    ADMIN;

    /** As Keycloak spells it, e.g. {@code city-editor}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofRealmName(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName().equals(realmName))
                .findFirst();
    }
}
