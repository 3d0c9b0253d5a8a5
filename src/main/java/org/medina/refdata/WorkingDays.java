package org.medina.refdata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;

/** Working days of a country, and the deadlines computed from them. */
@Service
public class WorkingDays {

    /**
     * The deadline: the end of the last of so many working days after the day of {@code from}, as that day is counted
     * in the zone.
     *
     * @param country ISO 3166-1 alpha-3 of the country that answers
     */
    public Instant addWorkingDays(Instant from, int days, String country, ZoneId zone) {
        throw new IllegalStateException("not filled in yet");
    }

    public boolean isWorkingDay(LocalDate day, String country) {
        throw new IllegalStateException("not filled in yet");
    }

    /** How many working days lie after the day of {@code from} up to and including the day of {@code to}. */
    public int workingDaysBetween(Instant from, Instant to, String country, ZoneId zone) {
        throw new IllegalStateException("not filled in yet");
    }

    /** The zone in which a country's deadlines are counted: that of its capital or seat of government. */
    public ZoneId zoneOf(String country) {
        throw new IllegalStateException("not filled in yet");
    }
}
