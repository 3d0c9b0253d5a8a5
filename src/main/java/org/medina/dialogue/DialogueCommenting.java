package org.medina.dialogue;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who are asked write among themselves. Nothing here changes the dialogue's own row or its case, so that
 * nobody outside can tell whether and when it happens.
 */
@Service
public class DialogueCommenting {

    /** The most comments that one organisation makes on a text. */
    static final int MANY = 2_000;

    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final CommentRepository comments;
    private final CommentRows rows;
    private final Participants participants;
    private final TextRows texts;
    private final DialogueProcess process;
    private final Clock clock;

    DialogueCommenting(
            DialogueAccess access,
            DialogueCase dialogueCase,
            CommentRepository comments,
            CommentRows rows,
            Participants participants,
            TextRows texts,
            DialogueProcess process,
            Clock clock) {
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.comments = comments;
        this.rows = rows;
        this.participants = participants;
        this.texts = texts;
        this.process = process;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE when handed in, INVALID with one entry a field */
    @Transactional
    public UUID comment(DialogueId id, CommentDraft draft) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.COMMENT);
        OrganisationId own = opened.ownId();
        participants.requireWriting(id, own);
        ConsultedText text = texts.of(id);
        CommentContent content =
                CommentChecks.check(draft, text, opened.dialogue().direction());
        int number = rows.nextDraftNumber(id, own);
        if (number > MANY) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.too-many-comments", MANY);
        }
        var written = new Comment.Written(own, opened.person(), opened.actor().name(), text.version(), clock.instant());
        return comments.save(Comment.draft(Comment.newId(), id, written, content, number))
                .id();
    }

    /**
     * Changes a comment: those who wrote it until it is handed in, whoever consolidates afterwards.
     *
     * @param read version of the comment that was read, null for whatever is there
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, PRECONDITION_FAILED, INVALID
     */
    @Transactional
    public void edit(DialogueId id, UUID comment, @Nullable Integer read, CommentDraft draft) {
        DialogueAccess.Opened seen = access.toSee(id, DialogueAction.READ);
        boolean gathering = seen.dialogue().stage() == DialogueStage.CONSOLIDATING && seen.gathers();
        DialogueAccess.Opened opened =
                access.toWorkOnComments(id, gathering ? DialogueAction.REWORD : DialogueAction.COMMENT);
        Comment found = access.commentToChange(opened, comment);
        if (read != null && read != found.version()) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
        if (gathering) {
            found.reword(
                    CommentChecks.check(draft, texts.of(id), opened.dialogue().direction()), clock.instant());
            dialogueCase.notedInside(opened.dialogue(), "reword", null);
        } else {
            requireOwn(opened, found);
            found.requireDraft();
            found.edit(
                    CommentChecks.check(draft, texts.of(id), opened.dialogue().direction()), clock.instant());
        }
        comments.save(found);
    }

    @Transactional
    public void remove(DialogueId id, UUID comment) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.COMMENT);
        Comment found = access.commentToChange(opened, comment);
        requireOwn(opened, found);
        found.requireDraft();
        comments.delete(found);
    }

    /** The own organisation has said what it has to say, which may be nothing; whoever consolidates reads it now. */
    @Transactional
    public void handIn(DialogueId id) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.HAND_IN);
        OrganisationId own = opened.ownId();
        dialogueCase.hold(opened.dialogue());
        participants.requireWriting(id, own);
        participants.handIn(id, own, clock.instant());
        rows.handIn(id, own);
        dialogueCase.notedInside(opened.dialogue(), "hand-in", null);
        process.handedIn(id, own);
    }

    private static void requireOwn(DialogueAccess.Opened opened, Comment comment) {
        if (!comment.organisation().equals(opened.ownId())) {
            throw Problem.forbidden();
        }
    }
}
