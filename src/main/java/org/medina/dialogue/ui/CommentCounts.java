package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.DialogueDetails;
import org.springframework.stereotype.Component;

/** How many comments there are for this reader, and the way to them. */
@Component
class CommentCounts {

    private static final CommentFilter UNDECIDED = new CommentFilter(Set.of(), null, null, true, true);
    private static final CommentFilter OPEN = new CommentFilter(Set.of(), null, null, false, true);

    private final CommentLists comments;

    CommentCounts(CommentLists comments) {
        this.comments = comments;
    }

    Panel of(DialogueDetails details) {
        long all = comments.count(details.id(), CommentFilter.ALL);
        var panel = new Panel(say("dialogue.comments"));
        if (all == 0) {
            var none = new Paragraph(say("dialogue.comments.none"));
            none.addClassName("medina-quiet");
            panel.content(none);
        } else {
            var facts = new FactList().fact(say("dialogue.comments.yours"), String.valueOf(all));
            if (details.releasedAt() != null) {
                facts.fact(say("dialogue.comments.undecided"), String.valueOf(comments.count(details.id(), UNDECIDED)))
                        .fact(say("dialogue.comments.unclosed"), String.valueOf(comments.count(details.id(), OPEN)));
            }
            panel.content(facts);
        }
        return panel.content(new Anchor(DialogueNavigation.comments(details.id()), say("dialogue.comments.open")));
    }
}
