package org.medina.grant;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.Problem;

/** Amounts as people type them. */
final class GrantMoney {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private GrantMoney() {}

    /** @throws Problem INVALID where something is missing, finer than a coin, or beyond all reason */
    static Money typed(String field, @Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            throw Problem.invalid(field, "grant.problem.needed");
        }
        String code = GrantWords.present("currency", currency).toUpperCase(Locale.ROOT);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw Problem.invalid("currency", "grant.problem.unknown-currency", code);
        }
        if (amount.precision() - amount.scale() > MOST.precision()
                || amount.abs().compareTo(MOST) > 0) {
            throw Problem.invalid(field, "grant.problem.beyond-reason");
        }
        if (amount.stripTrailingZeros().scale() > Money.decimals(code)) {
            throw Problem.invalid(field, "grant.problem.finer-than-a-coin", code, Money.decimals(code));
        }
        return new Money(amount.stripTrailingZeros(), code);
    }
}
