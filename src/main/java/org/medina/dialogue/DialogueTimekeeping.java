package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people move the clock of a dialogue: those who are asked extend it once, and a question to the other side stops it
 * until it is answered. Nothing moves its hard end.
 */
@Service
public class DialogueTimekeeping {

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final DialogueClock time;
    private final QuestionRows questions;
    private final DialogueProcess process;
    private final Clock clock;

    DialogueTimekeeping(
            DialogueRepository dialogues,
            DialogueAccess access,
            DialogueCase dialogueCase,
            DialogueClock time,
            QuestionRows questions,
            DialogueProcess process,
            Clock clock) {
        this.dialogues = dialogues;
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.time = time;
        this.questions = questions;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Those who consolidate take the one extension that they have.
     *
     * @param reason for all who take part, or null
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where it is over, was extended or is at its hard end
     */
    @Transactional
    public void extend(DialogueId id, @Nullable String reason) {
        Dialogue dialogue = access.toChange(id, DialogueAction.EXTEND).dialogue();
        String because = Words.optional("reason", reason, Words.MEDIUM);
        ConsultationClock before = time.of(dialogue);
        ClockEvent.Extended extension = before.extend(clock.instant());
        if (!before.then(extension).deadline().isAfter(before.deadline())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.clock.at-hard-end");
        }
        moved(dialogue, time.add(id, before, extension), "extend", because);
    }

    /**
     * Asks the other side something; the clock stands still until it replies.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where it is over or the side may ask no more, INVALID
     */
    @Transactional
    public void ask(DialogueId id, @Nullable String text) {
        DialogueAccess.Opened opened = access.toChange(id, DialogueAction.ASK);
        Dialogue dialogue = opened.dialogue();
        String words = Words.required("text", text, Words.LONG);
        Instant now = clock.instant();
        ConsultationClock before = time.of(dialogue);
        ClockEvent.Stopped stop = before.stop(opened.side(), now);
        questions.ask(id, stop.side(), stop.number(), words, now);
        moved(dialogue, time.add(id, before, stop), "ask-question", null);
    }

    /**
     * Replies to a question of the other side, at any time; the clock goes on unless it did already.
     *
     * @param number of the question; null for the first that has no reply
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where no question waits, INVALID
     */
    @Transactional
    public void reply(DialogueId id, @Nullable Integer number, @Nullable String text) {
        DialogueAccess.Opened opened = access.toChange(id, DialogueAction.REPLY_QUESTION);
        Dialogue dialogue = opened.dialogue();
        String words = Words.required("text", text, Words.LONG);
        Instant now = clock.instant();
        DialogueQuestion asked = questions.of(id).stream()
                .filter(question -> question.isFor(opened.side()))
                .filter(question -> number == null || question.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "dialogue.clock.no-question"));
        ConsultationClock before = time.of(dialogue);
        ClockEvent.Resumed answer = before.resume(asked.side(), asked.number(), now);
        questions.reply(id, asked.side(), asked.number(), words, now);
        moved(dialogue, time.add(id, before, answer), "reply-question", null);
    }

    private void moved(Dialogue dialogue, ConsultationClock now, String action, @Nullable String reason) {
        dialogue.moveDeadline(now.deadline(), now.hardEnd());
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, dialogue.stage(), action, reason);
        process.moved(dialogue.id());
    }
}
