package org.medina.refdata;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weekends and zones from our tables, public holidays from Jollyday where it knows the country. */
@Component
class CountryCalendars {

    private final JdbcClient jdbc;
    private final Map<String, CountryCalendar> calendars = new ConcurrentHashMap<>();

    CountryCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CountryCalendar of(String country) {
        CountryCalendar known = calendars.get(country);
        if (known != null) {
            return known;
        }
        // What is not in the table is not remembered: callers' strings must not fill the memory.
        CountryCalendar read = read(country);
        if (read != CountryCalendar.UNKNOWN) {
            calendars.put(country, read);
        }
        return read;
    }

    private CountryCalendar read(String country) {
        return jdbc.sql("select alpha2, weekend, zone from refdata.country where code = :code")
                .param("code", country)
                .query((row, number) -> calendar(row))
                .optional()
                .orElse(CountryCalendar.UNKNOWN);
    }

    private static CountryCalendar calendar(ResultSet row) throws SQLException {
        return new CountryCalendar(
                weekend(row.getArray("weekend")), ZoneId.of(row.getString("zone")), holidays(row.getString("alpha2")));
    }

    private static Set<DayOfWeek> weekend(Array days) throws SQLException {
        return Arrays.stream((Object[]) days.getArray())
                .map(day -> DayOfWeek.of(((Number) day).intValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Predicate<LocalDate> holidays(String alpha2) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(alpha2)) {
            return day -> false;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(alpha2.toLowerCase(Locale.ROOT)));
        return manager::isHoliday;
    }
}
