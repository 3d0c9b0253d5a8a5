package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Positions that arrive on paper count like any other: an officer enters them, marked, and those who speak for the other
 * side say whether that is what they wrote. What ministries wrote in the portal meanwhile stays where it is.
 */
@Service
public class DialogueLetters {

    private static final int MANY = 200;

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final CommentRepository comments;
    private final CommentRows rows;
    private final TextRows texts;
    private final ApplicationEventPublisher events;
    private final DialogueProcess process;
    private final Clock clock;

    DialogueLetters(
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

    /** What stands in a letter. */
    public record Contents(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable Position position,
            @Nullable String text,
            @Nullable String competence,
            @Nullable List<CommentDraft> comments) {}

    /**
     * Enters a letter: as the position while there is time, beside the silence afterwards.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID
     */
    @Transactional
    public void record(DialogueId id, Contents contents) {
        DialogueAccess.Opened opened = access.toChange(id, DialogueAction.RECORD_LETTER);
        Dialogue dialogue = opened.dialogue();
        DialogueStage from = dialogue.stage();
        Instant now = clock.instant();
        Letter letter = letter(contents, now);
        Statement statement = DialogueConsolidating.statement(
                        contents.position(), contents.text(), contents.competence(), now)
                .with(letter);
        List<CommentDraft> drafts = contents.comments() == null ? List.of() : contents.comments();
        if (from == DialogueStage.CLOSED) {
            if (!drafts.isEmpty()) {
                throw Problem.invalid("comments", "dialogue.problem.too-late-for-comments");
            }
            dialogue.recordLate(statement);
        } else {
            dialogue.release(statement, released(opened, drafts, now));
        }
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "record-letter", letter.number());
        if (from != DialogueStage.CLOSED) {
            events.publishEvent(new DialogueReleased(id, dialogue.about(), statement.position()));
            dialogue.outcome()
                    .ifPresent(outcome -> events.publishEvent(new DialogueClosed(id, dialogue.about(), outcome)));
            process.letterReceived(id);
        }
    }

    private int released(DialogueAccess.Opened opened, List<CommentDraft> drafts, Instant now) {
        if (drafts.size() > MANY) {
            throw Problem.invalid("comments", "dialogue.problem.too-many", drafts.size(), MANY);
        }
        Dialogue dialogue = opened.dialogue();
        ConsultedText text = texts.of(dialogue.id());
        List<CommentContent> contents = checked(drafts, text, dialogue.direction());
        List<UUID> entered = new ArrayList<>();
        for (CommentContent content : contents) {
            var written = new Comment.Written(
                    dialogue.consolidator(), opened.person(), opened.actor().name(), text.version(), now);
            int number = rows.nextDraftNumber(dialogue.id(), dialogue.consolidator());
            Comment comment = Comment.draft(Comment.newId(), dialogue.id(), written, content, number);
            entered.add(comments.save(comment).id());
        }
        rows.gather(dialogue.id(), entered);
        return rows.release(dialogue.id(), text.names(), now, entered);
    }

    private static List<CommentContent> checked(List<CommentDraft> drafts, ConsultedText text, Direction direction) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int at = 0; at < drafts.size(); at++) {
            String row = "comments[" + at + "].";
            CommentChecks.problems(drafts.get(at), text)
                    .forEach(problem -> problems.add(
                            new FieldProblem(row + problem.field(), problem.messageKey(), problem.arguments())));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return drafts.stream()
                .map(draft -> CommentChecks.check(draft, text, direction))
                .toList();
    }

    private static Letter letter(Contents contents, Instant now) {
        String number = Words.required("number", contents.number(), 100);
        LocalDate date = contents.date();
        if (date == null) {
            throw Problem.invalid("date", "dialogue.problem.needed");
        }
        // a day ahead of UTC, because it may already be tomorrow where the letter was written
        if (date.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw Problem.invalid("date", "dialogue.problem.in-future");
        }
        return new Letter(number, date, null, null);
    }

    /** Whether the letter says what was entered; said once, and shown beside it. */
    @Transactional
    public void confirm(DialogueId id, @Nullable Boolean confirmed) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CONFIRM_LETTER).dialogue();
        if (confirmed == null) {
            throw Problem.invalid("confirmed", "dialogue.problem.needed");
        }
        dialogue.confirmLetter(confirmed, clock.instant());
        dialogues.save(dialogue);
        dialogueCase.noted(
                dialogue, dialogue.stage(), confirmed ? "confirm-letter" : "dispute-letter", null, Visibility.PARTIES);
    }
}
