package org.medina.pledge;

import org.jspecify.annotations.Nullable;

/**
 * Which published pledges a reader looks for; null means all.
 *
 * @param words looked for in title, summary, current action and commitment
 * @param country ISO 3166-1 alpha-3 of the lead city or a partner
 * @param gcmObjective 1 to 23
 * @param actionArea e.g. {@code 2020/4}
 */
public record PublishedFilter(
        @Nullable String words,
        @Nullable String country,
        @Nullable CompactScope compactScope,
        @Nullable Integer gcmObjective,
        @Nullable String actionArea,
        @Nullable PledgeProgress progress) {

    public static final PublishedFilter ALL = new PublishedFilter(null, null, null, null, null, null);
}
