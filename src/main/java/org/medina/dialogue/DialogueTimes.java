package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when time passes, for the process and its timers, which ask nobody's leave. Each step asks the dialogue
 * whether it is due, and does nothing the second time.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class DialogueTimes {

    private final DialogueRepository dialogues;
    private final DialogueCase dialogueCase;
    private final CommentRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DialogueTimes(
            DialogueRepository dialogues,
            DialogueCase dialogueCase,
            CommentRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dialogues = dialogues;
        this.dialogueCase = dialogueCase;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Sets when silence begins, after an extension or a stop of the clock; why stands in the history. */
    public void moveDeadline(DialogueId id, Instant to, @Nullable String reason) {
        Dialogue dialogue = find(id);
        dialogue.moveDeadline(to);
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, dialogue.stage(), "move-deadline", reason);
    }

    /** Records the silence if the deadline has passed without a position; false when it was not due. */
    public boolean fallSilent(DialogueId id) {
        Dialogue dialogue = find(id);
        DialogueStage from = dialogue.stage();
        if (!dialogue.fallSilent(clock.instant())) {
            return false;
        }
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "fall-silent", null);
        events.publishEvent(new DialogueClosed(id, dialogue.about(), Outcome.SILENT));
        return true;
    }

    /**
     * Nobody replied to the answers in time: what is open is noted, and the dialogue ends.
     *
     * @param reason in words, for each comment; false when the dialogue does not wait for replies
     */
    public boolean closeUnanswered(DialogueId id, String reason) {
        Dialogue dialogue = find(id);
        DialogueStage from = dialogue.stage();
        if (from != DialogueStage.CLOSING) {
            return false;
        }
        Instant now = clock.instant();
        rows.closeOpen(id, new CommentClosure(Closure.NOTED, reason, null, now));
        dialogue.conclude(rows.tally(id), now);
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "close-unanswered", reason);
        dialogue.outcome().ifPresent(outcome -> events.publishEvent(new DialogueClosed(id, dialogue.about(), outcome)));
        return true;
    }

    private Dialogue find(DialogueId id) {
        return dialogues.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
