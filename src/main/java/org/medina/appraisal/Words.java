package org.medina.appraisal;

import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** What people write in fields: words, and not too many of them. */
final class Words {

    static final int MEDIUM = 2_000;
    static final int LONG = 20_000;

    private Words() {}

    /** @throws Problem INVALID when blank or too long */
    static String required(String field, @Nullable String words, int limit) {
        String given = optional(field, words, limit);
        if (given == null) {
            throw Problem.invalid(field, "appraisal.problem.needed");
        }
        return given;
    }

    static @Nullable String optional(String field, @Nullable String words, int limit) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String given = words.strip();
        if (given.length() > limit) {
            throw Problem.invalid(field, "appraisal.problem.too-long", given.length(), limit);
        }
        return given.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
