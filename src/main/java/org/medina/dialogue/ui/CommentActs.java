package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentAnswer;
import org.medina.dialogue.CommentLevel;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueId;

/** What the reader may do with one comment now: buttons, and the form of the stage. */
final class CommentActs {

    private final CommentsPage page;
    private final CommentServices services;
    private final CommentView comment;
    private final DialogueId dialogue;
    private final boolean mine;

    CommentActs(CommentsPage page, CommentServices services, CommentView comment) {
        this.page = page;
        this.services = services;
        this.comment = comment;
        this.dialogue = page.details().id();
        this.mine = services.currentActor().get().actsFor(comment.organisation());
    }

    List<Component> all() {
        List<Component> acts = new ArrayList<>();
        List<Component> buttons = buttons();
        if (!buttons.isEmpty()) {
            var row = new Div();
            row.addClassName("medina-comment-acts");
            row.add(buttons);
            acts.add(row);
        }
        if (page.may(DialogueAction.ANSWER) && comment.number() != null && comment.closure() == null) {
            acts.add(new AnswerForm(page, services, comment));
        }
        if (page.may(DialogueAction.CLOSE_COMMENT) && isToClose()) {
            acts.add(new ClosingForm(page, services, comment));
        }
        if (page.notes().isPresent()) {
            acts.add(new NotePart(page, services, comment, page.notes().get()));
        }
        return acts;
    }

    private boolean isToClose() {
        CommentAnswer answer = comment.answer();
        return answer != null && comment.closure() == null;
    }

    private List<Component> buttons() {
        List<Component> buttons = new ArrayList<>();
        if (page.may(DialogueAction.COMMENT) && mine && comment.level() == CommentLevel.OWN_MINISTRY) {
            buttons.add(button("dialogue.desk.edit", () -> page.edit(comment)));
            buttons.add(button("dialogue.desk.remove", this::askToRemove));
        }
        if (page.may(DialogueAction.REWORD) && comment.level() == CommentLevel.GOVERNMENT) {
            buttons.add(button("dialogue.desk.reword", () -> page.edit(comment)));
            buttons.add(
                    CommentWords.isWithheld(comment)
                            ? button("dialogue.desk.include", this::include)
                            : button("dialogue.desk.withhold", this::askToWithhold));
        }
        boolean takesBack = mine
                || services.currentActor()
                        .get()
                        .actsFor(page.details().consolidator().id());
        if (page.may(DialogueAction.WITHDRAW) && takesBack && comment.number() != null && comment.closure() == null) {
            buttons.add(button("dialogue.desk.withdraw", this::askToWithdraw));
        }
        return buttons;
    }

    private void askToRemove() {
        new Question(CommentWords.say("dialogue.desk.remove.title"), CommentWords.say("dialogue.desk.remove.text"))
                .answer(CommentWords.say("dialogue.desk.remove"), () -> {
                    services.commenting().remove(dialogue, comment.id());
                    Told.done(CommentWords.say("dialogue.desk.removed"));
                    page.changed(null);
                })
                .open();
    }

    private void askToWithhold() {
        TextArea reason = reason(true);
        ask(
                "withhold",
                reason,
                CommentWords.say("dialogue.desk.withhold.text", comment.organisationName()),
                () -> services.consolidating().withhold(dialogue, comment.id(), reason.getValue()));
    }

    private void include() {
        if (Told.attempt(() -> services.consolidating().include(dialogue, comment.id()))) {
            Told.done(CommentWords.say("dialogue.desk.included", CommentWords.name(comment)));
        }
        page.changed(comment.id());
    }

    private void askToWithdraw() {
        TextArea reason = reason(!mine);
        ask("withdraw", reason, CommentWords.say("dialogue.desk.withdraw.text"), () -> services.closing()
                .withdraw(dialogue, comment.id(), reason.getValue()));
    }

    private void ask(String act, TextArea reason, String consequence, Runnable work) {
        String button = CommentWords.say("dialogue.desk." + act);
        new Question(CommentWords.say("dialogue.desk." + act + ".title", CommentWords.name(comment)), consequence)
                .field("reason", reason)
                .keep("dialogue:" + dialogue + "/" + act + "/" + comment.id(), services.person())
                .answer(button, () -> {
                    work.run();
                    Told.done(CommentWords.say("dialogue.desk." + act + ".done", CommentWords.name(comment)));
                    page.changed(comment.id());
                })
                .open();
    }

    private static TextArea reason(boolean required) {
        var reason = new TextArea(CommentWords.say("dialogue.desk.field.reason"));
        reason.setRequiredIndicatorVisible(required);
        reason.setWidthFull();
        return reason;
    }

    private static Button button(String key, Runnable work) {
        var button = new Button(CommentWords.say(key), event -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
