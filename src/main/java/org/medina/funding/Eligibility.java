package org.medina.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.budget.Budget;
import org.medina.call.CallTerms;
import org.medina.funding.Findings.Finding;
import org.medina.identity.Organisations;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PublishedPledges;
import org.medina.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Compares a request with the call's conditions; what follows is said by the table {@code bpmn/funding-eligibility.dmn}. */
@Component
class Eligibility {

    static final String TABLE = "funding-eligibility";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Decisions decisions;
    private final Organisations organisations;
    private final PublishedPledges pledges;

    Eligibility(Decisions decisions, Organisations organisations, PublishedPledges pledges) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.pledges = pledges;
    }

    Findings of(FundingRequest request, CallTerms terms) {
        List<Finding> findings = new ArrayList<>();
        findings.add(country(organisations.get(request.lead()).country(), terms.eligibility()));
        findings.add(pledge(request.pledge(), terms.eligibility()));
        findings.add(asked(request.content().budget(), terms));
        findings.add(months(request.content().months(), terms.eligibility()));
        findings.add(contribution(request.content().budget(), terms));
        Map<String, Object> inputs = findings.stream().collect(Collectors.toMap(Finding::criterion, Finding::state));
        Map<String, Object> decided = decisions.decide(TABLE, inputs);
        return new Findings(
                Findings.Proposal.valueOf(String.valueOf(decided.get("proposal"))),
                String.valueOf(decided.get("reason")),
                findings);
    }

    private static Finding country(@Nullable String country, CallTerms.Eligibility rule) {
        boolean met = rule.countries().isEmpty()
                || (country != null && rule.countries().contains(country));
        return new Finding(
                "country",
                met ? "in" : "out",
                met,
                country == null ? "" : country,
                rule.countries().stream().sorted().collect(Collectors.joining(", ")));
    }

    private Finding pledge(Optional<PledgeId> pledge, CallTerms.Eligibility rule) {
        String said = pledge.isEmpty()
                ? "none"
                : pledges.find(pledge.get().toString())
                                .filter(found -> !found.isWithdrawn())
                                .isPresent()
                        ? "published"
                        : "unpublished";
        boolean met = !rule.pledgeNeeded() || said.equals("published");
        String state = met ? "met" : said.equals("none") ? "missing" : "unpublished";
        return new Finding("pledge", state, met, said, rule.pledgeNeeded() ? "needed" : "free");
    }

    /** Where the form does not ask for money yet, nothing is out of its bounds. */
    private static Finding asked(@Nullable Budget budget, CallTerms terms) {
        String currency = terms.currency();
        CallTerms.Eligibility rule = terms.eligibility();
        Money asked = budget == null ? null : budget.asked();
        String state = asked == null
                ? "within"
                : asked.amount().compareTo(rule.least()) < 0
                        ? "below"
                        : asked.amount().compareTo(rule.most()) > 0 ? "above" : "within";
        return new Finding(
                "asked",
                state,
                state.equals("within"),
                asked == null ? "" : asked.toString(),
                rule.least().toPlainString() + "–" + rule.most().toPlainString() + " " + currency);
    }

    private static Finding months(@Nullable Integer months, CallTerms.Eligibility rule) {
        boolean met = months == null || months <= rule.months();
        return new Finding(
                "months",
                met ? "within" : "above",
                met,
                months == null ? "" : months.toString(),
                Integer.toString(rule.months()));
    }

    /** Compared without dividing, so that no rounding makes it pass or fail. */
    private static Finding contribution(@Nullable Budget budget, CallTerms terms) {
        BigDecimal own = terms.eligibility().ownPercent();
        boolean met = budget == null
                || budget.contributed()
                                .amount()
                                .multiply(HUNDRED)
                                .compareTo(budget.whole().amount().multiply(own))
                        >= 0;
        return new Finding(
                "contribution",
                met ? "met" : "short",
                met,
                budget == null ? "" : budget.contributed().toString(),
                own.stripTrailingZeros().toPlainString() + " %");
    }
}
