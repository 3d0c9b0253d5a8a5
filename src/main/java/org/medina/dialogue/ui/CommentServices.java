package org.medina.dialogue.ui;

import org.medina.base.ui.ReaderTime;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentNotes;
import org.medina.dialogue.DialogueAnswering;
import org.medina.dialogue.DialogueChanges;
import org.medina.dialogue.DialogueClosing;
import org.medina.dialogue.DialogueCommenting;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueDrafts;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueRoom;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Everything that the parts of the comments' page read from and act through. */
@Component
record CommentServices(
        DialogueReading reading,
        CommentLists lists,
        DialogueCommenting commenting,
        DialogueConsolidating consolidating,
        DialogueAnswering answering,
        DialogueClosing closing,
        DialogueChanges changes,
        CommentNotes notes,
        MatrixFiles files,
        DialogueDrafts drafts,
        DialogueRoom room,
        CurrentActor currentActor,
        ReaderTime times) {

    /** Whose typed words are kept in this browser. */
    String person() {
        return String.valueOf(currentActor.get().person());
    }
}
