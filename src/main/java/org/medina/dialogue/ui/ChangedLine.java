package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.DialogueId;

/** What moved since the reader last did something here: how much, and the way to it. */
final class ChangedLine extends Div {

    ChangedLine(CommentsPage page, CommentServices services, CommentFilters filters) {
        addClassName("medina-comments-changed");
        Instant last = page.lastAct();
        DialogueId id = page.details().id();
        long moved = last == null ? 0 : services.lists().count(id, CommentFilter.since(last));
        setVisible(last != null && moved > 0);
        if (last == null || moved == 0) {
            return;
        }
        var words = new Span(
                getTranslation("dialogue.desk.moved", moved, services.times().moment(last)));
        words.addClassName("medina-strong");
        var show = new Button(getTranslation("dialogue.desk.moved.show"), event -> filters.showMoved());
        show.addThemeVariants(ButtonVariant.SMALL);
        var read = new Button(getTranslation("dialogue.desk.moved.read"), event -> {
            services.changes().read(id);
            filters.reset();
            setVisible(false);
        });
        read.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(words, show, read);
    }
}
