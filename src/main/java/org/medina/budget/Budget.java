package org.medina.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.identity.OrganisationId;

/**
 * What something costs, in one currency.
 *
 * @param currency ISO 4217 code
 * @param lines direct costs
 * @param indirectPercent indirect support costs in hundredths of the direct ones, category 8; a rule of the call
 * @param contributions what the applicant and others bring, beside what is asked for
 * @param shares which agency is to pay how much of what is asked for
 */
public record Budget(
        String currency,
        List<Line> lines,
        BigDecimal indirectPercent,
        List<Contribution> contributions,
        List<Share> shares) {

    public Budget {
        lines = List.copyOf(lines);
        contributions = List.copyOf(contributions);
        shares = List.copyOf(shares);
    }

    public static Budget empty(String currency, BigDecimal indirectPercent) {
        return new Budget(currency, List.of(), indirectPercent, List.of(), List.of());
    }

    /**
     * A direct cost.
     *
     * @param category of the UN Development Group, 1 to 7
     * @param activity what it is for, in the applicant's words
     * @param year of the project, from 1
     */
    public record Line(
            UUID id,
            int category,
            String activity,
            int year,
            @Nullable String description,
            BigDecimal amount) {}

    /** @param source who brings it, e.g. the city itself */
    public record Contribution(
            UUID id, String source, @Nullable String description, BigDecimal amount) {}

    public record Share(OrganisationId agency, BigDecimal amount) {}

    public Money direct() {
        return Money.sum(
                currency, lines.stream().map(line -> money(line.amount())).toList());
    }

    public Money indirect() {
        return direct().percent(indirectPercent);
    }

    /** Direct and indirect costs: what is asked for. */
    public Money asked() {
        return direct().plus(indirect());
    }

    public Money contributed() {
        return Money.sum(
                currency,
                contributions.stream()
                        .map(contribution -> money(contribution.amount()))
                        .toList());
    }

    public Money whole() {
        return asked().plus(contributed());
    }

    public Money shared() {
        return Money.sum(
                currency, shares.stream().map(share -> money(share.amount())).toList());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
