package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.medina.base.Problem;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Told;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentView;

/** Whoever consolidates closes the answer to a comment for all that were asked. */
final class ClosingForm extends Div {

    private final transient CommentsPage page;
    private final transient CommentServices services;
    private final transient CommentView comment;
    private final RadioButtonGroup<Closure> closure = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Div refusal = new Div();
    private final KeptFields kept;

    ClosingForm(CommentsPage page, CommentServices services, CommentView comment) {
        this.page = page;
        this.services = services;
        this.comment = comment;
        boolean others = !services.currentActor().get().actsFor(comment.organisation());
        closure.setLabel(getTranslation("dialogue.desk.closure"));
        closure.setItems(Closure.ACCEPTED, Closure.NOTED, Closure.MAINTAINED);
        closure.setItemLabelGenerator(one -> getTranslation("dialogue.desk.close." + one));
        reason.setLabel(getTranslation("dialogue.desk.field.reason"));
        reason.setHelperText(others ? getTranslation("dialogue.desk.close.others", comment.organisationName()) : "");
        reason.setRequiredIndicatorVisible(others);
        reason.setWidthFull();
        kept = new KeptFields("dialogue:" + page.details().id() + "/close/" + comment.id(), services.person())
                .text("reason", reason);
        var close = new Button(getTranslation("dialogue.desk.close.do"));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setDisableOnClick(true);
        close.addClickListener(event -> {
            refusal.removeAll();
            closure.setInvalid(false);
            reason.setInvalid(false);
            Told.attempt(this::close, this::refused);
            close.setEnabled(true);
        });
        var form = new Div(closure, reason);
        form.addClassName("medina-comment-form");
        addClassName("medina-comment-act");
        add(new H3(getTranslation("dialogue.desk.close")), kept.around(form), refusal, close);
    }

    private void close() {
        services.closing().close(page.details().id(), comment.id(), closure.getValue(), reason.getValue());
        kept.sent();
        Told.done(getTranslation("dialogue.desk.closed", CommentWords.name(comment)));
        page.changed(comment.id());
    }

    private void refused(Problem problem) {
        if (problem.fields().isEmpty()) {
            refusal.add(new Notice(Notice.Kind.DANGER, getTranslation("base.refused"), Told.words(problem)));
        }
        problem.fields().forEach(wrong -> {
            if (wrong.field().equals("closure")) {
                closure.setErrorMessage(Told.words(wrong));
                closure.setInvalid(true);
            } else {
                reason.setErrorMessage(Told.words(wrong));
                reason.setInvalid(true);
            }
        });
    }
}
