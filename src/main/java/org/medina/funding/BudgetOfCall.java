package org.medina.funding;

import java.util.stream.Collectors;
import org.medina.budget.BudgetRules;
import org.medina.call.CallTerms;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** What a request's budget has to keep to, by the call's terms; every agency may be asked for a share. */
@Component
class BudgetOfCall {

    private final Organisations organisations;

    BudgetOfCall(Organisations organisations) {
        this.organisations = organisations;
    }

    BudgetRules rules(FundingContent content, CallTerms terms) {
        CallTerms.Eligibility rule = terms.eligibility();
        Integer months = content.months();
        return new BudgetRules(
                terms.currency(),
                terms.indirectPercent(),
                rule.least(),
                rule.most(),
                months == null ? rule.months() : months,
                rule.ownPercent(),
                organisations.all(OrganisationKind.AGENCY).stream()
                        .map(Organisation::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
