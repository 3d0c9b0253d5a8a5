package org.medina.funding;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.call.CallTerms;

/**
 * Which requests a list is to show; empty and null mean all.
 *
 * @param search part of a title or reference
 * @param call id of a call
 * @param pledge id of a pledge
 * @param mechanism name of the mechanism that calls
 * @param country ISO 3166-1 alpha-3 of the applicant
 * @param objective of the migration compact
 * @param group of applicants, for whom calls may keep a share
 */
public record FundingFilter(
        @Nullable String search,
        Set<FundingStatus> statuses,
        @Nullable UUID call,
        @Nullable UUID pledge,
        @Nullable String mechanism,
        @Nullable String country,
        @Nullable Integer objective,
        CallTerms.@Nullable Group group) {

    public static final FundingFilter ALL = new FundingFilter(null, Set.of(), null, null, null, null, null, null);

    public FundingFilter {
        statuses = Set.copyOf(statuses);
    }

    public static FundingFilter of(@Nullable String search, Set<FundingStatus> statuses) {
        return new FundingFilter(search, statuses, null, null, null, null, null, null);
    }

    public static FundingFilter of(UUID call, Set<FundingStatus> statuses) {
        return new FundingFilter(null, statuses, call, null, null, null, null, null);
    }
}
