package org.medina.casefile;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;

/** How {@link CaseFacts} tell days, amounts and lists in the language of a letter; nothing is an empty text. */
public final class FactWords {

    private FactWords() {}

    public static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public static String day(@Nullable LocalDate day, Locale letter) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(letter)
                        .format(day);
    }

    public static String day(@Nullable Instant at, Locale letter) {
        return day(at, ZoneOffset.UTC, letter);
    }

    /** The day on which something falls that happens in another zone. */
    public static String day(@Nullable Instant at, ZoneId zone, Locale letter) {
        return at == null ? "" : day(LocalDate.ofInstant(at, zone), letter);
    }

    public static String money(@Nullable Money money, Locale letter) {
        return money == null ? "" : amount(money.amount(), letter) + " " + money.currency();
    }

    /** In the same figures in which its days are told. */
    public static String amount(@Nullable BigDecimal amount, Locale letter) {
        Locale figures = new Locale.Builder()
                .setLocale(letter)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        return amount == null ? "" : NumberFormat.getNumberInstance(figures).format(amount);
    }

    /** One below the other, without empty ones. */
    public static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
