package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.medina.dialogue.ClockEvent.Reminded;
import org.medina.refdata.CountryCalendar;
import org.medina.testing.Seeded;

class ClockRemindersTest {

    private static final int CASES = 300;
    private static final Duration OFTEN = Duration.ofMinutes(307);

    /** What was sent, and what the clock was just before. */
    private record Sent(Reminded reminder, ConsultationClock clock) {}

    @Test
    void everyReminderComesBeforeTheDeadlineOnAWorkingDayThatIsSoFarAway() {
        forEach(each -> {
            for (Sent sent : awake(each)) {
                ConsultationClock clock = sent.clock();
                assertThat(sent.reminder().at()).isBefore(clock.deadline());
                LocalDate deadline = clock.calendar().dayOf(clock.deadline());
                LocalDate point =
                        clock.calendar().minus(deadline, sent.reminder().daysBefore());
                assertThat(point)
                        .isBefore(deadline)
                        .isBeforeOrEqualTo(
                                clock.calendar().dayOf(sent.reminder().at()));
            }
        });
    }

    @Test
    void noReminderIsSentTwice() {
        forEach(each -> assertThat(awake(each))
                .extracting(sent ->
                        sent.reminder().extended() + " " + sent.reminder().daysBefore())
                .doesNotHaveDuplicates());
    }

    @Test
    void nobodyIsRemindedWhileTheClockStandsStill() {
        forEach(each -> assertThat(awake(each)).allSatisfy(sent -> assertThat(
                        sent.clock().stoppedUntil(sent.reminder().at()))
                .isEmpty()));
    }

    @Test
    void whoSleepsUntilTheNextPointMissesNothingThatTheWakefulSee() {
        forEach(each -> {
            List<Sent> slept = run(each, (clock, now) -> new ClockReminders(clock).next(now));
            List<Sent> watched = awake(each);
            assertThat(slept)
                    .extracting(sent -> sent.reminder().daysBefore())
                    .containsExactlyElementsOf(watched.stream()
                            .map(sent -> sent.reminder().daysBefore())
                            .toList());
            for (int i = 0; i < slept.size(); i++) {
                assertThat(slept.get(i).reminder().at())
                        .isCloseTo(watched.get(i).reminder().at(), within(OFTEN.toMinutes(), ChronoUnit.MINUTES));
            }
        });
    }

    @Test
    void anUntouchedConsultationIsBroughtToMindAtEachPointOnce() {
        Seeded.cases(CASES, random -> Consultation.random(random.nextLong(), Consultation.USUAL), each -> {
            Consultation untouched =
                    new Consultation(each.seed(), each.calendar(), each.events().subList(0, 1));
            if (untouched.clock().invited().forumCloses() == null) {
                List<Sent> sent = run(untouched, (clock, now) -> new ClockReminders(clock).next(now));
                assertThat(sent).extracting(one -> one.reminder().daysBefore()).containsExactly(20, 5, 1);
                assertThat(sent).allSatisfy(one -> assertThat(isAtNineThatManyDaysBefore(one))
                        .as("%s for %s", one.reminder(), one.clock().deadline())
                        .isTrue());
            }
        });
    }

    @Test
    void afterALongSilenceOnlyTheMostUrgentReminderIsSentAndAfterTheEndNone() {
        forEach(each -> {
            ConsultationClock clock = each.clock(1);
            Instant late = clock.deadline().minusSeconds(1);
            Optional<Reminded> due = new ClockReminders(clock).due(late);
            due.ifPresent(reminder -> {
                assertThat(new ClockReminders(clock).points()).allSatisfy(point -> assertThat(point.daysBefore())
                        .isGreaterThanOrEqualTo(reminder.daysBefore()));
                assertThat(new ClockReminders(clock.then(reminder)).due(late)).isEmpty();
            });
            assertThat(new ClockReminders(clock).due(clock.deadline().plusSeconds(1)))
                    .isEmpty();
            assertThat(new ClockReminders(clock).next(clock.deadline().plusSeconds(1)))
                    .isEmpty();
        });
    }

    private static boolean isAtNineThatManyDaysBefore(Sent sent) {
        CountryCalendar calendar = sent.clock().calendar();
        ZonedDateTime at = sent.reminder().at().atZone(calendar.zone());
        long left = at.toLocalDate()
                .plusDays(1)
                .datesUntil(calendar.dayOf(sent.clock().deadline()).plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        return left == sent.reminder().daysBefore() && at.toLocalTime().equals(LocalTime.of(9, 0));
    }

    private static void forEach(Consumer<Consultation> property) {
        Seeded.cases(CASES, Consultation::random, property);
    }

    private static List<Sent> awake(Consultation each) {
        return run(each, (clock, now) -> clock.isOver(now) ? Optional.empty() : Optional.of(nextOf(clock, now)));
    }

    /** At midnight too: a clock goes on then, and what is due may be overtaken before the next look. */
    private static Instant nextOf(ConsultationClock clock, Instant now) {
        Instant midnight = clock.calendar().endOf(clock.calendar().dayOf(now)).plusSeconds(1);
        Instant often = now.plus(OFTEN);
        return midnight.isAfter(now) && midnight.isBefore(often) ? midnight : often;
    }

    /** Lives through a consultation: what people did happens when they did it, the reminders when somebody looks. */
    private static List<Sent> run(
            Consultation each, BiFunction<ConsultationClock, Instant, Optional<Instant>> nextLook) {
        List<ClockEvent> ahead = new ArrayList<>(each.events().stream()
                .filter(event -> !(event instanceof Reminded))
                .toList());
        List<Sent> sent = new ArrayList<>();
        Instant now = ahead.getFirst().at();
        ConsultationClock clock = ConsultationClock.replay(each.calendar(), List.of(ahead.removeFirst()));
        Optional<Instant> look = nextLook.apply(clock, now);
        while (!ahead.isEmpty() || look.isPresent()) {
            boolean looks = ahead.isEmpty()
                    || look.isPresent() && look.get().isBefore(ahead.getFirst().at());
            now = looks ? look.orElseThrow() : ahead.getFirst().at();
            clock = remind(clock, now, sent);
            if (!looks) {
                clock = remind(clock.then(ahead.removeFirst()), now, sent);
            }
            look = nextLook.apply(clock, now);
        }
        return sent;
    }

    private static ConsultationClock remind(ConsultationClock clock, Instant now, List<Sent> sent) {
        Optional<Reminded> due = new ClockReminders(clock).due(now);
        due.ifPresent(reminder -> sent.add(new Sent(reminder, clock)));
        return due.map(clock::then).orElse(clock);
    }
}
