package org.medina.demo;

import java.util.List;
import java.util.Objects;
import org.medina.base.Ids;
import org.medina.document.CommentThread;
import org.medina.document.DocumentComments;
import org.medina.document.DocumentId;
import org.medina.document.DocumentSuggestions;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeId;
import org.springframework.stereotype.Component;

/** The steps of the story that happen in a text which several people write. */
@Component
class TextTale {

    private final PledgeDrafting drafting;
    private final DocumentComments comments;
    private final DocumentSuggestions suggestions;

    TextTale(PledgeDrafting drafting, DocumentComments comments, DocumentSuggestions suggestions) {
        this.drafting = drafting;
        this.comments = comments;
        this.suggestions = suggestions;
    }

    void comment(PledgeId id, PledgeTale.Step step) {
        comments.open(
                drafting.document(id),
                Objects.requireNonNull(step.section()),
                Objects.requireNonNull(step.quoted()),
                Objects.requireNonNull(step.words()),
                List.of());
    }

    /** Answers the conversation that was opened last. */
    void reply(PledgeId id, PledgeTale.Step step) {
        DocumentId text = drafting.document(id);
        CommentThread last = comments.list(text).getLast();
        comments.reply(text, last.id(), Ids.next(), Objects.requireNonNull(step.words()), List.of());
    }

    void suggest(PledgeId id, PledgeTale.Step step) {
        suggestions.suggest(
                drafting.document(id), Objects.requireNonNull(step.section()), Objects.requireNonNull(step.words()));
    }
}
