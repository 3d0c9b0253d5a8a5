package org.medina.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.medina.base.Money;
import org.medina.identity.OrganisationId;

/**
 * A budget added up in every direction. Categories, years and activities each make what is asked for, to the last coin:
 * indirect costs are divided between years and activities as their direct costs are.
 *
 * @param byCategory all of 1 to 8, also those without costs
 * @param byYear all from 1 to the last in which something costs
 * @param cells by category, then by year
 * @param byActivity in the order of the lines
 * @param byAgency shares
 */
public record BudgetTotals(
        SequencedMap<Integer, Money> byCategory,
        SequencedMap<Integer, Money> byYear,
        Map<Integer, SequencedMap<Integer, Money>> cells,
        SequencedMap<String, Money> byActivity,
        SequencedMap<OrganisationId, Money> byAgency,
        Money direct,
        Money indirect,
        Money asked,
        Money contributed,
        Money whole) {

    /**
     * @param budget with nothing wrong in it
     * @param years so many at least
     */
    public static BudgetTotals of(Budget budget, int years) {
        int last = budget.lines().stream().mapToInt(Budget.Line::year).reduce(years, Math::max);
        List<Integer> everyYear = IntStream.rangeClosed(1, last).boxed().toList();
        SequencedMap<Integer, Money> direct = grouped(budget, everyYear, Budget.Line::year);
        Map<Integer, SequencedMap<Integer, Money>> cells = new TreeMap<>();
        SequencedMap<Integer, Money> byCategory = new LinkedHashMap<>();
        for (int category = 1; category <= Budget.DIRECT_CATEGORIES; category++) {
            int wanted = category;
            Budget ofCategory = budget.withLines(budget.lines().stream()
                    .filter(line -> line.category() == wanted)
                    .toList());
            cells.put(category, grouped(ofCategory, everyYear, Budget.Line::year));
            byCategory.put(category, ofCategory.direct());
        }
        SequencedMap<Integer, Money> indirect = divided(budget.indirect(), direct);
        cells.put(Budget.INDIRECT_CATEGORY, indirect);
        byCategory.put(Budget.INDIRECT_CATEGORY, budget.indirect());
        List<String> activities =
                budget.lines().stream().map(Budget.Line::activity).distinct().toList();
        SequencedMap<String, Money> ofActivities = grouped(budget, activities, Budget.Line::activity);
        SequencedMap<OrganisationId, Money> byAgency = new LinkedHashMap<>();
        budget.shares().forEach(share -> byAgency.put(share.agency(), budget.share(share.agency())));
        return new BudgetTotals(
                byCategory,
                together(direct, indirect),
                cells,
                together(ofActivities, divided(budget.indirect(), ofActivities)),
                byAgency,
                budget.direct(),
                budget.indirect(),
                budget.asked(),
                budget.contributed(),
                budget.whole());
    }

    public Money cell(int category, int year) {
        Money found = cells.getOrDefault(category, new LinkedHashMap<>()).get(year);
        return found == null ? Money.zero(asked.currency()) : found;
    }

    private static <K> SequencedMap<K, Money> grouped(Budget budget, List<K> keys, Function<Budget.Line, K> by) {
        SequencedMap<K, Money> sums = new LinkedHashMap<>();
        keys.forEach(key -> sums.put(key, Money.zero(budget.currency())));
        budget.lines().forEach(line -> sums.merge(by.apply(line), budget.money(line.amount()), Money::plus));
        return sums;
    }

    /** As the parts are to each other; of nothing everybody has nothing. */
    private static <K> SequencedMap<K, Money> divided(Money whole, SequencedMap<K, Money> parts) {
        List<K> keys = List.copyOf(parts.sequencedKeySet());
        List<BigDecimal> weights = new ArrayList<>();
        parts.sequencedValues().forEach(part -> weights.add(part.amount()));
        boolean nothing = weights.stream().allMatch(weight -> weight.signum() == 0);
        List<Money> divided = nothing ? List.of() : whole.split(weights);
        SequencedMap<K, Money> result = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            result.put(keys.get(i), nothing ? Money.zero(whole.currency()) : divided.get(i));
        }
        return result;
    }

    private static <K> SequencedMap<K, Money> together(SequencedMap<K, Money> one, SequencedMap<K, Money> other) {
        SequencedMap<K, Money> sums = new LinkedHashMap<>(one);
        other.forEach((key, money) -> sums.merge(key, money, Money::plus));
        return sums;
    }
}
