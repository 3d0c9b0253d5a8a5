package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Told;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueText;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;

/** All fields that a dialogue is opened with; a refusal is told at the field it is about, and nothing typed is lost. */
final class OpeningFields {

    private final ComboBox<Organisation> author;
    private final OpeningText text;
    private final OpeningParties parties;
    private @Nullable KeepTyped keep;

    OpeningFields(ComboBox<Organisation> author, OpeningText text, OpeningParties parties) {
        this.author = author;
        this.text = text;
        this.parties = parties;
    }

    /** The form, with what an earlier visit typed. */
    Component kept(@Nullable PersonId person, @Nullable SubjectRef about, Component form) {
        if (person == null || about != null) {
            return form;
        }
        keep = new KeepTyped(DialogueId.KIND + "#open", person.toString(), 0, text::restore);
        keep.add(form);
        return keep;
    }

    @Nullable
    Organisation author() {
        return author.getValue();
    }

    DialogueText text() {
        return text.text();
    }

    DialogueInvitation invitation() {
        return parties.invitation();
    }

    void sent() {
        if (keep != null) {
            keep.forgetAll();
        }
    }

    void forget() {
        named().values().forEach(field -> field.setInvalid(false));
    }

    void refuse(Problem problem) {
        Map<String, HasValidation> fields = named();
        List<FieldProblem> elsewhere = new ArrayList<>();
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = fields.get(wrong.field());
            if (field == null) {
                elsewhere.add(wrong);
            } else {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
            }
        }
        problem.fields().stream()
                .map(wrong -> fields.get(wrong.field()))
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
        if (problem.fields().isEmpty()) {
            Told.refused(problem);
        } else if (!elsewhere.isEmpty()) {
            Told.refused(Problem.invalid(elsewhere));
        }
    }

    private Map<String, HasValidation> named() {
        Map<String, HasValidation> fields = new HashMap<>();
        fields.put("author", author);
        text.into(fields);
        parties.into(fields);
        return fields;
    }
}
