package org.medina.pledge;

import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** Reasons that people give: words, and not too many of them. */
final class Reasons {

    private static final int LIMIT = 2000;

    private Reasons() {}

    /** @throws Problem INVALID when blank or longer than 2,000 characters */
    static String required(String field, @Nullable String reason) {
        String given = optional(field, reason);
        if (given == null) {
            throw Problem.invalid(field, "pledge.problem.needed");
        }
        return given;
    }

    static @Nullable String optional(String field, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        String given = reason.strip();
        if (given.length() > LIMIT) {
            throw Problem.invalid(field, "pledge.problem.too-long", given.length(), LIMIT);
        }
        return given.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
