package org.medina.pledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pledges a list is to show; empty and null mean all.
 *
 * @param search part of a title or reference
 * @param ownOnly only those that the acting organisation leads or is a partner of
 */
public record PledgeFilter(@Nullable String search, Set<PledgeStatus> statuses, boolean ownOnly) {

    public static final PledgeFilter ALL = new PledgeFilter(null, Set.of(), false);

    public PledgeFilter {
        statuses = Set.copyOf(statuses);
    }
}
