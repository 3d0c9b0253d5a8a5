package org.medina.refdata;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The days on which a country works, and where its day begins.
 *
 * @param zone that of its capital or seat of government
 * @param holiday whether a day is a public holiday in the whole country
 */
public record CountryCalendar(Set<DayOfWeek> weekend, ZoneId zone, Predicate<LocalDate> holiday) {

    /** More than any rule asks for; a guard against a slip of the finger in a setting. */
    static final int MOST_DAYS = 2_000;

    /** For a country nobody has told us about. */
    static final CountryCalendar UNKNOWN =
            new CountryCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ZoneId.of("UTC"), day -> false);

    /** Where a zone moves across the date line a day may never be: Samoa had no 30 December 2011. */
    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek())
                && !holiday.test(day)
                && day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    /** The day that it is in the country. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The last second of a day of the country. */
    public Instant endOf(LocalDate day) {
        return endOf(day, zone);
    }

    public LocalDate workingDayFrom(LocalDate day) {
        return isWorkingDay(day) ? day : next(day);
    }

    public LocalDate workingDayUntil(LocalDate day) {
        LocalDate until = day;
        while (!isWorkingDay(until)) {
            until = until.minusDays(1);
        }
        return until;
    }

    /** The last of so many working days after a day; the day itself where none is asked for. */
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        for (int counted = 0; counted < days; counted++) {
            day = next(day);
        }
        return day;
    }

    /** The latest working day after which so many working days follow up to and including {@code until}. */
    public LocalDate minus(LocalDate until, int days) {
        LocalDate day = workingDayUntil(until);
        for (int counted = 0; counted < days; counted++) {
            day = workingDayUntil(day.minusDays(1));
        }
        return day;
    }

    /** The last second of the last of so many working days after the day of {@code from}, as the country counts. */
    public Instant deadline(Instant from, int days) {
        return deadline(from, days, zone);
    }

    Instant deadline(Instant from, int days, ZoneId in) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("between 1 and " + MOST_DAYS + " working days, not " + days);
        }
        return endOf(plus(LocalDate.ofInstant(from, in), days), in);
    }

    int between(Instant from, Instant to, ZoneId in) {
        LocalDate first = LocalDate.ofInstant(from, in).plusDays(1);
        LocalDate end = LocalDate.ofInstant(to, in).plusDays(1);
        return first.isAfter(end)
                ? 0
                : Math.toIntExact(
                        first.datesUntil(end).filter(this::isWorkingDay).count());
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Where the clocks skip or repeat midnight, still the second before the next day begins. */
    private static Instant endOf(LocalDate day, ZoneId in) {
        return day.plusDays(1).atStartOfDay(in).toInstant().minusSeconds(1);
    }
}
