package org.medina.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.base.Money;
import org.medina.testing.Seeded;

class BudgetChangeTest {

    private static final BigDecimal TENTH = BigDecimal.TEN;

    @Test
    void aCategoryMayMoveAsFarAsTheLimitAndNoCoinFarther() {
        assertThat(change("66000.00", "54000.00").needsApproval()).isFalse();
        assertThat(change("54000.00", "66000.00").needsApproval()).isFalse();
        assertThat(change("66000.01", "53999.99").categories())
                .extracting(BudgetChange.Category::beyondLimit)
                .containsExactly(true, true);
        assertThat(change("60000.00", "53999.99").needsApproval()).isTrue();
    }

    @Test
    void moreThanWasApprovedNeedsApprovalThoughNoCategoryMovedFar() {
        BudgetChange change = change("60000.01", "60000.00");

        assertThat(change.categories()).noneMatch(BudgetChange.Category::beyondLimit);
        assertThat(change.needsApproval()).isTrue();
        assertThat(change.difference()).isEqualTo(Money.of("0.01", "USD"));
    }

    @Test
    void anythingInACategoryThatHadNothingIsBeyondTheLimit() {
        BudgetChange change = BudgetChange.between(
                "USD",
                Map.of(1, Money.of("10", "USD")),
                Map.of(1, Money.of("9.50", "USD"), 5, Money.of("0.50", "USD")),
                TENTH);

        assertThat(change.categories())
                .extracting(BudgetChange.Category::beyondLimit)
                .containsExactly(false, true);
        assertThat(change.categories().getLast().percent()).isNull();
        assertThat(change.categories().getFirst().percent()).isEqualByComparingTo("-5");
    }

    @Test
    void theDifferencesOfTheCategoriesMakeTheDifferenceOfTheWhole() {
        Seeded.cases(2_000, random -> List.of(Budgets.random(random), random), pair -> {
            Budget approved = (Budget) pair.getFirst();
            Budget now = Budgets.edited((java.util.Random) pair.getLast(), approved);
            BudgetChange change = BudgetChange.between(approved, now, TENTH);
            assertThat(Money.sum(
                            approved.currency(),
                            change.categories().stream()
                                    .map(BudgetChange.Category::difference)
                                    .toList()))
                    .isEqualTo(change.difference())
                    .isEqualTo(now.asked().minus(approved.asked()));
            assertThat(BudgetChange.between(approved, approved, BigDecimal.ZERO).needsApproval())
                    .isFalse();
        });
    }

    /** Where 60,000.00 were approved for each. */
    private static BudgetChange change(String staff, String contracts) {
        return BudgetChange.between(
                "USD",
                Map.of(1, Money.of("60000", "USD"), 4, Money.of("60000", "USD")),
                Map.of(1, Money.of(staff, "USD"), 4, Money.of(contracts, "USD")),
                TENTH);
    }
}
