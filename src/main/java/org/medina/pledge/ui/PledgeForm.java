package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Told;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All fields of a pledge: the text that is written together, and around it short ones, saved as they are typed into. */
final class PledgeForm extends Div {

    private final FormTools tools;
    private final FieldSaver saver;
    private final KeepTyped keep;
    private final Listener listener;
    private final Map<PledgeField, FieldEditor> editors = new EnumMap<>(PledgeField.class);
    private final Map<PledgeField, JsonNode> shown = new EnumMap<>(PledgeField.class);

    /** Who wants to know what happens in the form. */
    interface Listener {

        /** Something was saved; these are the details now. */
        void saved(PledgeDetails now);

        /** The text is closed, or not for this person any more. */
        void closed(Problem why);
    }

    PledgeForm(FormTools tools, PledgeDetails opened, Component text, KeepTyped keep, Listener listener) {
        this.tools = tools;
        this.keep = keep;
        this.listener = listener;
        this.saver = new FieldSaver(opened, tools.drafting(), tools.reading(), tools.values());
        addClassName("medina-form");
        for (PledgeField.Section section : PledgeField.Section.values()) {
            add(new FormSection(
                    section,
                    section == PledgeField.Section.TOGETHER
                            ? List.of(text)
                            : PledgeField.of(section).stream().map(this::editor).toList()));
        }
        JsonNode tree = tools.values().tree(opened.content());
        editors.forEach((field, editor) -> show(field, FieldValues.at(tree, field)));
        fitToScope();
    }

    private Component editor(PledgeField field) {
        FieldEditor editor = tools.editors().of(field);
        editor.component().setId("field-" + field.path());
        editor.onEdit(() -> edited(field));
        editors.put(field, editor);
        return editor.component();
    }

    private void edited(PledgeField field) {
        Map<PledgeField, JsonNode> changed = new EnumMap<>(PledgeField.class);
        changed.put(field, of(field).value());
        if (field == PledgeField.GCM_OBJECTIVES) {
            dropFromPrimary(changed);
        }
        save(changed);
    }

    /** What is no longer chosen cannot be a main one. */
    private void dropFromPrimary(Map<PledgeField, JsonNode> changed) {
        JsonNode chosen = of(PledgeField.GCM_OBJECTIVES).value();
        JsonNode primary = of(PledgeField.PRIMARY_GCM_OBJECTIVES).value();
        var rest = JsonNodeFactory.instance.arrayNode();
        primary.valueStream()
                .filter(one -> chosen.valueStream().anyMatch(one::equals))
                .forEach(rest::add);
        if (rest.size() < primary.size()) {
            show(PledgeField.PRIMARY_GCM_OBJECTIVES, rest);
            changed.put(PledgeField.PRIMARY_GCM_OBJECTIVES, rest);
        }
    }

    private void save(Map<PledgeField, JsonNode> changed) {
        try {
            saver.save(changed);
        } catch (Problem problem) {
            refused(changed, problem);
            return;
        }
        changed.forEach((field, value) -> {
            FieldEditor editor = of(field);
            editor.problem(field.path(), null);
            editor.kept().forEach(keep::stored);
            editor.held().forEach(keep::held);
            shown.put(field, value);
        });
        fitToScope();
        PledgeDetails now = saver.present();
        keep.setRevision(now.revision());
        listener.saved(now);
    }

    private void refused(Map<PledgeField, JsonNode> changed, Problem problem) {
        changed.keySet().forEach(field -> {
            of(field).problem(field.path(), null);
            of(field).kept().keySet().forEach(keep::refused);
        });
        switch (problem.kind()) {
            case PRECONDITION_FAILED ->
                problem.fields().forEach(wrong -> field(wrong).ifPresent(this::conflict));
            case INVALID ->
                problem.fields().forEach(wrong -> field(wrong)
                        .or(() -> changed.keySet().stream().findFirst())
                        .ifPresent(field -> of(field).problem(wrong.field(), Told.words(wrong))));
            case NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, FRESH_LOGIN_NEEDED, PRECONDITION_REQUIRED, TOO_LARGE ->
                listener.closed(problem);
        }
    }

