package org.medina.funding.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.medina.base.Money;
import org.medina.base.ui.ReaderTime;

/** Money as the reader writes numbers, with the code of its currency. */
final class Amounts {

    private Amounts() {}

    static String of(BigDecimal amount, String currency) {
        NumberFormat numbers = NumberFormat.getNumberInstance(ReaderTime.locale());
        numbers.setMinimumFractionDigits(0);
        numbers.setMaximumFractionDigits(Money.decimals(currency));
        return numbers.format(amount) + " " + currency;
    }

    static String of(Money money) {
        return of(money.amount(), money.currency());
    }
}
