package org.medina.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.medina.dialogue.ClockEvent.Extended;
import org.medina.dialogue.ClockEvent.Invited;
import org.medina.dialogue.ClockEvent.Resumed;
import org.medina.dialogue.ClockEvent.Stopped;

/**
 * The clock told slowly and in other words: a consultation has a purse of working days and spends one on each of them,
 * unless a question waits on that day. Shares no line with the clock and nothing of the calendar but which days are free.
 */
record DayByDay(Consultation of, List<ClockEvent> events) {

    Instant deadline() {
        LocalDate invited = dayOf(invited().at());
        int purse = 0;
        for (LocalDate day = invited; !day.isAfter(base()); day = day.plusDays(1)) {
            purse += works(day) ? 1 : 0;
        }
        LocalDate day = invited.minusDays(1);
        while (purse > 0) {
            day = day.plusDays(1);
            purse -= works(day) && !waits(day) ? 1 : 0;
        }
        LocalDate last = day.isAfter(hardEndDay()) ? hardEndDay() : day;
        return lastSecond(last);
    }

    Instant hardEnd() {
        return lastSecond(hardEndDay());
    }

    private LocalDate base() {
        boolean extended = events.stream().anyMatch(Extended.class::isInstance);
        ClockRule rule = invited().rule();
        LocalDate day =
                dayOf(invited().at()).plusDays(7L * (rule.answerWeeks() + (extended ? rule.extensionWeeks() : 0)));
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate hardEndDay() {
        LocalDate day = dayOf(invited().at()).plusDays(7L * invited().rule().hardEndWeeks());
        LocalDate forum = invited().forumCloses();
        while (!works(day)
                || forum != null && left(day, forum) < invited().rule().daysBeforeForum()) {
            day = day.minusDays(1);
        }
        return day;
    }

    private int left(LocalDate after, LocalDate until) {
        int left = after.isAfter(until) ? -1 : 0;
        for (LocalDate day = until; day.isAfter(after); day = day.minusDays(1)) {
            left += works(day) ? 1 : 0;
        }
        return left;
    }

    private boolean waits(LocalDate day) {
        return events.stream()
                .filter(Stopped.class::isInstance)
                .map(Stopped.class::cast)
                .anyMatch(question -> !day.isBefore(dayOf(question.at()))
                        && day.isBefore(answerDay(question))
                        && workingDaysSince(question, day) <= invited().rule().questionDays());
    }

    private LocalDate answerDay(Stopped question) {
        return events.stream()
                .filter(Resumed.class::isInstance)
                .map(Resumed.class::cast)
                .filter(answer -> answer.side() == question.side() && answer.number() == question.number())
                .map(answer -> dayOf(answer.at()))
                .findFirst()
                .orElse(LocalDate.of(2999, 1, 1));
    }

    private int workingDaysSince(Stopped question, LocalDate day) {
        int count = 0;
        for (LocalDate each = dayOf(question.at()); !each.isAfter(day); each = each.plusDays(1)) {
            count += works(each) ? 1 : 0;
        }
        return count;
    }

    private Invited invited() {
        return (Invited) events.getFirst();
    }

    private boolean works(LocalDate day) {
        return !of.calendar().weekend().contains(day.getDayOfWeek())
                && !of.calendar().holiday().test(day);
    }

    LocalDate dayOf(Instant instant) {
        ZoneId zone = of.calendar().zone();
        long seconds =
                instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
        return LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
    }

    /** Looks at every quarter of an hour: no clock is ever moved between. */
    private Instant lastSecond(LocalDate day) {
        Duration quarter = Duration.ofMinutes(15);
        Instant at = day.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC).plus(Duration.ofHours(40));
        while (!dayOf(at).equals(day)) {
            at = at.minus(quarter);
        }
        return at.plus(quarter).minusSeconds(1);
    }
}
