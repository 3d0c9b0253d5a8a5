package org.medina.funding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Told;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingField;
import org.medina.funding.FundingReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All fields of the form that a request stands on, each saved as it is typed into. */
final class FundingForm extends Div {

    private final Tools tools;
    private final FundingDetails opened;
    private final KeepTyped keep;
    private final Listener listener;
    private final Map<FundingField, FormField> fields = new EnumMap<>(FundingField.class);
    private final Map<FundingField, Integer> readAt = new EnumMap<>(FundingField.class);

    /** What the form is made with. */
    record Tools(FundingDrafting drafting, FundingReading reading, FormFields fields, JsonMapper json) {}

    /** Who wants to know what happens in the form. */
    interface Listener {

        /** Something was saved; these are the details now. */
        void saved(FundingDetails now);

        /** It is not open any more, or not for this person. */
        void closed(Problem why);
    }

    FundingForm(
            Tools tools, FundingDetails opened, Map<FundingField, FormField> own, KeepTyped keep, Listener listener) {
        this.tools = tools;
        this.opened = opened;
        this.keep = keep;
        this.listener = listener;
        addClassName("medina-form");
        JsonNode tree = tools.json().valueToTree(opened.content());
        for (FundingField.Section section : FundingField.Section.values()) {
            List<FundingField> asked = FundingField.of(section, opened.formKind());
            if (!asked.isEmpty()) {
                var panel = new Panel(getTranslation("funding.section." + section));
                asked.forEach(field -> panel.content(field(field, own, tree).component()));
                var part = new Div(panel);
                part.setId("section-" + section.name().toLowerCase(Locale.ROOT));
                part.addClassName("medina-form-section");
                add(part);
            }
        }
    }

    private FormField field(FundingField field, Map<FundingField, FormField> own, JsonNode tree) {
        FormField made =
                own.containsKey(field) ? own.get(field) : tools.fields().of(field);
        made.component().setId("field-" + field.path());
        made.show(tree.path(field.path()));
        made.onEdit(() -> save(field));
        fields.put(field, made);
        readAt.put(field, opened.revision());
        return made;
    }

    private FormField of(FundingField field) {
        FormField found = fields.get(field);
        if (found == null) {
            throw new IllegalArgumentException(field + " is not on this form");
        }
        return found;
    }

    private void save(FundingField field) {
        FormField from = of(field);
        ObjectNode patch = tools.json().createObjectNode();
        patch.set(field.path(), from.value());
        try {
            int revision = tools.drafting().edit(opened.id(), patch, readAt.getOrDefault(field, 0));
            readAt.put(field, revision);
            from.problem(field.path(), null);
            from.kept().forEach(keep::stored);
            keep.setRevision(revision);
            listener.saved(tools.reading().get(opened.id()));
        } catch (Problem problem) {
            refused(field, problem);
        }
    }

    private void refused(FundingField field, Problem problem) {
        FormField from = of(field);
        from.kept().keySet().forEach(keep::refused);
        switch (problem.kind()) {
            case PRECONDITION_FAILED -> conflict(field);
            case INVALID -> {
                from.problem(field.path(), null);
                for (FieldProblem wrong : problem.fields()) {
                    from.problem(wrong.field(), Told.words(wrong));
                }
            }
            case NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, FRESH_LOGIN_NEEDED, PRECONDITION_REQUIRED, TOO_LARGE ->
                listener.closed(problem);
        }
    }

    /** Two people wrote in the same field; the later one chooses. */
    private void conflict(FundingField field) {
        FundingDetails now = tools.reading().get(opened.id());
        JsonNode theirs = tools.json().valueToTree(now.content()).path(field.path());
        var dialog = new Dialog(getTranslation("funding.form.conflict", FormFields.label(field)));
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        var words = new Div(theirs.isValueNode() ? theirs.asString("") : theirs.toPrettyString());
        words.addClassName("medina-conflict-text");
        words.getElement().setAttribute("tabindex", "0");
        dialog.add(new Paragraph(getTranslation("funding.form.conflict.text")), words);
        var mine = new Button(getTranslation("funding.form.conflict.mine"), event -> {
            dialog.close();
            readAt.put(field, now.revision());
            save(field);
        });
        var other = new Button(getTranslation("funding.form.conflict.theirs"), event -> {
            dialog.close();
            readAt.put(field, now.revision());
            of(field).kept().keySet().forEach(keep::forget);
            of(field).show(theirs);
            of(field).problem(field.path(), null);
        });
        dialog.getFooter().add(other, mine);
        dialog.open();
    }

    /** What the browser kept from a visit that could not store it is put back and stored. */
    void restore(List<KeepTyped.Kept> kept) {
        JsonNode tree =
                tools.json().valueToTree(tools.reading().get(opened.id()).content());
        for (KeepTyped.Kept one : kept) {
            fields.entrySet().stream()
                    .filter(entry -> entry.getKey().path().equals(one.field()))
                    .findFirst()
                    .ifPresent(entry -> {
                        if (tree.path(one.field()).asString("").equals(one.value())) {
                            keep.forget(one.field());
                        } else {
                            entry.getValue().restore(one.field(), one.value());
                            readAt.put(entry.getKey(), one.revision());
                            save(entry.getKey());
                        }
                    });
        }
    }
}
