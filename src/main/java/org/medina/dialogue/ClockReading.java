package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one side may know of the clock of its dialogue, and what it has left of what moves it. */
@Component
class ClockReading {

    private final DialogueClock time;
    private final QuestionRows questions;
    private final Clock clock;

    ClockReading(DialogueClock time, QuestionRows questions, Clock clock) {
        this.time = time;
        this.questions = questions;
        this.clock = clock;
    }

    /** Null before the author has consented, and for those who take no part. */
    DialogueDetails.@Nullable Clock of(DialogueAccess.Opened opened) {
        return opened.isParty()
                ? time.find(opened.dialogue()).map(found -> of(opened, found)).orElse(null)
                : null;
    }

    private DialogueDetails.Clock of(DialogueAccess.Opened opened, ConsultationClock found) {
        Instant now = clock.instant();
        boolean runs = opened.dialogue().stage().isBeforeRelease() && !found.isOver(now);
        boolean extendable =
                runs && found.extended() == null && found.deadline().isBefore(found.hardEnd());
        Instant stopped = runs ? found.stoppedUntil(now).orElse(null) : null;
        return new DialogueDetails.Clock(
                found.hardEnd(),
                found.extended(),
                stopped,
                extendable ? 1 : 0,
                runs ? found.questionsLeft(opened.side()) : 0,
                runs && found.mayAsk(opened.side(), now),
                asked(opened.dialogue(), found, now, stopped != null));
    }

    private List<DialogueQuestion> asked(Dialogue dialogue, ConsultationClock found, Instant now, boolean stopped) {
        return questions.of(dialogue.id()).stream()
                .map(one -> new DialogueQuestion(
                        one.side(),
                        one.number(),
                        one.text(),
                        one.askedAt(),
                        one.reply(),
                        one.repliedAt(),
                        stopped && found.isWaiting(one.side(), one.number(), now)))
                .toList();
    }
}
