package org.medina.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** Days that people write down; today is any day that it is somewhere on earth. */
final class GrantDays {

    private GrantDays() {}

    /** @throws Problem INVALID where it is missing or lies ahead */
    static LocalDate past(String field, @Nullable LocalDate day, Instant now) {
        if (day == null) {
            throw Problem.invalid(field, "grant.problem.needed");
        }
        if (day.isAfter(latest(now))) {
            throw Problem.invalid(field, "grant.problem.day-ahead");
        }
        return day;
    }

    static LocalDate latest(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.MAX);
    }

    static LocalDate earliest(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.MIN);
    }
}
