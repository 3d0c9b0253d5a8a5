package org.medina.base.api;

import org.jspecify.annotations.Nullable;

/** The body of an act that takes a reason, or may. */
public record Reason(@Nullable String reason) {

    /** Of a request that may have no body at all. */
    public static @Nullable String of(@Nullable Reason body) {
        return body == null ? null : body.reason();
    }
}
