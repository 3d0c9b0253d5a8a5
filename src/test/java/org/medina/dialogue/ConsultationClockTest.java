package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.dialogue.ClockEvent.Extended;
import org.medina.dialogue.ClockEvent.Invited;
import org.medina.dialogue.ClockEvent.Resumed;
import org.medina.dialogue.ClockEvent.Stopped;
import org.medina.refdata.CountryCalendar;
import org.medina.testing.Seeded;
import tools.jackson.databind.json.JsonMapper;

class ConsultationClockTest {

    private static final int CASES = 4_000;

    @Test
    void theDeadlineIsThatOfACountDayByDayAfterEveryEvent() {
        forEach(each -> {
            for (int count = 1; count <= each.events().size(); count++) {
                DayByDay slow = new DayByDay(each, each.events().subList(0, count));
                assertThat(each.clock(count).deadline())
                        .as("after %d events", count)
                        .isEqualTo(slow.deadline());
                assertThat(each.clock(count).hardEnd()).isEqualTo(slow.hardEnd());
            }
        });
    }

    @Test
    void aDeadlineIsTheLastSecondOfAWorkingDayOfTheCountry() {
        forEach(each -> {
            Instant deadline = each.clock().deadline();
            LocalDate day = LocalDate.ofInstant(deadline, each.calendar().zone());
            assertThat(each.calendar().isWorkingDay(day)).isTrue();
            assertThat(LocalDate.ofInstant(
                            deadline.plusSeconds(1), each.calendar().zone()))
                    .isAfter(day);
        });
    }

    @Test
    void nothingMovesTheHardEndAndNoDeadlinePassesIt() {
        forEach(each -> {
            Instant hardEnd = each.clock(1).hardEnd();
            for (int count = 1; count <= each.events().size(); count++) {
                assertThat(each.clock(count).hardEnd()).isEqualTo(hardEnd);
                assertThat(each.clock(count).deadline()).isBeforeOrEqualTo(hardEnd);
                assertThat(each.clock(count).isOver(hardEnd.plusSeconds(1))).isTrue();
            }
        });
    }

    @Test
    void aQuestionOrAnExtensionNeverBringsTheDeadlineForward() {
        forEach(each -> {
            for (int count = 2; count <= each.events().size(); count++) {
                if (!(each.events().get(count - 1) instanceof Resumed)) {
                    assertThat(each.clock(count).deadline())
                            .isAfterOrEqualTo(each.clock(count - 1).deadline());
                }
            }
        });
    }

    @Test
    void anAnswerNeverPutsTheDeadlineIntoThePastNorBeforeWhatItWasWithoutTheQuestion() {
        forEach(each -> {
            ConsultationClock whole = each.clock();
            for (int count = 2; count <= each.events().size(); count++) {
                if (each.events().get(count - 1) instanceof Resumed answer) {
                    ConsultationClock before = each.clock(count - 1);
                    ConsultationClock after = each.clock(count);
                    assertThat(after.deadline()).isBeforeOrEqualTo(before.deadline());
                    assertThat(after.isOver(answer.at()))
                            .as("over at the answer only if it was over before")
                            .isEqualTo(before.isOver(answer.at()));
                }
            }
            List<ClockEvent> without = each.events().stream()
                    .filter(event -> !(event instanceof Stopped || event instanceof Resumed))
                    .toList();
            assertThat(ConsultationClock.replay(each.calendar(), without).deadline())
                    .isBeforeOrEqualTo(whole.deadline());
        });
    }

    @Test
    void aQuestionAddsTheWorkingDaysThatItWaitedAndTenAtMost() {
        Seeded.cases(CASES, random -> random, random -> {
            CountryCalendar calendar = Consultation.calendar(random);
            Invited invited = new Invited(moment(random), Consultation.rule(12, 2, 104), null);
            Instant asked =
                    invited.at().plusSeconds(random.nextLong(Duration.ofDays(80).toSeconds()));
            Instant answered =
                    asked.plusSeconds(random.nextLong(Duration.ofDays(25).toSeconds()));
            ConsultationClock clock = ConsultationClock.begin(calendar, invited);
            LocalDate day = calendar.dayOf(clock.deadline());
            LocalDate moved = calendar.dayOf(
                    clock.then(List.of(new Stopped(asked, Side.AUTHOR, 1), new Resumed(answered, Side.AUTHOR, 1)))
                            .deadline());

            long waited = workingDays(calendar, calendar.dayOf(asked), calendar.dayOf(answered));
            assertThat(workingDays(calendar, day.plusDays(1), moved.plusDays(1)))
                    .isEqualTo(Math.min(10, waited));
        });
    }

