package org.medina.dialogue.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;

/** What the parts of the comments' page know of it, and may ask of it. */
interface CommentsPage {

    DialogueDetails details();

    ConsultedText text();

    /** When the reader last did something here before this visit; null for never. */
    @Nullable
    Instant lastAct();

    /** Whether the reader may write notes for their own house; empty where they have none to read either. */
    Optional<Boolean> notes();

    default boolean may(DialogueAction action) {
        return details().actions().contains(action);
    }

    /** Shows a comment whole. */
    void open(UUID comment);

    /** Opens the form for a new comment, on that passage or none. */
    void write(@Nullable Passage passage);

    /** Opens the form with a comment in it. */
    void edit(CommentView comment);

    /** Leads to the place in the text that a comment is about. */
    void showInText(UUID comment);

    /** Back to where all comments are. */
    void overview();

    /** Something was done: everything is read anew, and that comment is shown. */
    void changed(@Nullable UUID comment);

    /** A comment was decided: the next one that waits is shown. */
    void decided(CommentView comment);
}
