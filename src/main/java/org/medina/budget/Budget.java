package org.medina.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /** Costs that are counted in lines, 1 to 7. */
    public static final int DIRECT_CATEGORIES = 7;

    /** Indirect support costs. */
    public static final int INDIRECT_CATEGORY = 8;

    public Budget {
        lines = known(lines);
        contributions = known(contributions);
        shares = known(shares);
    }

    /** A list that whoever sends the budget as JSON left out. */
    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
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

    public Budget withLines(List<Line> changed) {
        return new Budget(currency, changed, indirectPercent, contributions, shares);
    }

    public Budget withContributions(List<Contribution> changed) {
        return new Budget(currency, lines, indirectPercent, changed, shares);
    }

    public Budget withShares(List<Share> changed) {
        return new Budget(currency, lines, indirectPercent, contributions, changed);
    }

    /** What an agency is to pay; nothing where it has no share. */
    public Money share(OrganisationId agency) {
        return Money.sum(
                currency,
                shares.stream()
                        .filter(share -> share.agency().equals(agency))
                        .map(share -> money(share.amount()))
                        .toList());
    }

    /**
     * Divides what is asked for between agencies, to the last coin.
     *
     * @param weights by agency, none negative, not all zero
     */
    public Budget divided(SequencedMap<OrganisationId, BigDecimal> weights) {
        List<OrganisationId> agencies = List.copyOf(weights.sequencedKeySet());
        List<Money> parts = asked().split(List.copyOf(weights.sequencedValues()));
        return withShares(IntStream.range(0, agencies.size())
                .mapToObj(i -> new Share(agencies.get(i), parts.get(i).amount()))
                .toList());
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
