package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.dialogue.ClockEvent.Extended;
import org.medina.dialogue.ClockEvent.Invited;
import org.medina.dialogue.ClockEvent.Reminded;
import org.medina.dialogue.ClockEvent.Resumed;
import org.medina.dialogue.ClockEvent.Stopped;
import org.medina.refdata.CountryCalendar;

/**
 * Until when a consultation is open, made from what was recorded. Every deadline is the last second of a working day of
 * the answering country. A day of a question is a working day on which the clock stands still, from the day of the
 * question to the day before the answer: what was left of the time when it stopped is left when it goes on.
 *
 * @param questions in the order in which they were asked
 * @param reminded what was sent already
 * @param last when the latest event happened
 */
record ConsultationClock(
        CountryCalendar calendar,
        Invited invited,
        @Nullable Instant extended,
        List<Question> questions,
        List<Reminded> reminded,
        Instant last) {

    /** @param answered null while it waits for its answer */
    record Question(
            Side side, int number, Instant asked, @Nullable Instant answered) {}

    static ConsultationClock begin(CountryCalendar calendar, Invited invited) {
        return new ConsultationClock(calendar, invited, null, List.of(), List.of(), invited.at());
    }

    static ConsultationClock replay(CountryCalendar calendar, List<? extends ClockEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof Invited first)) {
            throw new IllegalStateException("a consultation begins with its invitation");
        }
        return begin(calendar, first).then(events.subList(1, events.size()));
    }

    /**
     * An invitation now.
     *
     * @param forumCloses the last day of the chosen forum, or null
     * @throws Problem WRONG_STATE where no working day would be left to answer
     */
    static Invited invite(CountryCalendar calendar, ClockRule rule, @Nullable LocalDate forumCloses, Instant now) {
        return invite(calendar, rule, forumCloses, null, now);
    }

    /** As the other, with a last day to answer that was chosen, or null; the hard end stays what it is. */
    static Invited invite(
            CountryCalendar calendar,
            ClockRule rule,
            @Nullable LocalDate forumCloses,
            @Nullable LocalDate answerBy,
            Instant now) {
        Invited invited = new Invited(now, rule, forumCloses, answerBy);
        if (!begin(calendar, invited).hardEndDay().isAfter(calendar.dayOf(now))) {
            throw refused("dialogue.clock.forum-too-near");
        }
        return invited;
    }

    ConsultationClock then(List<? extends ClockEvent> events) {
        ConsultationClock clock = this;
        for (ClockEvent event : events) {
            clock = clock.then(event);
        }
        return clock;
    }

    /** @throws IllegalStateException where the event cannot have followed */
    ConsultationClock then(ClockEvent event) {
        require(!event.at().isBefore(last), event);
        List<Question> asked = new ArrayList<>(questions);
        List<Reminded> sent = new ArrayList<>(reminded);
        switch (event) {
            case Invited again -> require(false, again);
            case Extended extension -> require(extended == null, extension);
            case Stopped stop -> {
                require(stop.number() == asked(stop.side()) + 1, stop);
                asked.add(new Question(stop.side(), stop.number(), stop.at(), null));
            }
            case Resumed answer -> {
                Question open = find(answer.side(), answer.number()).orElse(null);
                require(open != null && open.answered() == null, answer);
                asked.replaceAll(question -> question.equals(open)
                        ? new Question(question.side(), question.number(), question.asked(), answer.at())
                        : question);
            }
            case Reminded reminder -> sent.add(reminder);
        }
        return new ConsultationClock(
                calendar,
                invited,
                event instanceof Extended ? event.at() : extended,
                List.copyOf(asked),
                List.copyOf(sent),
                event.at());
    }

    /** The last second of the consultation; while a question is open, as if its answer took as long as it may. */
    Instant deadline() {
        return calendar.endOf(deadlineDay());
    }

    /** What neither questions nor an extension pass. */
    Instant hardEnd() {
        return calendar.endOf(hardEndDay());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(deadline().plusSeconds(1));
    }

    /** Until when the clock stands still unless the answer comes earlier; empty while it runs or has run down. */
    Optional<Instant> stoppedUntil(Instant now) {
        return isOver(now)
                ? Optional.empty()
                : questions.stream()
                        .filter(question -> isWaiting(question, now))
                        .map(this::latestAnswer)
                        .max(Comparator.naturalOrder());
    }

    /** @throws Problem WRONG_STATE where it is over, or was extended before */
    Extended extend(Instant now) {
        requireRunning(now);
        if (extended != null) {
            throw refused("dialogue.clock.extended-before");
        }
        return new Extended(now);
    }

    /** @throws Problem WRONG_STATE where it is over, or the side has asked as often as it may or waits for an answer */
    Stopped stop(Side side, Instant now) {
        requireRunning(now);
        int asked = asked(side);
        if (questionsLeft(side) == 0) {
            throw refused("dialogue.clock.questions-spent", rule().mostQuestions());
        }
        if (isWaiting(side, asked, now)) {
            throw refused("dialogue.clock.question-open");
        }
        return new Stopped(now, side, asked + 1);
    }

    /** An answer is taken at any time; one that comes too late moves nothing. */
    Resumed resume(Side asker, int number, Instant now) {
        if (find(asker, number).filter(question -> question.answered() == null).isEmpty()) {
            throw refused("dialogue.clock.no-question");
        }
        return new Resumed(now, asker, number);
    }

    int questionsLeft(Side side) {
        return Math.max(0, rule().mostQuestions() - asked(side));
    }

    boolean mayAsk(Side side, Instant now) {
        return !isOver(now) && questionsLeft(side) > 0 && !isWaiting(side, asked(side), now);
    }

    /** Whether the clock stands still for that question. */
    boolean isWaiting(Side side, int number, Instant now) {
        return find(side, number).filter(question -> isWaiting(question, now)).isPresent();
    }

    ClockRule rule() {
        return invited.rule();
    }

    LocalDate deadlineDay() {
        LocalDate chosen = invited.answerBy();
        LocalDate first = chosen == null ? invitedOn().plusWeeks(rule().answerWeeks()) : chosen;
        LocalDate base = calendar.workingDayFrom(first.plusWeeks(extended == null ? 0 : rule().extensionWeeks()));
        return earlier(calendar.plus(base, stoppedDays().size()), hardEndDay());
    }

    private LocalDate hardEndDay() {
        LocalDate end = calendar.workingDayUntil(invitedOn().plusWeeks(rule().hardEndWeeks()));
        return invited.forumCloses() == null
                ? end
                : earlier(end, calendar.minus(invited.forumCloses(), rule().daysBeforeForum()));
    }

    /** A day on which both sides wait stops the clock once. */
    private Set<LocalDate> stoppedDays() {
        Set<LocalDate> days = new TreeSet<>();
        for (Question question : questions) {
            LocalDate end = question.answered() == null ? LocalDate.MAX : calendar.dayOf(question.answered());
            LocalDate day = calendar.workingDayFrom(calendar.dayOf(question.asked()));
            for (int counted = 0; counted < rule().questionDays() && day.isBefore(end); counted++) {
                days.add(day);
                day = calendar.plus(day, 1);
            }
        }
        return days;
    }

    private Instant latestAnswer(Question question) {
        return calendar.deadline(question.asked(), rule().questionDays());
    }

    private boolean isWaiting(Question question, Instant now) {
        return question.answered() == null
                && now.isBefore(latestAnswer(question).plusSeconds(1));
    }

    private LocalDate invitedOn() {
        return calendar.dayOf(invited.at());
    }

    private int asked(Side side) {
        return Math.toIntExact(
                questions.stream().filter(question -> question.side() == side).count());
    }

    private Optional<Question> find(Side side, int number) {
        return questions.stream()
                .filter(question -> question.side() == side && question.number() == number)
                .findFirst();
    }

    private void requireRunning(Instant now) {
        if (isOver(now)) {
            throw refused("dialogue.clock.over");
        }
    }

    private static void require(boolean holds, ClockEvent event) {
        if (!holds) {
            throw new IllegalStateException("cannot have happened: " + event);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Problem refused(String messageKey, Object... arguments) {
        return Problem.of(Problem.Kind.WRONG_STATE, messageKey, arguments);
    }
}
