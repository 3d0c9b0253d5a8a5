package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.dialogue.ClockEvent.Invited;
import org.medina.refdata.CountryCalendar;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ClockExamplesTest {

    private static final CountryCalendar CANADA = new CountryCalendar(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            ZoneId.of("America/Toronto"),
            LocalDate.of(2026, 7, 1)::equals);

    /** A Wednesday; twelve weeks later is Canada Day. */
    private final ConsultationClock clock = ConsultationClock.begin(
            CANADA,
            new Invited(
                    Instant.parse("2026-04-08T14:00:00Z"), settings(Map.of()).rule(), null));

    @Test
    void twelveWeeksThatEndOnAHolidayEndOnTheNextWorkingDay() {
        assertThat(clock.deadline()).isEqualTo(Instant.parse("2026-07-03T03:59:59Z"));
        assertThat(clock.hardEnd()).isEqualTo(Instant.parse("2026-07-30T03:59:59Z"));
    }

    @Test
    void anExtensionAddsTwoWeeksOnce() {
        ConsultationClock extended = clock.then(clock.extend(at("2026-06-30")));
        assertThat(extended.deadline()).isEqualTo(Instant.parse("2026-07-16T03:59:59Z"));
        assertThatThrownBy(() -> extended.extend(at("2026-07-10")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("dialogue.clock.extended-before");
    }

    @Test
    void aQuestionOfMondayAnsweredOnThursdayGivesThreeDaysBack() {
        ConsultationClock asked = clock.then(clock.stop(Side.CONSULTED, at("2026-06-08")));
        assertThat(asked.stoppedUntil(at("2026-06-09"))).contains(Instant.parse("2026-06-23T03:59:59Z"));
        ConsultationClock answered = asked.then(asked.resume(Side.CONSULTED, 1, at("2026-06-11")));
        assertThat(answered.deadline()).isEqualTo(Instant.parse("2026-07-08T03:59:59Z"));
        assertThat(answered.stoppedUntil(at("2026-06-11"))).isEmpty();
    }

    @Test
    void theThirdQuestionOfASideIsRefusedAndSoIsOneThatStillWaits() {
        ConsultationClock one = clock.then(clock.stop(Side.AUTHOR, at("2026-05-01")));
        assertThatThrownBy(() -> one.stop(Side.AUTHOR, at("2026-05-04")))
                .hasMessageContaining("dialogue.clock.question-open");
        ConsultationClock two = one.then(one.stop(Side.AUTHOR, at("2026-05-20")));
        assertThatThrownBy(() -> two.stop(Side.AUTHOR, at("2026-06-20")))
                .hasMessageContaining("dialogue.clock.questions-spent");
        assertThat(two.stop(Side.CONSULTED, at("2026-06-20")).number()).isEqualTo(1);
        assertThatThrownBy(() -> two.resume(Side.CONSULTED, 1, at("2026-06-20")))
                .hasMessageContaining("dialogue.clock.no-question");
    }

    @Test
    void whenTimeIsOverNothingStartsItAgain() {
        Instant over = Instant.parse("2026-07-03T04:00:00Z");
        assertThat(clock.isOver(over.minusNanos(1))).isFalse();
        assertThat(clock.isOver(over)).isTrue();
        assertThatThrownBy(() -> clock.extend(over)).hasMessageContaining("dialogue.clock.over");
        assertThatThrownBy(() -> clock.stop(Side.AUTHOR, over)).hasMessageContaining("dialogue.clock.over");
    }

    @Test
    void aForumThatClosesEarlierIsTheHardEnd() {
        ConsultationClock before = ConsultationClock.begin(
                CANADA, new Invited(clock.invited().at(), clock.rule(), LocalDate.of(2026, 5, 31)));
        // Friday 29 May is the fifteenth working day counted back from that Sunday, so 8 May is the last day
        assertThat(before.deadline()).isEqualTo(before.hardEnd()).isEqualTo(Instant.parse("2026-05-09T03:59:59Z"));
    }

    @Test
    void anAnswerClosesAsNotedAfterFifteenWorkingDays() {
        assertThat(clock.rule().notedAt(CANADA, at("2026-06-15"))).isEqualTo(Instant.parse("2026-07-08T03:59:59Z"));
    }

    @Test
    void eventsThatCannotHaveHappenedAreNotReplayed() {
        ClockEvent late = new ClockEvent.Extended(clock.invited().at().minusSeconds(1));
        ClockEvent second = new ClockEvent.Stopped(at("2026-05-01"), Side.AUTHOR, 2);
        for (ClockEvent event : List.of(late, second, clock.invited())) {
            assertThatThrownBy(() -> clock.then(event)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> ConsultationClock.replay(CANADA, List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void settingsAreReadAndASlipIsTold() {
        DialogueSettings settings =
                settings(Map.of("medina.dialogue.remind-before", "1,30,1", "medina.dialogue.remind-at", "07:30"));
        assertThat(settings.rule().remindBefore()).containsExactly(1, 30);
        assertThat(settings.rule().remindAt()).isEqualTo(LocalTime.of(7, 30));
        assertThatThrownBy(() -> settings(Map.of("medina.dialogue.hard-end-weeks", "11")))
                .hasStackTraceContaining("medina.dialogue.hard-end-weeks must be from 12");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T15:00:00Z");
    }

    private static DialogueSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("medina.dialogue", DialogueSettings.class);
    }
}
