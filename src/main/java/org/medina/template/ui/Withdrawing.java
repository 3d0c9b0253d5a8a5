package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Told;
import org.medina.template.Template;
import org.medina.template.TemplateKeeping;
import org.springframework.stereotype.Component;

/** Takes a template out of use, and back. */
@Component
class Withdrawing {

    private final TemplateKeeping keeping;
    private final ReaderTime times;

    Withdrawing(TemplateKeeping keeping, ReaderTime times) {
        this.keeping = keeping;
        this.times = times;
    }

    /** Empty for those that the portal needs. */
    Optional<Button> button(Template template, Runnable again) {
        if (!template.kind().isOpen()) {
            return Optional.empty();
        }
        boolean inUse = template.isInUse();
        var button = new Button(
                say(inUse ? "withdraw" : "restore"),
                event -> (inUse ? withdraw(template, again) : restore(template, again)).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return Optional.of(button);
    }

    /** Since when it is out of use. */
    Optional<Notice> notice(Template template) {
        return Optional.ofNullable(template.withdrawn())
                .map(one -> new Notice(
                        Notice.Kind.WARNING,
                        say("withdrawn"),
                        say("withdrawn.text", one.byName(), times.moment(one.at()))));
    }

    private Question withdraw(Template template, Runnable again) {
        return new Question(say("withdraw.of", TemplateNavigation.name(template)), say("withdraw.text"))
                .overtaken(again)
                .answer(say("withdraw"), () -> {
                    keeping.withdraw(template.id());
                    Told.done(say("withdrawn.done"));
                    again.run();
                });
    }

    private Question restore(Template template, Runnable again) {
        return new Question(say("restore.of", TemplateNavigation.name(template)), say("restore.text"))
                .overtaken(again)
                .answer(say("restore"), () -> {
                    keeping.restore(template.id());
                    Told.done(say("restored"));
                    again.run();
                });
    }
}
