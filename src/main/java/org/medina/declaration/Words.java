package org.medina.declaration;

import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** What people write in fields: words, and not too many of them. */
final class Words {

    static final int SHORT = 300;
    static final int LONG = 2_000;

    private Words() {}

    /** @throws Problem INVALID when blank or too long */
    static String required(String field, @Nullable String words, int limit) {
        String given = optional(field, words, limit);
        if (given == null) {
            throw Problem.invalid(field, "declaration.problem.needed");
        }
        return given;
    }

    /** @throws Problem INVALID when too long */
    static @Nullable String optional(String field, @Nullable String words, int limit) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String given = words.strip();
        if (given.length() > limit) {
            throw Problem.invalid(field, "declaration.problem.too-long", given.length(), limit);
        }
        return given.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
