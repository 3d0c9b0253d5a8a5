package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.KeptFields;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.Evidence;

/** Whether a comment tells what became of a commitment, of which time, and where that can be read up. */
final class EvidenceFields extends Div {

    private final Checkbox chosen = new Checkbox(say("dialogue.desk.field.evidence"));
    private final DayPicker from = new DayPicker(say("dialogue.desk.field.evidence.from"));
    private final DayPicker until = new DayPicker(say("dialogue.desk.field.evidence.until"));
    private final TextField link = new TextField(say("dialogue.desk.field.evidence.link"));

    /** @param onChoice told whether it is evidence */
    EvidenceFields(Consumer<Boolean> onChoice) {
        chosen.setHelperText(say("dialogue.desk.field.evidence.help"));
        from.setRequiredIndicatorVisible(true);
        until.setHelperText(say("dialogue.desk.field.evidence.until.help"));
        link.setHelperText(say("dialogue.desk.field.evidence.link.help"));
        link.setWidthFull();
        var parts = new Div(from, until, link);
        parts.addClassName("medina-comment-form");
        parts.setVisible(false);
        chosen.addValueChangeListener(event -> {
            parts.setVisible(event.getValue());
            onChoice.accept(event.getValue());
        });
        add(chosen, parts);
        addClassName("medina-comment-form");
    }

    void keep(KeptFields kept) {
        kept.text("evidence.link", link);
    }

    void show(@Nullable Evidence evidence) {
        chosen.setValue(evidence != null);
        if (evidence != null) {
            from.setValue(evidence.from());
            until.setValue(evidence.until());
            link.setValue(Objects.requireNonNullElse(evidence.link(), ""));
        }
    }

    CommentDraft.@Nullable EvidenceDraft value() {
        return chosen.getValue()
                ? new CommentDraft.EvidenceDraft(from.getValue(), until.getValue(), link.getValue())
                : null;
    }

    Map<String, HasValidationProperties> fields() {
        return Map.of("evidence.from", from, "evidence.until", until, "evidence.link", link);
    }
}
