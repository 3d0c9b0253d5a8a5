package org.medina.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medina.base.Money;
import org.medina.testing.Seeded;

class BudgetTotalsTest {

    private static final int CASES = 3_000;

    @Test
    void aBudgetIsAddedUpInEveryDirection() {
        BudgetTotals totals = BudgetTotals.of(Budgets.whole(), 2);

        assertThat(totals.direct()).isEqualTo(Money.of("100000.00", "USD"));
        assertThat(totals.indirect()).isEqualTo(Money.of("7000.00", "USD"));
        assertThat(totals.byCategory())
                .containsEntry(1, Money.of("60000", "USD"))
                .containsEntry(2, Money.zero("USD"))
                .containsEntry(8, Money.of("7000", "USD"));
        assertThat(totals.byYear())
                .containsEntry(1, Money.of("80249.47", "USD"))
                .containsEntry(2, Money.of("26750.53", "USD"));
        assertThat(totals.byActivity().sequencedKeySet()).containsExactly("A house for all", "A road");
        assertThat(totals.cell(8, 2)).isEqualTo(Money.of("1750.03", "USD"));
        assertThat(totals.cell(4, 1)).isEqualTo(Money.zero("USD"));
        assertThat(totals.byAgency()).containsEntry(Budgets.IOM.id(), Money.of("64200", "USD"));
        assertThat(totals.whole()).isEqualTo(Money.of("119000", "USD"));
    }

    @Test
    void anEmptyBudgetIsNothingInEachYear() {
        BudgetTotals totals = BudgetTotals.of(Budgets.rules().empty(), 3);

        assertThat(totals.byYear()).hasSize(3).containsValue(Money.zero("USD"));
        assertThat(totals.asked().isZero()).isTrue();
    }

    @Test
    void noEditRateOrShareMakesATotalDifferFromItsParts() {
        Seeded.cases(
                CASES,
                random -> {
                    Budget budget = Budgets.random(random);
                    for (int i = random.nextInt(10); i > 0; i--) {
                        Budget edited = Budgets.edited(random, budget);
                        budget = edited;
                    }
                    return budget;
                },
                BudgetTotalsTest::addsUp);
    }

    private static void addsUp(Budget budget) {
        BudgetTotals totals = BudgetTotals.of(budget, 2);
        assertThat(totals.asked()).isEqualTo(totals.direct().plus(totals.indirect()));
        assertThat(totals.whole()).isEqualTo(totals.asked().plus(totals.contributed()));
        for (Collection<Money> parts : List.of(
                totals.byCategory().values(),
                totals.byYear().values(),
                totals.byActivity().values(),
                totals.byAgency().values())) {
            assertThat(Money.sum(budget.currency(), List.copyOf(parts))).isEqualTo(totals.asked());
        }
        totals.byCategory().forEach((category, money) -> assertThat(Money.sum(
                        budget.currency(),
                        totals.byYear().keySet().stream()
                                .map(year -> totals.cell(category, year))
                                .toList()))
                .as("category %d", category)
                .isEqualTo(money));
        totals.byYear().forEach((year, money) -> assertThat(Money.sum(
                        budget.currency(),
                        totals.byCategory().keySet().stream()
                                .map(category -> totals.cell(category, year))
                                .toList()))
                .as("year %d", year)
                .isEqualTo(money));
        assertThat(totals.byAgency().values()).noneMatch(Money::isNegative);
        BigDecimal exact =
                totals.direct().amount().multiply(budget.indirectPercent()).movePointLeft(2);
        assertThat(totals.indirect().amount().subtract(exact).abs())
                .isLessThanOrEqualTo(BigDecimal.valueOf(5, Money.decimals(budget.currency()) + 1));
    }
}
