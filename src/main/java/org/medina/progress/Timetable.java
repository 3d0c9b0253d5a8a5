package org.medina.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a period's update is due and when somebody is told; kept with the period, so that other settings change nothing for
 * those under way.
 *
 * @param due the end of the last day on which the update is in time
 * @param remind how long before, the longest first
 * @param silentAfter how long after it a missing update is told to the public
 */
record Timetable(Instant due, List<Period> remind, Period silentAfter) {

    Timetable {
        remind = List.copyOf(remind);
    }

    static Timetable of(Instant began, ProgressSettings settings) {
        Instant due = plus(began, settings.every())
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(1))
                .minusSeconds(1);
        return new Timetable(due, settings.remind(), settings.silentAfter());
    }

    Timetable dueOn(Instant other) {
        return new Timetable(other, remind, silentAfter);
    }

    /** From then on the city is asked for its update. */
    Instant asks() {
        return moments().findFirst().orElse(due);
    }

    /** When a missing update is told to the public. */
    Instant silent() {
        return plus(due, silentAfter);
    }

    /** The last moment at or before {@code now} at which the city is reminded. */
    Optional<Instant> lastReminder(Instant now) {
        return moments().filter(moment -> !moment.isAfter(now)).reduce((one, other) -> other);
    }

    /** The next moment after {@code then} at which the city is reminded; after the last, when its silence is told. */
    Instant nextAfter(Instant then) {
        return moments().filter(moment -> moment.isAfter(then)).findFirst().orElseGet(this::silent);
    }

    private Stream<Instant> moments() {
        return remind.stream().map(before -> minus(due, before)).sorted();
    }

    static Instant plus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    private static Instant minus(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
