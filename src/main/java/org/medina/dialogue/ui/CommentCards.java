package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentView;

/** The comments beside the text, each a way to the whole of it; fetched a few at a time. */
final class CommentCards extends Div {

    private static final int PAGE = 20;

    private final transient CommentsPage page;
    private final transient CommentLists lists;
    private final CommentFilter filter;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("dialogue.desk.cards.more"), event -> fetch());
    private int shown;

    CommentCards(CommentsPage page, CommentLists lists, CommentFilter filter) {
        this.page = page;
        this.lists = lists;
        this.filter = filter;
        addClassName("medina-comment-part");
        list.addClassName("medina-comment-cards");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("dialogue.desk.cards"));
        add(list, more);
        fetch();
    }

    boolean isEmpty() {
        return shown == 0;
    }

    private void fetch() {
        List<CommentView> rows = lists.page(page.details().id(), filter, shown, PAGE + 1);
        rows.stream().limit(PAGE).forEach(row -> list.add(new ListItem(card(row))));
        shown += Math.min(rows.size(), PAGE);
        more.setVisible(rows.size() > PAGE);
    }

    private NativeButton card(CommentView comment) {
        var head = new Span(
                words(CommentWords.number(comment), "medina-cell-number"),
                comment.content().evidence() == null
                        ? DialogueTones.badge(comment.content().severity())
                        : CommentWords.evidenceBadge());
        head.addClassName("medina-cell-row");
        var answer = comment.answer();
        if (answer != null) {
            head.add(CommentWords.badge(answer.decision()));
        }
        if (CommentWords.isWithheld(comment)) {
            head.add(new StatusBadge(getTranslation("dialogue.desk.withheld.badge"), Tone.STONE));
        }
        if (CommentWords.movedSince(comment, page.lastAct())) {
            head.add(new StatusBadge(getTranslation("dialogue.desk.moved.badge"), Tone.AMBER));
        }
        var card = new NativeButton();
        card.addClassName("medina-comment-card");
        card.add(
                head,
                words(comment.content().comment(), "medina-clamp"),
                words(
                        comment.organisationName() + " · " + CommentWords.place(comment, page.text()),
                        "medina-cell-soft"));
        card.addClickListener(event -> page.open(comment.id()));
        return card;
    }

    private static Span words(String text, String className) {
        var words = new Span(text);
        words.addClassName(className);
        return words;
    }
}
