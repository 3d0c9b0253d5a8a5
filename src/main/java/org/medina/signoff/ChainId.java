package org.medina.signoff;

import java.util.UUID;

/** Identifies a chain of sign-off. */
public record ChainId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
