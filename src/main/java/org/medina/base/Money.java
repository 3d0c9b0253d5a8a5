package org.medina.base;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount in a currency, never finer than its smallest coin. Amounts of two currencies never meet; a rate turns
 * one into the other first.
 *
 * @param amount may be negative; given with more decimals than the currency has it is refused, not rounded
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException for an unknown currency or a part of a coin */
    public Money {
        try {
            amount = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(amount + " has more decimals than " + currency, e);
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The nearest amount that can be paid; half a coin goes to the even one. */
    public static Money rounded(BigDecimal amount, String currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_EVEN), currency);
    }

    public static Money sum(String currency, List<Money> amounts) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /** How many decimals amounts of a currency have. */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** So many hundredths of it, to the nearest coin. */
    public Money percent(BigDecimal percent) {
        return rounded(amount.multiply(percent).divide(HUNDRED), currency);
    }

    /** In another currency, to the nearest coin. @param rate how much of the other currency one unit of this one is */
    public Money at(BigDecimal rate, String other) {
        return rounded(amount.multiply(rate), other);
    }

    /**
     * Divides it without losing a coin: the parts are as the weights, rounded down, and the coins that are left go one by
     * one to the parts that lost most by rounding, of two alike to the first.
     *
     * @param weights none negative, not all zero
     */
    public List<Money> split(List<BigDecimal> weights) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("nothing can be divided by the weights " + weights);
        }
        BigInteger scale = scaled(whole, weights);
        BigInteger coins = amount.unscaledValue().abs();
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigInteger[] part = coins.multiply(scaled(weight, weights)).divideAndRemainder(scale);
            parts.add(part[0]);
            lost.add(part[1]);
        }
        int left = coins.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(index -> parts.set(index, parts.get(index).add(BigInteger.ONE)));
        return parts.stream().map(this::coins).toList();
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /** @throws IllegalArgumentException where the other is in another currency */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money coins(BigInteger part) {
        BigInteger signed = amount.signum() < 0 ? part.negate() : part;
        return new Money(new BigDecimal(signed, amount.scale()), currency);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not add up".formatted(this, other));
        }
        return other;
    }

    /** A weight as a whole number, all on the scale of the finest. */
    private static BigInteger scaled(BigDecimal weight, List<BigDecimal> weights) {
        int finest = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weight.setScale(finest, RoundingMode.UNNECESSARY).unscaledValue();
    }
}
