package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The text's author decides on every comment and answers it. */
@Service
public class DialogueAnswering {

    private static final int MANY = 200;

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final CommentRepository comments;
    private final CommentRows rows;
    private final DialogueClock time;
    private final DialogueProcess process;
    private final Clock clock;

    DialogueAnswering(
            DialogueRepository dialogues,
            DialogueAccess access,
            DialogueCase dialogueCase,
            CommentRepository comments,
            CommentRows rows,
            DialogueClock time,
            DialogueProcess process,
            Clock clock) {
        this.dialogues = dialogues;
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.comments = comments;
        this.rows = rows;
        this.time = time;
        this.process = process;
        this.clock = clock;
    }

    /**
     * What the author says to a comment.
     *
     * @param resultingVersion of the author's text, where the comment changed it
     */
    public record Answer(
            @Nullable Decision decision,
            @Nullable String answer,
            @Nullable Integer duplicateOf,
            @Nullable String resultingVersion) {}

    /**
     * @param read version of the comment that was read, null for whatever is there
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, PRECONDITION_FAILED, INVALID
     */
    @Transactional
    public void decide(DialogueId id, UUID comment, @Nullable Integer read, Answer answer) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.ANSWER);
        Comment found = access.commentToChange(opened, comment);
        if (read != null && read != found.version()) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
        decide(opened, found, answer);
    }

    /**
     * The same answer to several comments, all of them or none; a critical one is answered by itself.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID
     */
    @Transactional
    public void decideAll(DialogueId id, @Nullable List<UUID> chosen, Answer answer) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.ANSWER);
        List<Comment> found = chosen("comments", chosen).stream()
                .map(comment -> access.commentToChange(opened, comment))
                .toList();
        requireAlone(found);
        found.forEach(comment -> decide(opened, comment, answer));
    }

    /** What touches the law gets an answer to itself. */
    private static void requireAlone(List<Comment> chosen) {
        List<Integer> critical = chosen.stream()
                .filter(comment -> comment.content().severity() == Severity.CRITICAL)
                .map(Comment::number)
                .sorted()
                .toList();
        if (chosen.size() > 1 && !critical.isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.critical-alone", Tally.words(critical));
        }
    }

    private void decide(DialogueAccess.Opened opened, Comment comment, Answer answer) {
        Decision decision = answer.decision();
        if (decision == null) {
            throw Problem.invalid("decision", "dialogue.problem.needed");
        }
        Integer duplicateOf = answer.duplicateOf();
        if (decision == Decision.DUPLICATE
                && duplicateOf != null
                && !rows.isNumber(opened.dialogue().id(), duplicateOf)) {
            throw Problem.invalid("duplicateOf", "dialogue.problem.duplicate-of-what");
        }
        comment.decide(new CommentAnswer(
                decision,
                Words.optional("answer", answer.answer(), Words.LONG),
                decision == Decision.DUPLICATE ? duplicateOf : null,
                Words.optional("resultingVersion", answer.resultingVersion(), 100),
                opened.ownId(),
                opened.actor().name(),
                clock.instant()));
        comments.save(comment);
    }

    /** What the author says to the position as a whole. */
    @Transactional
    public void reply(DialogueId id, @Nullable String text) {
        Dialogue dialogue = access.toChange(id, DialogueAction.ANSWER).dialogue();
        dialogue.replyToPosition(new Reply(Words.required("text", text, Words.LONG), clock.instant()));
        dialogues.save(dialogue);
    }

    /** @throws Problem WRONG_STATE naming the comments without a decision */
    @Transactional
    public void send(DialogueId id) {
        Dialogue dialogue = access.toChange(id, DialogueAction.SEND_ANSWERS).dialogue();
        DialogueStage from = dialogue.stage();
        Instant now = clock.instant();
        dialogue.sendAnswers(rows.tally(id), now);
        dialogue.awaitReplies(time.repliesDue(dialogue, now));
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "send-answers", null);
        process.answered(id);
    }

    /** In one order, so that two people who choose the same ones wait for each other instead of both for ever. */
    static Set<UUID> chosen(String field, @Nullable List<UUID> ids) {
        if (ids == null || ids.isEmpty()) {
            throw Problem.invalid(field, "dialogue.problem.needed");
        }
        if (ids.size() > MANY) {
            throw Problem.invalid(field, "dialogue.problem.too-many", ids.size(), MANY);
        }
        return new TreeSet<>(ids);
    }
}
