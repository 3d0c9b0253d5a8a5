package org.medina.dialogue.api;

import java.util.List;
import java.util.Objects;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.springframework.stereotype.Component;

/** A dialogue in the evidence of its case: the text as it was offered, and the comments that were released with what became of them. */
@Component
class DialogueExhibits implements CaseEvidence {

    private static final int AT_ONCE = 200;

    private final DialogueReading reading;
    private final CommentLists comments;

    DialogueExhibits(DialogueReading reading, CommentLists comments) {
        this.reading = reading;
        this.comments = comments;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (!subject.kind().equals(DialogueId.KIND)) {
            return;
        }
        DialogueId id = DialogueId.of(subject);
        into.data(
                "dialogue.json",
                Objects.requireNonNull(DialogueJson.answer(reading.get(id)).getBody()));
        into.ifAllowed(() -> into.data("text.json", reading.text(id)));
        into.ifAllowed(() -> layComments(id, into));
    }

    /** What is no more than a draft has no number yet, and is nobody’s evidence. */
    private void layComments(DialogueId id, Exhibits into) {
        List<CommentView> page = comments.page(id, CommentFilter.ALL, 0, AT_ONCE);
        for (int at = 0; !page.isEmpty(); at += AT_ONCE) {
            List<CommentJson> released = page.stream()
                    .filter(comment -> comment.number() != null)
                    .map(CommentJson::of)
                    .toList();
            if (!released.isEmpty()) {
                into.data("comments/%06d.json".formatted(at + 1), new Listing<>(released, null));
            }
            page = comments.page(id, CommentFilter.ALL, at + AT_ONCE, AT_ONCE);
        }
    }
}
