package org.medina.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import org.medina.base.Problem;

/**
 * What the plan asks for before a tranche, and how far it is there.
 *
 * @param neededSpent how much of what was paid has to be spent, in the currency of the grant
 * @param spent as far as reports were accepted
 * @param reportMissing whether a report has to be accepted that was written since the money was last paid
 */
public record TrancheRule(int tranche, BigDecimal neededSpent, BigDecimal spent, boolean reportMissing) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TrancheRule of(Tranche tranche, GrantPlan plan, Tranches tranches, Reports reports) {
        GrantPlan.Tranche rule = plan.tranches().get(tranche.number() - 1);
        BigDecimal needed =
                tranches.paid().amount().multiply(rule.spentBefore()).divide(HUNDRED);
        Instant lastPaid = tranches.all().stream()
                .flatMap(Tranche::payments)
                .map(payment -> payment.recorded().at())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        boolean told = reports.latestAccepted()
                .filter(report -> !report.handedIn().at().isBefore(lastPaid))
                .isPresent();
        boolean missing = rule.reportBefore() && tranche.number() > 1 && !told;
        return new TrancheRule(tranche.number(), needed, reports.spent(), missing);
    }

    public boolean enoughSpent() {
        return spent.compareTo(neededSpent) >= 0;
    }

    @JsonIgnore
    public boolean isMet() {
        return enoughSpent() && !reportMissing;
    }

    /** @throws Problem WRONG_STATE where something is missing */
    void require() {
        if (reportMissing) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.report-first", tranche);
        }
        if (!enoughSpent()) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "grant.problem.spend-first",
                    neededSpent.stripTrailingZeros().toPlainString(),
                    spent.toPlainString());
        }
    }
}
