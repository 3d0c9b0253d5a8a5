package org.medina.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.medina.identity.OrganisationId;

/**
 * What a budget has to keep to; data of a call.
 *
 * @param currency ISO 4217 code
 * @param indirectPercent indirect support costs in hundredths of the direct ones
 * @param least and most that may be asked for
 * @param months how long the project takes
 * @param ownPercent what the applicant and others have to bring, in hundredths of the whole
 * @param agencies who may have a share
 */
public record BudgetRules(
        String currency,
        BigDecimal indirectPercent,
        BigDecimal least,
        BigDecimal most,
        int months,
        BigDecimal ownPercent,
        Set<OrganisationId> agencies) {

    private static final int MONTHS_OF_A_YEAR = 12;

    public BudgetRules {
        agencies = Set.copyOf(agencies);
    }

    /** How many years the project touches, at least one. */
    public int years() {
        return Math.max(1, Math.ceilDiv(months, MONTHS_OF_A_YEAR));
    }

    public Budget empty() {
        return Budget.empty(currency, indirectPercent);
    }

    /** The numbers of the years, from 1. */
    public List<Integer> everyYear() {
        return IntStream.rangeClosed(1, years()).boxed().toList();
    }
}
