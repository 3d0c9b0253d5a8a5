package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.FactList;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.identity.CurrentActor;
import org.medina.template.Filling;
import org.medina.template.Template;
import org.medina.template.Templates;
import org.medina.template.Wording;
import org.medina.template.WordingDraft;
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
        var form = new Form(template, language, present == null ? 0 : present.version());
        if (present != null) {
            form.title.setValue(present.title());
            form.parts.forEach((part, area) -> area.setValue(present.part(part)));
        }
        String person = String.valueOf(current.get().person());
        var kept = new KeptFields("template:" + template.id() + ":" + language + ":" + form.version, person);
        kept.text("title", form.title);
        form.parts.forEach((part, area) -> kept.text("parts." + part, area));
        var save = new Button(say("save"), event -> {
            if (form.attempt(() -> templates.save(template.id(), language, form.draft(), form.version))) {
                kept.sent();
                Told.done(say("saved"));
                again.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var text = new Panel(say("text"), kept.around(form.fields(language)), new Div(save)).lead(say("text.help"));
        return template.kind().ofCases()
                ? new Stack(text, palette(template, form), preview(form))
                : new Stack(text, palette(template, form));
    }

    /** The fields in words; a press puts one where the text was last written. */
    private Details palette(Template template, Form form) {
        var list = new FactList();
        templates.fields(template.id()).forEach(name -> {
            var put = new Button("{{" + name + "}}", event -> form.put("{{" + name + "}}"));
            put.addThemeVariants(ButtonVariant.TERTIARY);
            put.setAriaLabel(say("palette.put", I18NProvider.translate("fact." + name)));
            list.fact(I18NProvider.translate("fact." + name), put);
        });
        var palette = new Details(say("palette"), new Stack(Prose.quiet(say("palette.help")), list));
        palette.setWidthFull();
        return palette;
    }

    private Panel preview(Form form) {
        var address = new TextField(say("preview.case"));
        address.setHelperText(say("preview.case.help"));
        var place = new Stack();
        var show = new Button(
                say("preview.do"),
                event -> form.attempt(() -> {
                    CaseFile file = cases.findByReference(address.getValue().strip())
                            .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "template.preview.none"));
                    place.removeAll();
                    place.add(new FilledPage(
                            filling.preview(file.subject(), form.template.id(), form.language, form.draft())));
                }));
        return new Panel(say("preview"), address, new Div(show), place);
    }

    /** The fields of one wording. */
    private static final class Form {

        private final Template template;
        private final String language;
        private final int version;
        private final TextField title = new TextField(say("part.title"));
        private final Map<String, TextArea> parts = new LinkedHashMap<>();
        private TextArea last = new TextArea();

        Form(Template template, String language, int version) {
            this.template = template;
            this.language = language;
            this.version = version;
            title.setWidthFull();
            template.kind().parts().forEach(part -> {
                var area = new TextArea(I18NProvider.translate(template.kind().partKey(part)));
                area.setWidthFull();
                area.setMinRows(template.kind().parts().size() == 1 ? 18 : 3);
                area.addFocusListener(event -> last = area);
                parts.put(part, area);
            });
            last = parts.values().iterator().next();
        }

        Stack fields(String language) {
            var all = new Stack(title);
            parts.values().forEach(all::add);
            all.getElement().setAttribute("lang", language);
            if (Wording.isRightToLeft(language)) {
                all.getElement().setAttribute("dir", "rtl");
            }
            return all;
        }

        WordingDraft draft() {
            Map<String, String> said = new LinkedHashMap<>();
            parts.forEach((part, area) -> said.put(part, area.getValue()));
            return new WordingDraft(title.getValue(), said);
        }

        /** Where the caret stands, in the part that was written in last. */
        void put(String field) {
            last.getElement().executeJs("""
                    const input = this.inputElement;
                    input.setRangeText($0, input.selectionStart, input.selectionEnd, 'end');
                    input.dispatchEvent(new Event('input', {bubbles: true}));
                    input.dispatchEvent(new Event('change', {bubbles: true}));
                    this.focus();""", field);
        }

        boolean attempt(Runnable work) {
            title.setInvalid(false);
            parts.values().forEach(area -> area.setInvalid(false));
            return Told.attempt(work, problem -> {
                problem.fields().forEach(this::refuse);
                Told.refused(problem);
            });
        }

        private void refuse(FieldProblem wrong) {
            if (wrong.field().equals("title")) {
                title.setErrorMessage(Told.words(wrong));
                title.setInvalid(true);
            }
            TextArea area = parts.get(wrong.field().replaceFirst("^parts\\.", ""));
            if (area != null) {
                area.setErrorMessage(Told.words(wrong));
                area.setInvalid(true);
            }
        }
    }
}
