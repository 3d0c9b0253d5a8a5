package org.medina.grant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.budget.Budget;
import org.medina.identity.OrganisationId;

/**
 * What was approved, and is to become a grant.
 *
 * @param about the case of the request
 * @param budget as approved; its shares say which agency is to commit to how much
 * @param conditions that have to be met before the agreement, in words
 */
public record GrantRequest(
        SubjectRef about,
        String title,
        OrganisationId applicant,
        Budget budget,
        List<String> conditions,
        List<Indicator> indicators,
        LocalDate start,
        int months,
        GrantPlan plan) {

    public GrantRequest {
        conditions = List.copyOf(conditions);
        indicators = List.copyOf(indicators);
    }

    /** What reports are measured by. */
    public record Indicator(
            String name,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String unit) {}
}
