package org.medina.base;

import org.jspecify.annotations.Nullable;

/** What people write in fields: words, and not too many of them. */
public final class Words {

    /** In characters: a line, such as a name or a number of a letter. */
    public static final int SHORT = 300;

    /** In characters: a reason. */
    public static final int MEDIUM = 2_000;

    /** In characters: several pages. */
    public static final int LONG = 20_000;

    private Words() {}

    /**
     * Without space around it, and without control characters but tabs and line ends.
     *
     * @throws Problem INVALID when blank or longer than {@code limit} characters
     */
    public static String required(String field, @Nullable String words, int limit) {
        String given = optional(field, words, limit);
        if (given == null) {
            throw Problem.invalid(field, "base.words.needed");
        }
        return given;
    }

    /** Null when blank; else as {@link #required}. */
    public static @Nullable String optional(String field, @Nullable String words, int limit) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String given = words.strip();
        if (given.length() > limit) {
            throw Problem.invalid(field, "base.words.too-long", given.length(), limit);
        }
        return given.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
