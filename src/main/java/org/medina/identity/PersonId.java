package org.medina.identity;

import java.util.UUID;

/** Id of a person; the same as in Keycloak. */
public record PersonId(UUID value) {

    public static PersonId of(String value) {
        return new PersonId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
