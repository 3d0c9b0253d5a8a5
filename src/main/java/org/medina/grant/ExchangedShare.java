package org.medina.grant;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.base.Money;
import org.medina.base.Problem;

/** A share in the currency of its agency, at a dated rate of the plan. */
record ExchangedShare(Money amount, BigDecimal rate, LocalDate day) {

    /**
     * At the youngest rate of the plan that is not of a day to come; a rate that is only given the other way round is
     * turned.
     *
     * @throws Problem INVALID where the plan has no rate, or nothing that can be paid is left
     */
    static ExchangedShare of(Money share, String currency, GrantPlan plan, LocalDate today) {
        if (share.currency().equals(currency)) {
            return new ExchangedShare(share, BigDecimal.ONE, today);
        }
        GrantPlan.ExchangeRate rate = rate(plan.rates(), share.currency(), currency, today)
                .orElseThrow(() -> Problem.invalid("currency", "grant.problem.no-rate", share.currency(), currency));
        Money exchanged = share.at(rate.rate(), currency);
        if (exchanged.isZero()) {
            throw Problem.invalid("currency", "grant.problem.nothing-left", share.toString(), currency);
        }
        return new ExchangedShare(exchanged, rate.rate(), rate.day());
    }

    private static Optional<GrantPlan.ExchangeRate> rate(
            List<GrantPlan.ExchangeRate> rates, String from, String to, LocalDate today) {
        return rates.stream()
                .flatMap(rate -> Stream.of(rate, turned(rate)))
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .filter(rate -> !rate.day().isAfter(today))
                .max(Comparator.comparing(GrantPlan.ExchangeRate::day));
    }

    private static GrantPlan.ExchangeRate turned(GrantPlan.ExchangeRate rate) {
        return new GrantPlan.ExchangeRate(
                rate.to(), rate.from(), BigDecimal.ONE.divide(rate.rate(), MathContext.DECIMAL64), rate.day());
    }
}
