package org.medina.pledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * Which pledges a list is to show; empty and null mean all.
 *
 * @param search part of a title or reference
 * @param ownOnly only those that the acting organisation leads or is a partner of
 * @param city only those that this organisation leads or is a partner of
 */
public record PledgeFilter(
        @Nullable String search,
        Set<PledgeStatus> statuses,
        boolean ownOnly,
        @Nullable OrganisationId city) {

    public static final PledgeFilter ALL = new PledgeFilter(null, Set.of(), false);

    public PledgeFilter {
        statuses = Set.copyOf(statuses);
    }

    public PledgeFilter(@Nullable String search, Set<PledgeStatus> statuses, boolean ownOnly) {
        this(search, statuses, ownOnly, null);
    }

    /** What is found by its words among the pledges that this organisation leads or is a partner of. */
    public static PledgeFilter of(OrganisationId city, @Nullable String search, Set<PledgeStatus> statuses) {
        return new PledgeFilter(search, statuses, false, city);
    }
}
