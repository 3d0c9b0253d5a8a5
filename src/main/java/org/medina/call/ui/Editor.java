package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.Actor;

/** A form beside what is still missing in it; what is typed and could not be stored is offered again at the next visit. */
final class Editor {

    private final Stack notices = new Stack();
    private final KeepTyped keep;
    private final MissingList missing;
    private @Nullable CallForm form;

    Editor(String subject, Actor actor, int revision, MissingList missing) {
        this.missing = missing;
        var person = actor.requiredPerson();
        keep = new KeepTyped(subject, person.toString(), revision, this::kept);
    }

    KeepTyped keep() {
        return keep;
    }

    Component page(PageHeader header, CallForm written, Component foot) {
        form = written;
        var state = new Div();
        state.addClassName("medina-keep-state");
        KeepTyped.showStateIn(state);
        var beside = new Div(state, missing);
        beside.addClassName("medina-form-side");
        var body = new Div(beside, new Stack(written, foot));
        body.addClassName("medina-form-columns");
        keep.add(new Stack(header, notices, body));
        return keep;
    }

    static Div foot(Component... answers) {
        var foot = new Div(answers);
        foot.addClassName("medina-form-foot");
        return foot;
    }

    /** Tells what keeps it from going on, each thing at its field. */
    void refuse(Problem problem) {
        List<FieldProblem> wrong = problem.fields();
        Objects.requireNonNull(form).tell(wrong);
        if (wrong.isEmpty()) {
            Told.refused(problem);
        } else {
            warn(new Notice(
                    Notice.Kind.WARNING, say("call.form.not-yet"), say("call.form.not-yet.text", wrong.size())));
        }
    }

    private void warn(Notice notice) {
        notices.removeAll();
        notices.add(notice);
    }

    private void kept(List<KeepTyped.Kept> found) {
        CallForm shown = form;
        List<KeepTyped.Kept> unsaved = shown == null
                ? List.of()
                : found.stream().filter(shown::isUnsaved).toList();
        if (shown == null || unsaved.isEmpty()) {
            return;
        }
        var notice = new Notice(Notice.Kind.WARNING, say("call.form.kept"), say("call.form.kept.text"));
        var restore = new Button(say("call.form.kept.restore"), event -> {
            notices.removeAll();
            shown.restore(unsaved);
        });
        restore.addThemeVariants(ButtonVariant.PRIMARY);
        var answers = new Div(restore);
        answers.addClassName("medina-notice-answers");
        notice.add(answers);
        warn(notice);
    }
}
