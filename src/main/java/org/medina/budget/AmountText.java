package org.medina.budget;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medina.base.Money;

/** Amounts as people of a language write and read them. */
public final class AmountText {

    /** By which people part thousands without being mistaken. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F'’]");

    private final Locale locale;
    private final Pattern amount;
    private final String group;
    private final String point;

    public AmountText(Locale locale) {
        this.locale = locale;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.group =
                GAPS.matcher(String.valueOf(symbols.getGroupingSeparator())).replaceAll("");
        this.point = String.valueOf(symbols.getDecimalSeparator());
        String grouped = group.isEmpty() ? "[0-9]+" : "(?:[0-9]+|[0-9]{1,3}(?:" + Pattern.quote(group) + "[0-9]{3})+)";
        String points = group.equals(".") ? Pattern.quote(point) : "(?:\\.|" + Pattern.quote(point) + ")";
        this.amount = Pattern.compile("-?" + grouped + "(?:" + points + "[0-9]+)?");
    }

    /** With thousands parted and all of the currency's decimals, without its name. */
    public String of(BigDecimal value, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals =
                Math.max(Money.decimals(currency), value.stripTrailingZeros().scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** With the currency's code after it. */
    public String of(Money money) {
        return of(money.amount(), money.currency()) + "\u00A0" + money.currency();
    }

    /** Nothing where it cannot be told beyond doubt what was meant. */
    public Optional<BigDecimal> read(String typed) {
        String plain = latin(GAPS.matcher(typed).replaceAll(""));
        if (!amount.matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = group.isEmpty() ? plain : plain.replace(group, "");
        return Optional.of(new BigDecimal(digits.replace(point, ".")));
    }

    /** Digits of any script as those of ours. */
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints()
                .forEach(point ->
                        latin.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return latin.toString();
    }
}
