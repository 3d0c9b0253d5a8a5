package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import java.time.Instant;
import java.util.List;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.template.Templates;
import org.medina.template.Wording;
import org.springframework.stereotype.Component;

/** What a template said before, by whom and when; an older version can be taken back. */
@Component
class VersionList {

    private final Templates templates;
    private final ReaderTime times;

    VersionList(Templates templates, ReaderTime times) {
        this.templates = templates;
        this.times = times;
    }

    /** @param inUse whether an older one can be taken back */
    Stack of(String id, String language, boolean inUse, Runnable again) {
        List<Wording> all = templates.versions(id, language);
        var list = new Stack();
        if (all.isEmpty()) {
            list.add(Prose.quiet(say("versions.none")));
        }
        all.forEach(one -> list.add(version(one, one.version() == all.getFirst().version(), inUse, again)));
        return list;
    }

    private Details version(Wording wording, boolean present, boolean inUse, Runnable again) {
        var body = new Stack(Prose.words(wording.title()));
        wording.parts().values().forEach(text -> body.add(Prose.words(text)));
        body.getElement().setAttribute("lang", wording.language());
        body.getElement().setAttribute("dir", Wording.isRightToLeft(wording.language()) ? "rtl" : "ltr");
        if (!present && inUse) {
            var back = new Button(say("take-back"), event -> ask(wording, again).open());
            back.addThemeVariants(ButtonVariant.TERTIARY);
            back.setAriaLabel(say("take-back.of", wording.version()));
            body.add(back);
        }
        return new Details(name(wording, present), body);
    }

    private Question ask(Wording wording, Runnable again) {
        return new Question(say("take-back.of", wording.version()), say("take-back.text"))
                .answer(say("take-back"), () -> {
                    templates.takeBack(wording.template(), wording.language(), wording.version());
                    Told.done(say("saved"));
                    again.run();
                });
    }

    private String name(Wording wording, boolean present) {
        Instant at = wording.at();
        String by = wording.byName();
        String who = at == null || by == null ? say("version.seed") : say("version.by", by, times.moment(at));
        return say(present ? "version.present" : "version", wording.version(), who);
    }
}
