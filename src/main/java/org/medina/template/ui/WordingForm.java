package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medina.base.FieldProblem;
import org.medina.base.ui.FactList;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.template.TemplateKind;
import org.medina.template.Wording;
import org.medina.template.WordingDraft;

/** The fields of one wording, in the direction of its language. */
final class WordingForm extends Stack {

    private static final int ONE_TEXT = 18;
    private static final int ONE_OF_MANY = 3;

    private final TextField title = new TextField(say("part.title"));
    private final Map<String, TextArea> parts = new LinkedHashMap<>();
    private TextArea last = new TextArea();

    WordingForm(TemplateKind kind, String language) {
        title.setWidthFull();
        add(title);
        kind.parts().forEach(part -> {
            var area = new TextArea(I18NProvider.translate(kind.partKey(part)));
            area.setWidthFull();
            area.setMinRows(kind.parts().size() == 1 ? ONE_TEXT : ONE_OF_MANY);
            area.addFocusListener(event -> last = area);
            parts.put(part, area);
            add(area);
        });
        last = parts.values().iterator().next();
        getElement().setAttribute("lang", language);
        if (Wording.isRightToLeft(language)) {
            getElement().setAttribute("dir", "rtl");
        }
    }

    void show(Wording wording) {
        title.setValue(wording.title());
        parts.forEach((part, area) -> area.setValue(wording.part(part)));
    }

    void keep(KeptFields kept) {
        kept.text("title", title);
        parts.forEach((part, area) -> kept.text("parts." + part, area));
    }

    WordingDraft draft() {
        Map<String, String> said = new LinkedHashMap<>();
        parts.forEach((part, area) -> said.put(part, area.getValue()));
        return new WordingDraft(title.getValue(), said);
    }

    /** The fields in words; a press puts one where the text was last written. */
    Details palette(Collection<String> names) {
        var list = new FactList();
        names.forEach(name -> {
            var put = new Button("{{" + name + "}}", event -> put("{{" + name + "}}"));
            put.addThemeVariants(ButtonVariant.TERTIARY);
            put.setAriaLabel(say("palette.put", I18NProvider.translate("fact." + name)));
            list.fact(I18NProvider.translate("fact." + name), put);
        });
        var palette = new Details(say("palette"), new Stack(Prose.quiet(say("palette.help")), list));
        palette.setWidthFull();
        return palette;
    }

    /** Where the caret stands, in the part that was written in last. */
    private void put(String field) {
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

    /** Also those of a template that is added, which name the language. */
    private void refuse(FieldProblem wrong) {
        String field = wrong.field().replaceFirst("^languages\\.[a-z]+\\.", "");
        if (field.equals("title")) {
            title.setErrorMessage(Told.words(wrong));
            title.setInvalid(true);
        }
        TextArea area = parts.get(field.replaceFirst("^parts\\.", ""));
        if (area != null) {
            area.setErrorMessage(Told.words(wrong));
            area.setInvalid(true);
        }
    }
}
