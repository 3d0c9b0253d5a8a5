package org.medina.identity;

import java.util.UUID;

/** Id of an organisation; the same as in Keycloak. */
public record OrganisationId(UUID value) {

    public static OrganisationId of(String value) {
        return new OrganisationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
