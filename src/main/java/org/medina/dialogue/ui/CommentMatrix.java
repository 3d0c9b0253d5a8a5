package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueAction;

/** The matrix, and over it what can be done with the rows that are chosen. */
final class CommentMatrix extends Div {

    private final transient CommentsPage page;
    private final transient CommentServices services;
    private final CommentGrid grid;
    private final Div chosen = new Div();

    CommentMatrix(CommentsPage page, CommentServices services) {
        this.page = page;
        this.services = services;
        boolean many = page.may(DialogueAction.ANSWER) || page.may(DialogueAction.CLOSE_EDITORIAL);
        this.grid = new CommentGrid(page, many ? this::choose : null);
        addClassName("medina-comments-main");
        chosen.addClassName("medina-comments-chosen");
        chosen.getElement().setAttribute("role", "status");
        chosen.setVisible(false);
        add(chosen, grid);
    }

    void show(CommentFilter filter) {
        grid.setEmptyStateText(getTranslation("dialogue.desk.none"));
        grid.show(page.details().id(), services.lists(), filter);
    }

    void mark(@Nullable UUID comment) {
        grid.mark(comment);
    }

    private void choose(Set<CommentView> rows) {
        chosen.removeAll();
        chosen.setVisible(!rows.isEmpty());
        chosen.add(new Span(getTranslation("dialogue.desk.chosen", rows.size())));
        if (page.may(DialogueAction.ANSWER)) {
            chosen.add(button("dialogue.desk.decide-all", () -> askToDecide(rows), ButtonVariant.PRIMARY));
        }
        if (page.may(DialogueAction.CLOSE_EDITORIAL)) {
            chosen.add(button("dialogue.desk.close-editorial", () -> askToClose(rows)));
        }
        chosen.add(button("dialogue.desk.chosen.none", grid::deselectAll, ButtonVariant.TERTIARY));
    }

    private void askToDecide(Set<CommentView> rows) {
        var fields = new AnswerFields(null);
        new Question(
                        getTranslation("dialogue.desk.decide-all.title", rows.size()),
                        getTranslation("dialogue.desk.decide-all.text", numbers(rows)))
                .field("decision", fields.decision)
                .field("duplicateOf", fields.duplicateOf)
                .field("answer", fields.answer)
                .field("resultingVersion", fields.resultingVersion)
                .keep("dialogue:" + page.details().id() + "/answers", services.person())
                .answer(getTranslation("dialogue.desk.decide.do"), () -> {
                    services.answering().decideAll(page.details().id(), ids(rows), fields.value());
                    Told.done(getTranslation("dialogue.desk.decide-all.done", rows.size()));
                    page.changed(null);
                })
                .open();
    }

    private void askToClose(Set<CommentView> rows) {
        var reason = new TextArea(getTranslation("dialogue.desk.field.reason"));
        reason.setWidthFull();
        new Question(
                        getTranslation("dialogue.desk.close-editorial.title", rows.size()),
                        getTranslation("dialogue.desk.close-editorial.text", numbers(rows)))
                .field("reason", reason)
                .keep("dialogue:" + page.details().id() + "/editorial", services.person())
                .answer(getTranslation("dialogue.desk.close-editorial"), () -> {
                    services.closing().closeEditorial(page.details().id(), ids(rows), reason.getValue());
                    Told.done(getTranslation("dialogue.desk.close-editorial.done", rows.size()));
                    page.changed(null);
                })
                .open();
    }

    private static List<UUID> ids(Set<CommentView> rows) {
        return rows.stream().map(CommentView::id).toList();
    }

    /** In their order; of very many the first. */
    private static String numbers(Set<CommentView> rows) {
        String first = rows.stream()
                .map(CommentView::number)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .limit(20)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return rows.size() > 20 ? first + ", …" : first;
    }

    private static Button button(String key, Runnable work, ButtonVariant... variants) {
        var button = new Button(CommentWords.say(key), event -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addThemeVariants(variants);
        return button;
    }
}
