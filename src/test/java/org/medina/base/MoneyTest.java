package org.medina.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final List<String> CURRENCIES = List.of("USD", "JPY", "TND", "EUR", "SLE");

    @Test
    void aPartOfACoinIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.005", "USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.5", "JPY"));
        assertThat(Money.of("1.005", "TND").amount()).isEqualByComparingTo("1.005");
    }

    @Test
    void amountsOfTwoCurrenciesDoNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")));
    }

    @Test
    void theSameAmountIsEqualHoweverItIsWritten() {
        assertThat(Money.of("1.5", "USD")).isEqualTo(Money.of("1.50", "USD"));
    }

    @Test
    void theCoinThatIsLeftGoesToThePartThatLostMost() {
        assertThat(Money.of("100", "USD").split(weights("1", "1", "1")))
                .containsExactly(Money.of("33.34", "USD"), Money.of("33.33", "USD"), Money.of("33.33", "USD"));
        assertThat(Money.of("-0.05", "USD").split(weights("70", "30")))
                .containsExactly(Money.of("-0.04", "USD"), Money.of("-0.01", "USD"));
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "USD").split(weights("0", "0")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "USD").split(weights("2", "-1")));
    }

    @Test
    void thePartsOfAnAmountAlwaysAddUpAndAreNeverACoinAwayFromTheirShare() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            Money whole = Money.rounded(
                    BigDecimal.valueOf(random.nextLong(-1_000_000_000L, 1_000_000_000L), random.nextInt(6)), currency);
            List<BigDecimal> weights = Stream.generate(
                            () -> BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)))
                    .limit(random.nextInt(1, 9))
                    .toList();
            BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (all.signum() == 0) {
                continue;
            }
            List<Money> parts = whole.split(weights);
            assertThat(Money.sum(currency, parts))
                    .as("seed %d, %s by %s", seed, whole, weights)
                    .isEqualTo(whole);
            BigDecimal coin = BigDecimal.ONE.movePointLeft(Money.decimals(currency));
            for (int part = 0; part < parts.size(); part++) {
                BigDecimal away = parts.get(part)
                        .amount()
                        .multiply(all)
                        .subtract(whole.amount().multiply(weights.get(part)))
                        .abs();
                assertThat(away).as("seed %d", seed).isLessThan(coin.multiply(all));
            }
        }
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }
}
