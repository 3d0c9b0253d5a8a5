package org.medina.legacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A date as far as it is known.
 *
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the month is known
 */
public record RoughDate(int year, int month, int day) {

    @JsonCreator
    public static RoughDate of(String iso) {
        String[] parts = iso.split("-");
        return new RoughDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    /** ISO 8601, as short as it is known: {@code 2023}, {@code 2023-07} or {@code 2023-07-15}. */
    @Override
    @JsonValue
    public String toString() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /** The first day that it may be. */
    public LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day that it may be. */
    public LocalDate last() {
        return day == 0 ? YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth() : first();
    }
}
