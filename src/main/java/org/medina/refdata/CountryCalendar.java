package org.medina.refdata;

import java.time.DayOfWeek;
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

    /** For a country nobody has told us about. */
    static final CountryCalendar UNKNOWN =
            new CountryCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneOffset.UTC, day -> false);

    boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
