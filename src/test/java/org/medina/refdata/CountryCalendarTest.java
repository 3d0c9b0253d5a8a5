package org.medina.refdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CountryCalendarTest {

    private static final int CASES = 3_000;

    /** Clocks skip midnight in Beirut, Cairo, Santiago and Asunción, a whole day in Apia; Lord Howe moves by 30 minutes. */
    private static final List<String> ZONES = List.of(
            "Asia/Beirut",
            "Africa/Cairo",
            "America/Santiago",
            "America/Asuncion",
            "Pacific/Apia",
            "Australia/Lord_Howe",
            "Africa/Freetown",
            "America/Toronto",
            "Asia/Kathmandu",
            "Pacific/Kiritimati",
            "America/Scoresbysund");

    private static final List<String> HOLIDAYS = List.of("CA", "MA", "EG", "ET", "CO", "CH", "US", "no-such-country");

    private record Case(CountryCalendar calendar, Instant from, int days) {}

    @Test
    void aDeadlineIsTheLastSecondOfAWorkingDayInItsZone() {
        forRandomCases(each -> {
            Instant deadline = deadline(each);
            LocalDate day = LocalDate.ofInstant(deadline, zone(each));
            assertThat(each.calendar().isWorkingDay(day)).isTrue();
            assertThat(deadline.plusSeconds(1))
                    .isEqualTo(day.plusDays(1).atStartOfDay(zone(each)).toInstant());
        });
    }

    @Test
    void exactlyTheDaysAskedForLieBetween() {
        forRandomCases(each -> {
            Instant deadline = deadline(each);
            assertThat(each.calendar().between(each.from(), deadline, zone(each)))
                    .isEqualTo(each.days());
            // whatever hour or day a zone leaves out, the second before the day begins belongs to the one before
            Instant aWorkingDayLess = LocalDate.ofInstant(deadline, zone(each))
                    .atStartOfDay(zone(each))
                    .toInstant()
                    .minusSeconds(1);
            assertThat(each.calendar().between(each.from(), aWorkingDayLess, zone(each)))
                    .isLessThan(each.days());
        });
    }

    @Test
    void askingTwiceIsAskingForTheSum() {
        forRandomCases(each -> {
            Instant twice = each.calendar().deadline(deadline(each), each.days(), zone(each));
            assertThat(twice).isEqualTo(each.calendar().deadline(each.from(), 2 * each.days(), zone(each)));
        });
    }

    @Test
    void theHourOfTheDayDoesNotMatter() {
        forRandomCases(each -> {
            LocalDate day = LocalDate.ofInstant(each.from(), zone(each));
            Instant morning = day.atStartOfDay(zone(each)).toInstant();
            assertThat(each.calendar().deadline(morning, each.days(), zone(each)))
                    .isEqualTo(deadline(each));
        });
    }

    @Test
    void daysCountedBackAreTheDaysThatFollow() {
        forRandomCases(each -> {
            CountryCalendar calendar = each.calendar();
            LocalDate until = calendar.dayOf(each.from());
            LocalDate day = calendar.minus(until, each.days());
            assertThat(calendar.isWorkingDay(day)).isTrue();
            assertThat(day.plusDays(1)
                            .datesUntil(until.plusDays(1))
                            .filter(calendar::isWorkingDay)
                            .count())
                    .isEqualTo(each.days());
            assertThat(calendar.plus(day, each.days())).isEqualTo(calendar.workingDayUntil(until));
        });
    }

    @Test
    void theNearestWorkingDayIsTheDayItselfOrNoneLiesBetween() {
        forRandomCases(each -> {
            CountryCalendar calendar = each.calendar();
            LocalDate day = calendar.dayOf(each.from());
            LocalDate before = calendar.workingDayUntil(day);
            LocalDate after = calendar.workingDayFrom(day);
            assertThat(day).isBetween(before, after);
            assertThat(before.datesUntil(after.plusDays(1)).filter(calendar::isWorkingDay))
                    .containsExactlyElementsOf(before.equals(after) ? List.of(day) : List.of(before, after));
        });
    }

    @Test
    void aWeekendOfFridayAndSaturdayIsKept() {
        CountryCalendar jordan = new CountryCalendar(
                EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), ZoneId.of("Asia/Amman"), day -> false);
        Instant thursday = Instant.parse("2026-11-19T08:00:00Z");
        assertThat(jordan.deadline(thursday, 1, jordan.zone())).isEqualTo(Instant.parse("2026-11-22T20:59:59Z"));
    }

    @Test
    void publicHolidaysAreNotCounted() {
        CountryCalendar canada = new CountryCalendar(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                ZoneId.of("America/Toronto"),
                CountryCalendars.holidays("CA"));
        // 1 July 2026, a Wednesday, is Canada Day
        assertThat(canada.deadline(Instant.parse("2026-06-30T15:00:00Z"), 1, canada.zone()))
                .isEqualTo(Instant.parse("2026-07-03T03:59:59Z"));
    }

    @Test
    void aDayThatAZoneLeftOutIsNotCounted() {
        CountryCalendar samoa = new CountryCalendar(Set.of(), ZoneId.of("Pacific/Apia"), day -> false);
        Instant theLastBefore = Instant.parse("2011-12-29T20:00:00Z");
        Instant deadline = samoa.deadline(theLastBefore, 1, samoa.zone());
        assertThat(LocalDate.ofInstant(deadline, samoa.zone())).isEqualTo("2011-12-31");
        assertThat(samoa.between(theLastBefore, deadline, samoa.zone())).isOne();
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> CountryCalendar.UNKNOWN.deadline(Instant.EPOCH, 0, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountryCalendar.UNKNOWN.deadline(Instant.EPOCH, 2_001, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant deadline(Case each) {
        return each.calendar().deadline(each.from(), each.days(), zone(each));
    }

    private static ZoneId zone(Case each) {
        return each.calendar().zone();
    }

    /** Replay a failure with -Dmedina.seed=<the number that was printed>. */
    private static void forRandomCases(Consumer<Case> property) {
        long seed = Long.getLong("medina.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            Case each = randomCase(random);
            assertThat(each.days()).as("seed %d, case %d", seed, number).isPositive();
            try {
                property.accept(each);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", case " + number + ": " + each, e);
            }
        }
    }

    private static Case randomCase(Random random) {
        List<DayOfWeek> week = new ArrayList<>(List.of(DayOfWeek.values()));
        Collections.shuffle(week, random);
        CountryCalendar calendar = new CountryCalendar(
                Set.copyOf(week.subList(0, random.nextInt(3))),
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                CountryCalendars.holidays(HOLIDAYS.get(random.nextInt(HOLIDAYS.size()))));
        Instant from = Instant.parse("2010-01-01T00:00:00Z")
                .plusSeconds(random.nextLong(Duration.ofDays(9_000).toSeconds()));
        return new Case(calendar, from, 1 + random.nextInt(90));
    }
}
