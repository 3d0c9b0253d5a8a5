package org.medina.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions a list shows.
 *
 * @param review null for all cycles
 * @param standings empty for all
 * @param statements what came of asking the ministry; empty for all
 * @param country of the city, ISO 3166-1 alpha-3
 * @param objective of one of its pledges, 1 to 23
 */
public record ContributionFilter(
        @Nullable ReviewId review,
        @Nullable String search,
        Set<Standing> standings,
        Set<Statement.State> statements,
        @Nullable String country,
        @Nullable Integer objective) {

    public ContributionFilter {
        standings = Set.copyOf(standings);
        statements = Set.copyOf(statements);
    }

    public static ContributionFilter of(@Nullable ReviewId review) {
        return new ContributionFilter(review, null, Set.of(), Set.of(), null, null);
    }
}
