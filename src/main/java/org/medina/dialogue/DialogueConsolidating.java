package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One of those who were asked gathers what was handed in and releases one position for all. */
@Service
public class DialogueConsolidating {

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final CommentRepository comments;
    private final CommentRows rows;
    private final TextRows texts;
    private final ApplicationEventPublisher events;
    private final DialogueProcess process;
    private final Clock clock;

    DialogueConsolidating(
            DialogueRepository dialogues,
            DialogueAccess access,
            DialogueCase dialogueCase,
            CommentRepository comments,
            CommentRows rows,
            TextRows texts,
            ApplicationEventPublisher events,
            DialogueProcess process,
            Clock clock) {
        this.dialogues = dialogues;
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.comments = comments;
        this.rows = rows;
        this.texts = texts;
        this.events = events;
        this.process = process;
        this.clock = clock;
    }

    /** What was not handed in by now stays with those who wrote it. */
    @Transactional
    public void consolidate(DialogueId id) {
        gather(id);
    }

    private void gather(DialogueId id) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CONSOLIDATE).dialogue();
        DialogueStage from = dialogue.stage();
        dialogue.consolidate();
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "consolidate", null);
        process.gathered(id);
    }

    /** Keeps a comment back; those who wrote it read why. */
    @Transactional
    public void withhold(DialogueId id, UUID comment, @Nullable String reason) {
        gather(id, comment, "withhold", Words.required("reason", reason, Words.MEDIUM));
    }

    @Transactional
    public void include(DialogueId id, UUID comment) {
        gather(id, comment, "include", null);
    }

    private void gather(DialogueId id, UUID comment, String action, @Nullable String reason) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.REWORD);
        Comment found = access.commentToChange(opened, comment);
        Consumer<Comment> act = reason == null ? Comment::include : held -> held.withhold(reason, clock.instant());
        act.accept(found);
        comments.save(found);
        dialogueCase.notedInside(opened.dialogue(), action, reason);
    }

    /**
     * The position is out; its comments are everybody's who takes part, numbered anew.
     *
     * @param text never null for an objection
     * @throws Problem WRONG_STATE after the deadline, INVALID where position and comments do not fit
     */
    @Transactional
    public void release(
            DialogueId id, @Nullable Position position, @Nullable String text, @Nullable String competence) {
        release(id, statement(position, text, competence, clock.instant()));
    }

    /**
     * The same position on several texts, on all of them or none; where the writing is still open it ends with this.
     *
     * @throws Problem as {@link #release}, of the first that cannot be released
     */
    @Transactional
    public void releaseAll(
            @Nullable List<UUID> chosen,
            @Nullable Position position,
            @Nullable String text,
            @Nullable String competence) {
        Statement statement = statement(position, text, competence, clock.instant());
        for (UUID dialogue : DialogueAnswering.chosen("dialogues", chosen)) {
            var id = new DialogueId(dialogue);
            if (access.toSee(id, DialogueAction.READ).may(DialogueAction.CONSOLIDATE)) {
                gather(id);
            }
            release(id, statement);
        }
    }

    private void release(DialogueId id, Statement statement) {
        Dialogue dialogue = access.toChange(id, DialogueAction.RELEASE).dialogue();
        DialogueStage from = dialogue.stage();
        int released = rows.release(id, texts.of(id).names(), statement.at(), null);
        dialogue.release(statement, released);
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "release", null);
        events.publishEvent(new DialogueReleased(id, dialogue.about(), statement.position()));
        dialogue.outcome().ifPresent(outcome -> events.publishEvent(new DialogueClosed(id, dialogue.about(), outcome)));
        process.released(id);
    }

    static Statement statement(
            @Nullable Position position, @Nullable String text, @Nullable String competence, Instant at) {
        if (position == null) {
            throw Problem.invalid("position", "dialogue.problem.needed");
        }
        String words = position == Position.OBJECTION
                ? Words.required("text", text, Words.LONG)
                : Words.optional("text", text, Words.LONG);
        return new Statement(position, words, Words.optional("competence", competence, Words.MEDIUM), at, null);
    }
}
