package org.medina.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;

/**
 * How far what stands now is from what was approved, by category.
 *
 * @param limitPercent how far a category may move without a new approval, in hundredths of what was approved for it
 */
public record BudgetChange(List<Category> categories, Money approved, Money now, BigDecimal limitPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    public BudgetChange {
        categories = List.copyOf(categories);
    }

    /**
     * @param percent the difference in hundredths of what was approved, rounded to be read; null where nothing was
     * @param beyondLimit counted exactly
     */
    public record Category(
            int category,
            Money approved,
            Money now,
            @Nullable BigDecimal percent,
            boolean beyondLimit) {

        public Money difference() {
            return now.minus(approved);
        }
    }

    /** A budget as it is to be against the one that was approved; both in one currency. */
    public static BudgetChange between(Budget approved, Budget now, BigDecimal limitPercent) {
        return between(
                approved.currency(),
                BudgetTotals.of(approved, 1).byCategory(),
                BudgetTotals.of(now, 1).byCategory(),
                limitPercent);
    }

    /** Amounts by category, such as what was spent, against those that were approved. */
    public static BudgetChange between(
            String currency, Map<Integer, Money> approved, Map<Integer, Money> now, BigDecimal limitPercent) {
        Set<Integer> all = new TreeSet<>(approved.keySet());
        all.addAll(now.keySet());
        List<Category> categories = new ArrayList<>();
        for (int category : all) {
            categories.add(category(
                    category,
                    approved.getOrDefault(category, Money.zero(currency)),
                    now.getOrDefault(category, Money.zero(currency)),
                    limitPercent));
        }
        return new BudgetChange(
                categories,
                Money.sum(currency, categories.stream().map(Category::approved).toList()),
                Money.sum(currency, categories.stream().map(Category::now).toList()),
                limitPercent);
    }

    private static Category category(int category, Money approved, Money now, BigDecimal limit) {
        BigDecimal difference = now.minus(approved).amount();
        boolean beyond =
                difference.abs().multiply(HUNDRED).compareTo(approved.amount().multiply(limit)) > 0;
        BigDecimal percent = approved.isZero()
                ? null
                : difference.multiply(HUNDRED).divide(approved.amount(), DECIMALS, RoundingMode.HALF_EVEN);
        return new Category(category, approved, now, percent, beyond);
    }

    public Money difference() {
        return now.minus(approved);
    }

    /** Whether somebody has to approve anew: a category moved too far, or more is asked for than was approved. */
    public boolean needsApproval() {
        return now.isMoreThan(approved) || categories.stream().anyMatch(Category::beyondLimit);
    }
}
