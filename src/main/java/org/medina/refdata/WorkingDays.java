package org.medina.refdata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Working days of a country, and the deadlines computed from them. */
@Service
public class WorkingDays {

    private final CountryCalendars calendars;

    WorkingDays(CountryCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The deadline: the last second of the last of so many working days after the day of {@code from}, as days are
     * counted in the zone. The day of {@code from} itself does not count.
     *
     * @param days from 1 to 2000
     * @param country ISO 3166-1 alpha-3 of the country that answers; an unknown one rests on Saturday and Sunday
     */
    public Instant addWorkingDays(Instant from, int days, String country, ZoneId zone) {
        return calendars.of(country).deadline(from, days, zone);
    }

    public boolean isWorkingDay(LocalDate day, String country) {
        return calendars.of(country).isWorkingDay(day);
    }

    /** How many working days lie after the day of {@code from} up to and including the day of {@code to}. */
    public int workingDaysBetween(Instant from, Instant to, String country, ZoneId zone) {
        return calendars.of(country).between(from, to, zone);
    }

    /** The calendar itself, for rules that count days in ways of their own. */
    public CountryCalendar calendarOf(String country) {
        return calendars.of(country);
    }

    /** The zone in which a country's deadlines are counted: that of its capital or seat of government. */
    public ZoneId zoneOf(String country) {
        return calendars.of(country).zone();
    }
}
