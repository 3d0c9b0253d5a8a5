package org.medina.funding;

import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** What people give as a reason: words, and not too many of them. */
final class Words {

    private static final int LIMIT = 4000;

    private Words() {}

    /** @throws Problem INVALID when blank or longer than 4,000 characters */
    static String required(String field, @Nullable String words) {
        String given = optional(field, words);
        if (given == null) {
            throw Problem.invalid(field, "funding.problem.needed");
        }
        return given;
    }

    static @Nullable String optional(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String given = words.strip();
        if (given.length() > LIMIT) {
            throw Problem.invalid(field, "funding.problem.too-long", given.length(), LIMIT);
        }
        return given.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
