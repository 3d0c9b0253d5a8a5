package org.medina.legacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What entries are looked for; null asks for any.
 *
 * @param country ISO 3166-1 alpha-3
 */
public record LegacyFilter(
        @Nullable String words,
        @Nullable String country,
        LegacyEntry.@Nullable State state,
        @Nullable UUID importId) {

    public static final LegacyFilter ALL = new LegacyFilter(null, null, null, null);

    /** What the public may look for. */
    public static LegacyFilter of(@Nullable String words, @Nullable String country) {
        return new LegacyFilter(words, country, null, null);
    }
}
