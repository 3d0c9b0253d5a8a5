package org.medina.identity;

/** What an organisation is in the mechanism; Keycloak's organisation attribute {@code kind}, in lower case. */
public enum OrganisationKind {
    CITY,
    STATE,
    PROVINCE,
    AGENCY,
    SECRETARIAT,
    NETWORK,
    FUND,
    PARTNER,
    OBSERVER
}
