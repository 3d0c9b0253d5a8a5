package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.identity.CurrentActor;
import org.medina.template.Filling;
import org.medina.template.Template;
import org.medina.template.Templates;
import org.medina.template.Wording;
import org.springframework.stereotype.Component;

/** Where the words of a template are written; what is typed is kept until it is saved. */
@Component
class WordingForms {

    private final Templates templates;
    private final Filling filling;
    private final CaseFiles cases;
    private final CurrentActor current;

    WordingForms(Templates templates, Filling filling, CaseFiles cases, CurrentActor current) {
        this.templates = templates;
        this.filling = filling;
        this.cases = cases;
        this.current = current;
    }

    /** @param present null where it is not written in the language yet */
    Stack of(Template template, String language, @Nullable Wording present, Runnable again) {
        int version = present == null ? 0 : present.version();
        var form = new WordingForm(template.kind(), language);
        if (present != null) {
            form.show(present);
        }
        String person = String.valueOf(current.get().person());
        var kept = new KeptFields("template:" + template.id() + ":" + language + ":" + version, person);
        form.keep(kept);
        var save = new Button(say("save"), event -> {
            if (form.attempt(() -> templates.save(template.id(), language, form.draft(), version))) {
                kept.sent();
                Told.done(say("saved"));
                again.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var text = new Panel(say("text"), kept.around(form), new Div(save)).lead(say("text.help"));
        Details palette = form.palette(templates.fields(template.id()));
        return template.kind().ofCases()
                ? new Stack(text, palette, preview(template.id(), language, form))
                : new Stack(text, palette);
    }

    private Panel preview(String id, String language, WordingForm form) {
        var address = new TextField(say("preview.case"));
        address.setHelperText(say("preview.case.help"));
        var place = new Stack();
        var show = new Button(
                say("preview.do"),
                event -> form.attempt(() -> {
                    CaseFile file = cases.findByReference(address.getValue().strip())
                            .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "template.preview.none"));
                    place.removeAll();
                    place.add(new FilledPage(filling.preview(file.subject(), id, language, form.draft())));
                }));
        return new Panel(say("preview"), address, new Div(show), place);
    }
}
