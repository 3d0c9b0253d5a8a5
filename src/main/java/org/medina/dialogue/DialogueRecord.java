package org.medina.dialogue;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a dialogue that has ended: a position that came late, and whether the world may read the record. */
@Service
public class DialogueRecord {

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final CommentRows rows;
    private final Clock clock;

    DialogueRecord(
            DialogueRepository dialogues,
            DialogueAccess access,
            DialogueCase dialogueCase,
            CommentRows rows,
            Clock clock) {
        this.dialogues = dialogues;
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A position after the deadline has passed in silence. It stands beside the text and changes no outcome.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID
     */
    @Transactional
    public void recordLate(
            DialogueId id, @Nullable Position position, @Nullable String text, @Nullable String competence) {
        Dialogue dialogue = access.toChange(id, DialogueAction.RECORD_LATE).dialogue();
        dialogue.recordLate(DialogueConsolidating.statement(position, text, competence, clock.instant()));
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, dialogue.stage(), "record-late", null);
    }

    /** One side's word; the record is public only when both agreed, and then for good. */
    @Transactional
    public void agreeToPublish(DialogueId id, @Nullable Boolean agreed) {
        DialogueAccess.Opened opened = access.toChange(id, DialogueAction.AGREE_PUBLICATION);
        Dialogue dialogue = opened.dialogue();
        if (agreed == null) {
            throw Problem.invalid("agreed", "dialogue.problem.needed");
        }
        boolean wasPublic = dialogue.publishedAt().isPresent();
        dialogue.agreeToPublish(opened.side(), agreed, clock.instant());
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, dialogue.stage(), agreed ? "agree-publication" : "refuse-publication", null);
        if (!wasPublic && dialogue.publishedAt().isPresent()) {
            rows.publish(id);
            dialogueCase.noted(dialogue, dialogue.stage(), "publish", null, Visibility.PUBLIC);
        }
    }
}
