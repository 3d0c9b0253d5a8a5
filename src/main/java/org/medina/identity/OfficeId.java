package org.medina.identity;

import java.util.UUID;

/** Id of an office in an organisation. */
public record OfficeId(UUID value) {

    public static OfficeId of(String value) {
        return new OfficeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
