package org.medina.grant;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medina.base.Money;
import org.medina.budget.Budget;

/**
 * How much of a grant may be spent in which category: what was approved there and the part that may be moved to it. Indirect
 * costs are never more than their part of the direct ones.
 */
final class BudgetLimits {

    static final int INDIRECT = 8;

    private final Budget budget;
    private final BigDecimal changePercent;

    BudgetLimits(Budget budget, BigDecimal changePercent) {
        this.budget = budget;
        this.changePercent = changePercent;
    }

    /** What was approved. */
    Money approved(int category) {
        if (category == INDIRECT) {
            return budget.indirect();
        }
        return Money.sum(
                budget.currency(),
                budget.lines().stream()
                        .filter(line -> line.category() == category)
                        .map(line -> new Money(line.amount(), budget.currency()))
                        .toList());
    }

    /** @param direct what is spent on direct costs in all */
    Money most(int category, Money direct) {
        return category == INDIRECT
                ? direct.percent(budget.indirectPercent())
                : approved(category).plus(approved(category).percent(changePercent));
    }

    static Stream<Integer> categories() {
        return IntStream.rangeClosed(1, INDIRECT).boxed();
    }
}
