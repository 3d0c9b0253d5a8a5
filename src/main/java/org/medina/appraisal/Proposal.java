package org.medina.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat lays before the committee.
 *
 * @param reasons one for each criterion
 * @param conditions what is to be met; never empty for {@link Decision#CONDITIONAL}, empty otherwise
 */
public record Proposal(
        Decision decision,
        List<CriterionReason> reasons,
        List<String> conditions,
        @Nullable String words) {

    public Proposal {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }

    /** Why, by one criterion. */
    public record CriterionReason(String criterion, String name, String words) {}
}
