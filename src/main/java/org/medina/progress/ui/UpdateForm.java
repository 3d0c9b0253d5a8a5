package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Told;
import org.medina.progress.ProgressContent;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressField;
import org.medina.progress.ProgressReading;
import org.medina.progress.ProgressReporting;
import tools.jackson.databind.node.ObjectNode;

/** All fields of the lead city's update, each saved as it is typed into. */
final class UpdateForm extends Div {

    private static final List<ProgressField> ESSENCE =
            List.of(ProgressField.STAGE, ProgressField.NARRATIVE, ProgressField.PERCENT);
    private static final List<ProgressField> FIGURES =
            List.of(ProgressField.INDICATORS, ProgressField.REACHED, ProgressField.SPENT);
    private static final List<ProgressField> OUTLOOK =
            List.of(ProgressField.OBSTACLES, ProgressField.SUPPORT, ProgressField.EVIDENCE);

    private final ProgressReading reading;
    private final ProgressReporting reporting;
    private final ProgressDetails opened;
    private final KeepTyped keep;
    private final Listener listener;
    private final Map<ProgressField, UpdateField> fields = new EnumMap<>(ProgressField.class);
    private final Map<ProgressField, Integer> readAt = new EnumMap<>(ProgressField.class);

    /** Who wants to know what happens in the form. */
    interface Listener {

        /** Something was saved; these are the details now. */
        void saved(ProgressDetails now);

        /** It is not open any more, or not for this person. */
        void closed(Problem why);

        /** Somebody else wrote in the same field first. */
        void overtaken();
    }

    UpdateForm(
            ProgressReading reading,
            ProgressReporting reporting,
            ProgressDetails opened,
            KeepTyped keep,
            Listener listener) {
        this.reading = reading;
        this.reporting = reporting;
        this.opened = opened;
        this.keep = keep;
        this.listener = listener;
        addClassName("medina-form");
        var made = new UpdateFields(opened);
        add(section("essence", ESSENCE, made), section("figures", FIGURES, made));
        if (!opened.partners().isEmpty()) {
            add(partners());
        }
        add(section("outlook", OUTLOOK, made));
    }

    private Div section(String name, List<ProgressField> asked, UpdateFields made) {
        var panel = new Panel(say("progress.section." + name));
        for (ProgressField field : asked) {
            UpdateField one = made.of(field, () -> save(field));
            one.component().setId("field-" + field.path());
            fields.put(field, one);
            readAt.put(field, opened.revision());
            panel.content(one.component());
        }
        var part = new Div(panel);
        part.addClassName("medina-form-section");
        return part;
    }

    private Div partners() {
        var panel = new Panel(say("progress.section.partners")).lead(say("progress.section.partners.lead"));
        opened.partners()
                .forEach(partner -> panel.content(Prose.quiet(say(
                        "progress.partner.line",
                        partner.city().name(),
                        partner.share().toPlainString(),
                        opened.content()
                                .part(partner.city().id())
                                .map(ProgressContent.Part::percent)
                                .map(ProgressSay::percent)
                                .orElseGet(() -> say("progress.partner.silent"))))));
        var part = new Div(panel);
        part.addClassName("medina-form-section");
        return part;
    }

    private void save(ProgressField field) {
        UpdateField from = Objects.requireNonNull(fields.get(field), "a field of this form");
        ObjectNode patch = UpdateInputs.NODES.objectNode();
        patch.set(field.path(), from.value().get());
        try {
            int revision = reporting.edit(opened.id(), patch, readAt.getOrDefault(field, 0));
            readAt.put(field, revision);
            from.problem().show(Map.of());
            if (field == ProgressField.NARRATIVE) {
                keep.stored(field.path(), patch.path(field.path()).asString(""));
            }
            keep.setRevision(revision);
            listener.saved(reading.get(opened.id()));
        } catch (Problem problem) {
            refused(field, problem);
        }
    }

    private void refused(ProgressField field, Problem problem) {
        if (field == ProgressField.NARRATIVE) {
            keep.refused(field.path());
        }
        switch (problem.kind()) {
            case PRECONDITION_FAILED -> listener.overtaken();
            case INVALID -> {
                Map<String, String> words = new LinkedHashMap<>();
                problem.fields().forEach(wrong -> words.put(wrong.field(), Told.words(wrong)));
                Objects.requireNonNull(fields.get(field), "a field of this form")
                        .problem()
                        .show(words);
            }
            case NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, FRESH_LOGIN_NEEDED, PRECONDITION_REQUIRED, TOO_LARGE ->
                listener.closed(problem);
        }
    }

    /** What the browser kept from a visit that could not store it is put back and stored. */
    void restore(List<KeepTyped.Kept> kept) {
        UpdateField narrative = fields.get(ProgressField.NARRATIVE);
        for (KeepTyped.Kept one : kept) {
            if (narrative != null
                    && one.field().equals(ProgressField.NARRATIVE.path())
                    && narrative.component() instanceof TextArea area) {
                if (area.getValue().equals(one.value())) {
                    keep.forget(one.field());
                } else {
                    area.setValue(one.value());
                }
            }
        }
    }
}