    private void conflict(PledgeField field) {
        PledgeDetails now = saver.present();
        JsonNode theirs = FieldValues.at(tools.values().tree(now.content()), field);
        JsonNode mine = of(field).value();
        new Conflict(field, tools.words(), mine, theirs)
                .onMine(() -> {
                    saver.read(field, now.revision());
                    save(new EnumMap<>(Map.of(field, mine)));
                })
                .onTheirs(() -> {
                    of(field).kept().keySet().forEach(keep::forget);
                    saver.read(field, now.revision());
                    show(field, theirs);
                    of(field).problem(field.path(), null);
                })
                .open();
    }

    /** Shows what others changed since, but for fields that this person has changed and not yet saved. */
    void refresh() {
        PledgeDetails now = saver.present();
        JsonNode tree = tools.values().tree(now.content());
        editors.forEach((field, editor) -> {
            if (editor.value().equals(shown.get(field))) {
                show(field, FieldValues.at(tree, field));
                saver.read(field, now.revision());
            }
        });
        fitToScope();
        keep.setRevision(now.revision());
        listener.saved(now);
    }

    /** Of what the browser kept, that which is not stored already; the rest is forgotten there. */
    List<KeepTyped.Kept> unsaved(List<KeepTyped.Kept> kept) {
        JsonNode tree = tools.values().tree(saver.present().content());
        return kept.stream()
                .filter(one -> {
                    Optional<PledgeField> field = field(one.field());
                    boolean known = field.isEmpty()
                            || of(field.get()).says(one.field(), one.value(), FieldValues.at(tree, field.get()));
                    if (known) {
                        keep.forget(one.field());
                    }
                    return !known;
                })
                .toList();
    }

    void restore(List<KeepTyped.Kept> kept) {
        Set<PledgeField> fields = EnumSet.noneOf(PledgeField.class);
        for (KeepTyped.Kept one : kept) {
            field(one.field()).ifPresent(field -> {
                of(field).restore(one.field(), one.value());
                saver.read(field, one.revision());
                fields.add(field);
            });
        }
        fields.forEach(this::edited);
    }

    void discard(List<KeepTyped.Kept> kept) {
        kept.forEach(one -> keep.forget(one.field()));
    }

    Optional<PledgeField> field(String name) {
        String path = name.split("[\\[/]", 2)[0];
        String budget = path.startsWith("budget.") ? "budget" : path;
        return editors.keySet().stream()
                .filter(field -> field.path().equals(budget))
                .findFirst();
    }

    private Optional<PledgeField> field(FieldProblem wrong) {
        return field(wrong.field());
    }

    /** Fields of the Compact that the pledge does not serve stay away, unless something stands in them. */
    private void fitToScope() {
        String scope = of(PledgeField.COMPACT_SCOPE).value().asString("");
        for (PledgeField field :
                List.of(PledgeField.GCM_OBJECTIVES, PledgeField.PRIMARY_GCM_OBJECTIVES, PledgeField.GCM_PRINCIPLES)) {
            of(field)
                    .component()
                    .setVisible(!scope.equals("GCR")
                            || !FieldValues.isEmpty(of(field).value()));
        }
        FieldEditor paragraphs = of(PledgeField.GCR_PARAGRAPHS);
        paragraphs.component().setVisible(!scope.equals("GCM") || !FieldValues.isEmpty(paragraphs.value()));
    }

    private void show(PledgeField field, JsonNode value) {
        of(field).show(value);
        shown.put(field, of(field).value());
    }

    private FieldEditor of(PledgeField field) {
        FieldEditor editor = editors.get(field);
        if (editor == null) {
            throw new IllegalStateException("the form has no editor of " + field);
        }
        return editor;
    }
}