    @Test
    void theSameDeadlineComesOutHoweverTheEventsAreReplayed() {
        JsonMapper json = JsonMapper.builder().build();
        forEach(each -> {
            Random random = new Random(each.seed());
            List<ClockEvent> rest = new ArrayList<>(each.events());
            ConsultationClock clock = ConsultationClock.begin(each.calendar(), (Invited) rest.removeFirst());
            while (!rest.isEmpty()) {
                int cut = 1 + random.nextInt(rest.size());
                List<ClockEvent> stored = rest.subList(0, cut).stream()
                        .map(event -> json.readValue(json.writeValueAsString(event), ClockEvent.class))
                        .toList();
                clock = clock.then(stored);
                rest.subList(0, cut).clear();
            }
            assertThat(clock).isEqualTo(each.clock());
            assertThat(json.readValue(json.writeValueAsString(each.events().getFirst()), ClockEvent.class))
                    .isEqualTo(each.events().getFirst());
        });
    }

    @Test
    void theClockIsNeverOverWhileItStandsStill() {
        forEach(each -> {
            for (int count = 2; count <= each.events().size(); count++) {
                if (each.events().get(count - 1) instanceof Stopped stop) {
                    ConsultationClock clock = each.clock(count);
                    Instant until = clock.stoppedUntil(stop.at()).orElseThrow();
                    assertThat(until)
                            .isAfterOrEqualTo(each.calendar()
                                    .deadline(stop.at(), clock.rule().questionDays()));
                    assertThat(clock.isOver(until)).isEqualTo(until.isAfter(clock.hardEnd()));
                }
            }
        });
    }

    @Test
    void noSideAsksMoreOftenThanItMayAndNobodyExtendsTwice() {
        forEach(each -> {
            for (Side side : Side.values()) {
                assertThat(each.clock().questions().stream().filter(question -> question.side() == side))
                        .hasSizeLessThanOrEqualTo(each.clock().rule().mostQuestions());
            }
            assertThat(each.events().stream().filter(Extended.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(each.events().stream()
                            .filter(event -> event instanceof Stopped || event instanceof Extended)
                            .filter(event ->
                                    each.clock(each.events().indexOf(event)).isOver(event.at())))
                    .as("asked or extended after the end")
                    .isEmpty();
        });
    }

    /** Otherwise the properties above would say nothing. */
    @Test
    void theRandomConsultationsComeToEveryPlaceWorthATry() {
        List<Consultation> all = new ArrayList<>();
        Seeded.cases(2_000, Consultation::random, all::add);
        assertThat(all)
                .anyMatch(each -> each.clock().deadline().equals(each.clock().hardEnd()));
        assertThat(all).anyMatch(each -> each.clock().extended() != null);
        assertThat(all).anyMatch(each -> each.clock().questions().size() >= 4);
        assertThat(all).anyMatch(each -> each.clock().invited().forumCloses() != null);
        assertThat(all).anyMatch(each -> each.clock().reminded().size() >= 2);
        assertThat(all).anyMatch(Consultations::hasWaitingSidesAtOnce);
        assertThat(all).anyMatch(each -> Consultations.crossesAChangeOfClocks(each.clock()));
    }

    private static void forEach(Consumer<Consultation> property) {
        Seeded.cases(CASES, Consultation::random, property);
    }

    private static Instant moment(Random random) {
        return Instant.parse("2015-01-01T00:00:00Z")
                .plusSeconds(random.nextLong(Duration.ofDays(6_000).toSeconds()));
    }

    private static long workingDays(CountryCalendar calendar, LocalDate from, LocalDate end) {
        return from.datesUntil(end).filter(calendar::isWorkingDay).count();
    }

    private static final class Consultations {

        private static boolean hasWaitingSidesAtOnce(Consultation each) {
            List<ConsultationClock.Question> questions = each.clock().questions();
            return questions.stream().anyMatch(one -> questions.stream()
                    .anyMatch(other -> one.side() != other.side()
                            && !other.asked().isBefore(one.asked())
                            && (one.answered() == null || other.asked().isBefore(one.answered()))));
        }

        private static boolean crossesAChangeOfClocks(ConsultationClock clock) {
            var rules = clock.calendar().zone().getRules();
            var next = rules.nextTransition(clock.invited().at());
            return next != null && next.getInstant().isBefore(clock.deadline());
        }
    }

    @Test
    void anInvitationThatLeavesNoWorkingDayIsRefused() {
        Seeded.cases(CASES, random -> random, random -> {
            CountryCalendar calendar = Consultation.calendar(random);
            Instant now = moment(random);
            LocalDate forum = calendar.dayOf(now).plusDays(random.nextInt(40));
            boolean enough = workingDays(calendar, calendar.dayOf(now).plusDays(1), forum.plusDays(1)) > 15;
            try {
                Invited invited = ConsultationClock.invite(calendar, Consultation.USUAL, forum, now);
                assertThat(enough).isTrue();
                assertThat(ConsultationClock.begin(calendar, invited).isOver(now))
                        .isFalse();
            } catch (Problem refused) {
                assertThat(enough).isFalse();
                assertThat(refused.messageKey()).isEqualTo("dialogue.clock.forum-too-near");
            }
        });
    }
}
