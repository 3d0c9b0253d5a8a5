package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.CountryCalendar;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** Keeps the clock of each dialogue: what happened to it, and what it says now in the dialogue's own row. */
@Component
class DialogueClock {

    private final ClockRows rows;
    private final WorkingDays workingDays;
    private final Organisations organisations;
    private final DialogueSettings settings;

    DialogueClock(ClockRows rows, WorkingDays workingDays, Organisations organisations, DialogueSettings settings) {
        this.rows = rows;
        this.workingDays = workingDays;
        this.organisations = organisations;
        this.settings = settings;
    }

    /**
     * The clock of a dialogue that would begin now.
     *
     * @param deadline a time on the last day to answer, or null for the usual time
     * @throws Problem INVALID at {@code deadline}, WRONG_STATE where the forum closes too soon
     */
    ConsultationClock planned(
            Direction direction,
            OrganisationId author,
            OrganisationId consolidator,
            DialogueInvitation invitation,
            Instant now) {
        CountryCalendar calendar = calendar(direction, author, consolidator);
        Instant deadline = invitation.deadline();
        if (deadline != null && !deadline.isAfter(now)) {
            throw Problem.invalid("deadline", "dialogue.problem.deadline-needed");
        }
        LocalDate answerBy = deadline == null ? null : calendar.dayOf(deadline);
        ConsultationClock clock = begin(calendar, answerBy, invitation.forumCloses(), now);
        if (answerBy != null && calendar.endOf(answerBy).isAfter(clock.hardEnd())) {
            throw Problem.invalid(
                    "deadline",
                    "dialogue.problem.deadline-after-hard-end",
                    calendar.dayOf(clock.hardEnd()).toString());
        }
        return clock;
    }

    /** The clock of a proposal that is consented to now. */
    ConsultationClock begun(Dialogue dialogue, Instant now) {
        return begin(
                calendar(dialogue),
                dialogue.answerBy().orElse(null),
                dialogue.forumCloses().orElse(null),
                now);
    }

    private ConsultationClock begin(
            CountryCalendar calendar, @Nullable LocalDate answerBy, @Nullable LocalDate forumCloses, Instant now) {
        return ConsultationClock.begin(
                calendar, ConsultationClock.invite(calendar, settings.rule(), forumCloses, answerBy, now));
    }

    /** Writes down that it has begun; the dialogue's row has to be there. */
    void keep(DialogueId id, ConsultationClock begun) {
        rows.append(id, begun.invited(), begun.deadline());
    }

    /** Empty before the author has consented. */
    Optional<ConsultationClock> find(Dialogue dialogue) {
        List<ClockEvent> events = rows.of(dialogue.id());
        return events.isEmpty() ? Optional.empty() : Optional.of(ConsultationClock.replay(calendar(dialogue), events));
    }

    ConsultationClock of(Dialogue dialogue) {
        return find(dialogue).orElseThrow(() -> new IllegalStateException("nobody has been asked yet"));
    }

    /** Writes down what happened, and gives the clock after it. */
    ConsultationClock add(DialogueId id, ConsultationClock clock, ClockEvent event) {
        ConsultationClock next = clock.then(event);
        rows.append(id, event, next.deadline());
        return next;
    }

    /** When answers that are given now count as noted, unless somebody replies. */
    Instant repliesDue(Dialogue dialogue, Instant answered) {
        ClockRule rule = find(dialogue).map(ConsultationClock::rule).orElseGet(settings::rule);
        return rule.notedAt(calendar(dialogue), answered);
    }

    /** In which the days of a dialogue are counted and told. */
    ZoneId zone(Dialogue dialogue) {
        return calendar(dialogue).zone();
    }

    private CountryCalendar calendar(Dialogue dialogue) {
        return calendar(dialogue.direction(), dialogue.author(), dialogue.consolidator());
    }

    /** Of the country that answers; cities that answer a state count in that state's days, whoever they are. */
    private CountryCalendar calendar(Direction direction, OrganisationId author, OrganisationId consolidator) {
        OrganisationId counts =
                switch (direction) {
                    case NATIONAL -> consolidator;
                    case UPWARD -> author;
                };
        String country = organisations.get(counts).country();
        return workingDays.calendarOf(country == null ? "" : country);
    }
}
