package org.medina.dialogue.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Optional;
import org.medina.base.Problem;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentAnswer;
import org.medina.dialogue.CommentView;

/** The author decides on one comment and answers it; whoever has decided goes on to the next that waits. */
final class AnswerForm extends Div {

    private final transient CommentsPage page;
    private final transient CommentServices services;
    private final transient CommentView comment;
    private final AnswerFields fields;
    private final KeptFields kept;
    private final Div refusal = new Div();
    private int read;

    AnswerForm(CommentsPage page, CommentServices services, CommentView comment) {
        this.page = page;
        this.services = services;
        this.comment = comment;
        this.read = comment.version();
        this.fields = new AnswerFields(comment.answer());
        this.kept = fields.kept("dialogue:" + page.details().id() + "/answer/" + comment.id(), services.person());
        var form = new Div(fields.decision, fields.duplicateOf, fields.answer, fields.resultingVersion);
        form.addClassName("medina-comment-form");
        var decide = new Button(getTranslation("dialogue.desk.decide.do"));
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setDisableOnClick(true);
        decide.addClickListener(event -> {
            refusal.removeAll();
            fields.forget();
            Told.attempt(this::decide, this::refused);
            decide.setEnabled(true);
        });
        var next = new Button(getTranslation("dialogue.desk.next"), event -> page.decided(comment));
        next.addThemeVariants(ButtonVariant.TERTIARY);
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        next.getElement().setAttribute("aria-keyshortcuts", "Alt+N");
        var acts = new Div(decide, next);
        acts.addClassName("medina-comment-acts");
        addClassName("medina-comment-act");
        add(new H3(getTranslation("dialogue.desk.decide")), kept.around(form), refusal, acts);
    }

    private void decide() {
        services.answering().decide(page.details().id(), comment.id(), read, fields.value());
        kept.sent();
        Told.done(getTranslation("dialogue.desk.decided", CommentWords.name(comment)));
        page.decided(comment);
    }

    private void refused(Problem problem) {
        if (problem.kind() == Problem.Kind.PRECONDITION_FAILED) {
            overtaken();
            return;
        }
        if (!fields.show(problem)) {
            refusal.add(new Notice(Notice.Kind.DANGER, getTranslation("base.refused"), Told.words(problem)));
        }
    }

    /** Somebody else decided meanwhile: theirs is shown, one's own still stands in the fields. */
    private void overtaken() {
        CommentView now = services.lists().get(page.details().id(), comment.id());
        read = now.version();
        String theirs = Optional.ofNullable(now.answer()).map(AnswerForm::words).orElse("");
        refusal.add(new Notice(Notice.Kind.WARNING, getTranslation("dialogue.desk.decide.overtaken"), theirs));
    }

    private static String words(CommentAnswer answer) {
        String decision = answer.byName() + ": " + CommentWords.decision(answer.decision());
        return answer.text() == null ? decision : decision + " – " + answer.text();
    }
}
