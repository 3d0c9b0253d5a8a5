package org.medina.dialogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.DialogueDetails;

/** How many of the comments are decided, or closed: in words, and as a bar. */
final class CommentProgress extends Div {

    private final transient CommentLists lists;
    private final Element bar = new Element("progress");
    private final Span words = new Span();

    CommentProgress(CommentLists lists) {
        this.lists = lists;
        addClassName("medina-comments-progress");
        bar.setAttribute("aria-hidden", "true");
        getElement().appendChild(bar, words.getElement());
    }

    void show(DialogueDetails details) {
        switch (details.stage()) {
            case ANSWERING -> show(details, CommentFilter.UNDECIDED, "dialogue.desk.progress.decided");
            case CLOSING, MEETING -> show(details, CommentFilter.OPEN, "dialogue.desk.progress.closed");
            case PROPOSED, COMMENTING, CONSOLIDATING, CLOSED, DECLINED, CALLED_OFF -> setVisible(false);
        }
    }

    private void show(DialogueDetails details, CommentFilter waiting, String key) {
        long all = lists.count(details.id(), CommentFilter.ALL);
        long done = all - lists.count(details.id(), waiting);
        setVisible(all > 0);
        bar.setAttribute("max", String.valueOf(all));
        bar.setAttribute("value", String.valueOf(done));
        words.setText(CommentWords.say(key, done, all));
    }
}
