package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Stack;
import org.medina.dialogue.DialogueText;
import org.medina.refdata.Code;

/** A text that belongs to no case: typed or pasted. */
final class OpeningText extends Stack {

    private final TextField title = new TextField(say("dialogue.open.title"));
    private final ComboBox<Code> language = new ComboBox<>(say("dialogue.open.language"));
    private final OpeningSections sections = new OpeningSections();

    /** @param languages to choose from */
    OpeningText(List<Code> languages, String usual) {
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        KeepTyped.mark(title, "title");
        language.setItemLabelGenerator(Code::label);
        language.setItems(languages);
        languages.stream().filter(code -> code.code().equals(usual)).findFirst().ifPresent(language::setValue);
        add(title, language, sections);
    }

    DialogueText text() {
        Code chosen = language.getValue();
        return new DialogueText(title.getValue(), chosen == null ? null : chosen.code(), null, sections.parts());
    }

    void into(Map<String, HasValidation> fields) {
        fields.put("text.title", title);
        fields.put("text.language", language);
        sections.into(fields);
    }

    /** Brings back what an earlier visit typed. */
    void restore(List<KeepTyped.Kept> kept) {
        kept.stream().filter(one -> !one.value().isBlank()).forEach(one -> {
            if (!sections.restore(one.field(), one.value()) && one.field().equals("title")) {
                title.setValue(one.value());
            }
        });
    }
}
