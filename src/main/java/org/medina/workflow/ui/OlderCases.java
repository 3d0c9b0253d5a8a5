package org.medina.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Told;
import org.medina.base.ui.Tone;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.workflow.FailedSteps;
import org.medina.workflow.OlderCase;
import org.medina.workflow.ProcessPicture;

/** Cases that run under older versions of a model; operators move them, all together or one alone. */
final class OlderCases {

    private final FailedSteps operating;
    private final CaseFiles files;

    OlderCases(FailedSteps operating, CaseFiles files) {
        this.operating = operating;
        this.files = files;
    }

    /** @param show shows the model as it is after a move */
    Stack of(ProcessPicture picture, Runnable show) {
        var stack = new Stack(
                new Notice(Notice.Kind.INFO, say("workflow.older.title", picture.older()), say("workflow.older")));
        if (operating.isOfUse()) {
            stack.add(new Button(say("workflow.older.move", picture.version()), event -> {
                if (Told.attempt(() -> operating.moveToNewest(picture.process()))) {
                    Told.done(say("workflow.older.moved"));
                }
                show.run();
            }));
            operating.older(picture.process()).forEach(one -> stack.add(row(one, picture, show)));
        }
        return stack;
    }

    /** Operators need not know what a case is about: its number is enough. */
    private ListRow row(OlderCase one, ProcessPicture picture, Runnable show) {
        String reference = files.findAt(one.id().toString())
                .map(CaseFile::reference)
                .orElse(one.id().toString());
        var row = new ListRow(new Span(reference))
                .over(new StatusBadge(say("workflow.older.version", one.version()), Tone.STONE));
        if (!one.movable()) {
            return row.foot(new Span(say("workflow.problem.no-way")));
        }
        var move = new Button(say("workflow.older.move-one", picture.version()), event -> {
            if (Told.attempt(() -> operating.moveToNewest(picture.process(), one.id()))) {
                Told.done(say("workflow.older.moved-one", reference));
            }
            show.run();
        });
        move.addThemeVariants(ButtonVariant.TERTIARY);
        move.setAriaLabel(say("workflow.older.move-one.of", reference, picture.version()));
        return row.foot(move);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
