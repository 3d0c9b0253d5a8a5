package org.medina.refdata;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The days on which a country works, and where its day begins.
 *
 * @param holiday whether a day is a public holiday in the whole country
 */
record CountryCalendar(Set<DayOfWeek> weekend, ZoneId zone, Predicate<LocalDate> holiday) {

    /** More than any rule asks for; a guard against a slip of the finger in a setting. */
    static final int MOST_DAYS = 2_000;

    /** For a country nobody has told us about. */
    static final CountryCalendar UNKNOWN =
            new CountryCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneOffset.UTC, day -> false);

    boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    /** The last second of the last of so many working days after the day of {@code from}. */
    Instant deadline(Instant from, int days, ZoneId in) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("between 1 and " + MOST_DAYS + " working days, not " + days);
        }
        LocalDate day = LocalDate.ofInstant(from, in);
        for (int counted = 0; counted < days; counted++) {
            day = next(day, in);
        }
        return endOf(day, in);
    }

    int between(Instant from, Instant to, ZoneId in) {
        LocalDate first = LocalDate.ofInstant(from, in).plusDays(1);
        LocalDate end = LocalDate.ofInstant(to, in).plusDays(1);
        return first.isAfter(end)
                ? 0
                : Math.toIntExact(
                        first.datesUntil(end).filter(day -> isCounted(day, in)).count());
    }

    private LocalDate next(LocalDate day, ZoneId in) {
        LocalDate next = day.plusDays(1);
        while (!isCounted(next, in)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Where a zone moves across the date line a day may never be: Samoa had no 30 December 2011. */
    private boolean isCounted(LocalDate day, ZoneId in) {
        return isWorkingDay(day) && day.atStartOfDay(in).toLocalDate().equals(day);
    }

    /** Where the clocks skip or repeat midnight, still the second before the next day begins. */
    private static Instant endOf(LocalDate day, ZoneId in) {
        return day.plusDays(1).atStartOfDay(in).toInstant().minusSeconds(1);
    }
}
