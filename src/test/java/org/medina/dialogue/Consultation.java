package org.medina.dialogue;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.medina.base.Problem;
import org.medina.dialogue.ClockEvent.Invited;
import org.medina.refdata.CountryCalendar;

/**
 * A random consultation as people would make it: they try whatever comes to their minds, and what is refused is not
 * recorded.
 */
record Consultation(long seed, CountryCalendar calendar, List<ClockEvent> events) {

    /** Clocks skip midnight in Beirut, Cairo, Santiago and Asunción; Lord Howe moves by 30 minutes. */
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

    private static final List<String> HOLIDAYS = List.of("CA", "MA", "EG", "ET", "CO", "CH", "US", "");
    private static final ConcurrentHashMap<String, Predicate<LocalDate>> KNOWN = new ConcurrentHashMap<>();

    static final ClockRule USUAL = rule(12, 2, 16);

    static ClockRule rule(int answer, int extension, int hardEnd) {
        return new ClockRule(answer, extension, hardEnd, 15, 2, 10, 15, List.of(20, 5, 1), LocalTime.of(9, 0));
    }

    static Consultation random(Random random) {
        return random(random.nextLong(), random.nextBoolean() ? USUAL : anyRule(random));
    }

    static Consultation random(long seed, ClockRule rule) {
        Random random = new Random(seed);
        CountryCalendar calendar = calendar(random);
        Instant now = Instant.parse("2012-01-01T00:00:00Z")
                .plusSeconds(random.nextLong(Duration.ofDays(8_000).toSeconds()));
        LocalDate forum = random.nextInt(3) > 0 ? null : calendar.dayOf(now).plusDays(30 + random.nextInt(150));
        List<ClockEvent> events = new ArrayList<>();
        try {
            events.add(ConsultationClock.invite(calendar, rule, forum, now));
        } catch (Problem tooNear) {
            events.add(new Invited(now, rule, null));
        }
        int tries = random.nextInt(25);
        for (int i = 0; i < tries; i++) {
            now = now.plusSeconds(
                    random.nextLong(Duration.ofDays(1 + random.nextInt(12)).toSeconds()));
            attempt(ConsultationClock.replay(calendar, events), events, random, now);
        }
        return new Consultation(seed, calendar, List.copyOf(events));
    }

    private static void attempt(ConsultationClock clock, List<ClockEvent> events, Random random, Instant now) {
        Side side = random.nextBoolean() ? Side.AUTHOR : Side.CONSULTED;
        try {
            switch (random.nextInt(8)) {
                case 0 -> events.add(clock.extend(now));
                case 1, 2, 3 -> events.add(clock.stop(side, now));
                case 4 -> new ClockReminders(clock).due(now).ifPresent(events::add);
                default -> events.add(clock.resume(side, 1 + random.nextInt(2), now));
            }
        } catch (Problem refused) {
            // people try what they may not
        }
    }

    static CountryCalendar calendar(Random random) {
        List<DayOfWeek> week = new ArrayList<>(List.of(DayOfWeek.values()));
        Collections.shuffle(week, random);
        String country = HOLIDAYS.get(random.nextInt(HOLIDAYS.size()));
        return new CountryCalendar(
                Set.copyOf(week.subList(0, random.nextInt(3))),
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                KNOWN.computeIfAbsent(country, Consultation::holidays));
    }

    private static Predicate<LocalDate> holidays(String country) {
        if (country.isEmpty()) {
            return day -> false;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        Set<LocalDate> days = new HashSet<>();
        for (int year = 2010; year < 2040; year++) {
            manager.getHolidays(java.time.Year.of(year)).forEach(holiday -> days.add(holiday.getDate()));
        }
        return Set.copyOf(days)::contains;
    }

    private static ClockRule anyRule(Random random) {
        int answer = 1 + random.nextInt(14);
        return new ClockRule(
                answer,
                random.nextInt(5),
                answer + random.nextInt(12),
                random.nextInt(30),
                random.nextInt(4),
                1 + random.nextInt(15),
                1 + random.nextInt(30),
                random.ints(random.nextInt(5), 1, 40).boxed().toList(),
                LocalTime.of(random.nextInt(24), random.nextInt(60)));
    }

    ConsultationClock clock() {
        return ConsultationClock.replay(calendar, events);
    }

    /** The clock as it was after so many events. */
    ConsultationClock clock(int count) {
        return ConsultationClock.replay(calendar, events.subList(0, count));
    }
}
