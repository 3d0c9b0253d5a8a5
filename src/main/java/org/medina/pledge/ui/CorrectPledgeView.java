package org.medina.pledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeField;
import tools.jackson.databind.JsonNode;

/** Codes, contacts and ids put right after the text is closed: gathered, and saved together with a reason. */
@Route("pledges/:address/correct")
@PermitAll
class CorrectPledgeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FormTools tools;
    private final Addresses addresses;
    private final Map<PledgeField, FieldEditor> editors = new EnumMap<>(PledgeField.class);
    private final Map<PledgeField, JsonNode> changed = new EnumMap<>(PledgeField.class);
    private final TextArea reason = new TextArea();

    CorrectPledgeView(FormTools tools, Addresses addresses) {
        this.tools = tools;
        this.addresses = addresses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.pledge(event).ifPresent(details -> {
            if (details.may(PledgeAction.CORRECT)) {
                show(details);
            } else {
                event.forwardTo(PledgeNavigation.path(details.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pledge.form.correct.title");
    }

    private void show(PledgeDetails details) {
        removeAll();
        editors.clear();
        var back = new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.back"));
        var page = new Stack(new PageHeader(getTranslation("pledge.form.correct.title"))
                .over(new Span(details.reference()), back)
                .lead(getTranslation("pledge.form.correct.lead")));
        page.addClassName("medina-reading");
        JsonNode tree = tools.values().tree(details.content());
        for (PledgeField.Section section : PledgeField.Section.values()) {
            List<PledgeField> fields = PledgeField.of(section).stream()
                    .filter(field -> !field.isSigned())
                    .toList();
            if (!fields.isEmpty()) {
                var panel = new Panel(getTranslation("pledge.section." + section));
                fields.forEach(field -> panel.content(editor(field, tree).component()));
                page.add(panel);
            }
        }
        page.add(saving(details));
        add(page);
    }

    private FieldEditor editor(PledgeField field, JsonNode tree) {
        FieldEditor editor = tools.editors().of(field);
        editor.show(FieldValues.at(tree, field));
        editor.onEdit(() -> changed.put(field, editor.value()));
        editors.put(field, editor);
        return editor;
    }

    private Panel saving(PledgeDetails details) {
        reason.setLabel(getTranslation("pledge.form.correct.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var save = new Button(getTranslation("pledge.form.correct.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(event -> {
            reason.setInvalid(false);
            editors.forEach((field, editor) -> editor.problem(field.path(), null));
            Told.attempt(() -> save(details), this::refused);
            save.setEnabled(true);
        });
        return new Panel(getTranslation("pledge.form.correct.save"), reason, new Div(save));
    }

    private void save(PledgeDetails details) {
        tools.drafting().correct(details.id(), tools.values().patch(changed), details.revision(), reason.getValue());
        Told.done(getTranslation("pledge.done.CORRECT"));
        getUI().ifPresent(ui -> ui.navigate(PledgeNavigation.path(details.id())));
    }

    private void refused(Problem problem) {
        if (problem.fields().isEmpty() || problem.kind() != Problem.Kind.INVALID) {
            Told.refused(problem);
        }
        problem.fields().forEach(wrong -> {
            if (wrong.field().equals("reason")) {
                reason.setErrorMessage(Told.words(wrong));
                reason.setInvalid(true);
            }
            editors.forEach((field, editor) -> {
                if (wrong.field().split("[\\[.]", 2)[0].equals(field.path())) {
                    editor.problem(wrong.field(), Told.words(wrong));
                }
            });
        });
    }
}
