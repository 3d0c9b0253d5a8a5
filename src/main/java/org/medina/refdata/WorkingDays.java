package org.medina.refdata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Working days of a country, and the deadlines computed from them. */
@Service
public class WorkingDays {

    /** More than any rule asks for; a guard against a slip of the finger in a setting. */
    static final int MOST_DAYS = 2_000;

    private final CountryCalendars calendars;

    WorkingDays(CountryCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The deadline: the last second of the last of so many working days after the day of {@code from}, as days are
     * counted in the zone. The day of {@code from} itself does not count.
     *
     * @param country ISO 3166-1 alpha-3 of the country that answers; an unknown one rests on Saturday and Sunday
     */
    public Instant addWorkingDays(Instant from, int days, String country, ZoneId zone) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("between 1 and " + MOST_DAYS + " working days, not " + days);
        }
        CountryCalendar calendar = calendars.of(country);
        LocalDate day = LocalDate.ofInstant(from, zone);
        for (int counted = 0; counted < days; counted++) {
            day = calendar.next(day);
        }
        return endOf(day, zone);
    }

    /** The last second of a day; where the clocks skip or repeat midnight, still the one before the next day begins. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    public boolean isWorkingDay(LocalDate day, String country) {
        return calendars.of(country).isWorkingDay(day);
    }

    /** How many working days lie after the day of {@code from} up to and including the day of {@code to}. */
    public int workingDaysBetween(Instant from, Instant to, String country, ZoneId zone) {
        CountryCalendar calendar = calendars.of(country);
        LocalDate first = LocalDate.ofInstant(from, zone).plusDays(1);
        LocalDate end = LocalDate.ofInstant(to, zone).plusDays(1);
        return first.isAfter(end)
                ? 0
                : Math.toIntExact(
                        first.datesUntil(end).filter(calendar::isWorkingDay).count());
    }

    /** The zone in which a country's deadlines are counted: that of its capital or seat of government. */
    public ZoneId zoneOf(String country) {
        return calendars.of(country).zone();
    }
}
