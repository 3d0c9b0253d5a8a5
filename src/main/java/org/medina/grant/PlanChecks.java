package org.medina.grant;

import java.math.BigDecimal;
import org.medina.base.Problem;

/** Whether a plan of payments can be followed at all. */
final class PlanChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanChecks() {}

    /** @throws Problem INVALID where the tranches are not the whole of a grant */
    static void check(GrantPlan plan) {
        BigDecimal whole =
                plan.tranches().stream().map(GrantPlan.Tranche::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean none =
                plan.tranches().stream().anyMatch(tranche -> tranche.percent().signum() <= 0);
        if (none || whole.compareTo(HUNDRED) != 0) {
            throw Problem.invalid("tranches", "grant.problem.tranches", whole.toPlainString());
        }
    }
}
