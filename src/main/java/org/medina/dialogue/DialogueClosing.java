package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who were asked say what they make of the answers; where a critical comment stays, both sides meet. */
@Service
public class DialogueClosing {

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final CommentRepository comments;
    private final CommentRows rows;
    private final ApplicationEventPublisher events;
    private final DialogueProcess process;
    private final Clock clock;

    DialogueClosing(
            DialogueRepository dialogues,
            DialogueAccess access,
            DialogueCase dialogueCase,
            CommentRepository comments,
            CommentRows rows,
            ApplicationEventPublisher events,
            DialogueProcess process,
            Clock clock) {
        this.dialogues = dialogues;
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.comments = comments;
        this.rows = rows;
        this.events = events;
        this.process = process;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN for those who neither wrote it nor consolidate, WRONG_STATE, INVALID */
    @Transactional
    public void withdraw(DialogueId id, UUID comment, @Nullable String reason) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.WITHDRAW);
        dialogueCase.hold(opened.dialogue());
        Comment found = access.commentToChange(opened, comment);
        if (!found.organisation().equals(opened.ownId()) && !opened.gathers()) {
            throw Problem.forbidden();
        }
        String because = Words.optional("reason", reason, Words.MEDIUM);
        found.withdraw(opened.ownId(), opened.actor().name(), because, clock.instant());
        comments.save(found);
        noted(opened, "withdraw-comment", about(found, because));
        settled(opened.dialogue());
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID where another's comment is closed without a reason */
    @Transactional
    public void close(DialogueId id, UUID comment, @Nullable Closure closure, @Nullable String reason) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.CLOSE_COMMENT);
        dialogueCase.hold(opened.dialogue());
        Comment found = access.commentToChange(opened, comment);
        if (closure == null) {
            throw Problem.invalid("closure", "dialogue.problem.needed");
        }
        CommentClosure given = closure(opened, closure, reason);
        found.close(given, opened.dialogue().stage() == DialogueStage.MEETING);
        comments.save(found);
        noted(opened, "close-comment", about(found, given.reason()));
        settled(opened.dialogue());
    }

    /** Closes editorial comments as noted, all of those named or none. */
    @Transactional
    public void closeEditorial(DialogueId id, @Nullable List<UUID> chosen, @Nullable String reason) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.CLOSE_EDITORIAL);
        dialogueCase.hold(opened.dialogue());
        CommentClosure given = closure(opened, Closure.NOTED, reason);
        DialogueAnswering.chosen("comments", chosen).forEach(comment -> {
            Comment found = access.commentToChange(opened, comment);
            found.closeAsEditorial(given);
            comments.save(found);
        });
        noted(opened, "close-editorial", given.reason());
        settled(opened.dialogue());
    }

    /** @throws Problem WRONG_STATE naming the comments that are still open */
    @Transactional
    public void conclude(DialogueId id) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CONCLUDE).dialogue();
        DialogueStage from = dialogue.stage();
        dialogue.conclude(rows.tally(id), clock.instant());
        kept(dialogue, from, "conclude");
        process.concluded(id);
    }

    /** @throws Problem WRONG_STATE where no critical comment is maintained, INVALID */
    @Transactional
    public void callMeeting(DialogueId id, @Nullable Instant at, @Nullable String place) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CALL_MEETING).dialogue();
        DialogueStage from = dialogue.stage();
        if (at == null) {
            throw Problem.invalid("at", "dialogue.problem.needed");
        }
        dialogue.callMeeting(rows.tally(id), at, Words.required("place", place, Words.SHORT));
        kept(dialogue, from, "call-meeting");
        process.meetingCalled(id);
    }

    /** Changed minutes are confirmed anew. */
    @Transactional
    public void writeMinutes(DialogueId id, @Nullable String minutes) {
        Dialogue dialogue = access.toChange(id, DialogueAction.WRITE_MINUTES).dialogue();
        boolean first =
                dialogue.meeting().filter(meeting -> meeting.minutes() == null).isPresent();
        dialogue.writeMinutes(Words.required("minutes", minutes, Words.LONG), clock.instant());
        kept(dialogue, dialogue.stage(), "write-minutes");
        if (first) {
            process.minutesWritten(id);
        } else {
            process.minutesChanged(id);
        }
    }

    /** With the second side's yes the dialogue ends. */
    @Transactional
    public void confirmMinutes(DialogueId id) {
        DialogueAccess.Opened opened = access.toChange(id, DialogueAction.CONFIRM_MINUTES);
        Dialogue dialogue = opened.dialogue();
        DialogueStage from = dialogue.stage();
        dialogue.confirmMinutes(opened.side(), rows.tally(id), clock.instant());
        kept(dialogue, from, "confirm-minutes");
        process.minutesConfirmed(id, opened.side() == Side.AUTHOR ? dialogue.author() : dialogue.consolidator());
    }

    private CommentClosure closure(DialogueAccess.Opened opened, Closure closure, @Nullable String reason) {
        return new CommentClosure(
                closure, Words.optional("reason", reason, Words.MEDIUM), opened.ownId(), clock.instant());
    }

    /** The history names the comment by its number. */
    private static String about(Comment comment, @Nullable String reason) {
        return comment.number() + (reason == null ? "" : ": " + reason);
    }

    private void noted(DialogueAccess.Opened opened, String action, @Nullable String reason) {
        Dialogue dialogue = opened.dialogue();
        dialogueCase.noted(dialogue, dialogue.stage(), action, reason, Visibility.PARTIES);
    }

    /** Where the last comment is closed, the dialogue may wait for the secretariat instead. */
    private void settled(Dialogue dialogue) {
        if (dialogue.stage() == DialogueStage.CLOSING) {
            process.moved(dialogue.id());
            dialogueCase.refresh(dialogue);
        }
    }

    private void kept(Dialogue dialogue, DialogueStage from, String action) {
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, action, null);
        dialogue.outcome()
                .ifPresent(
                        outcome -> events.publishEvent(new DialogueClosed(dialogue.id(), dialogue.about(), outcome)));
    }
}
