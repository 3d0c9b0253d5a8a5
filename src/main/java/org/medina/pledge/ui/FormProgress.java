package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.medina.base.FieldProblem;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeField;
import tools.jackson.databind.JsonNode;

/** The sections as a list to jump by, each with what it still needs; and how far the whole is. */
final class FormProgress extends Nav {

    private final FieldValues values;
    private final OrderedList sections = new OrderedList();
    private final Div whole = new Div();

    FormProgress(FieldValues values) {
        this.values = values;
        addClassName("medina-form-progress");
        setAriaLabel(getTranslation("pledge.form.sections"));
        sections.getElement().setAttribute("role", "list");
        whole.addClassName("medina-form-whole");
        add(sections, whole);
    }

    void show(PledgeDetails details) {
        JsonNode tree = values.tree(details.content());
        sections.removeAll();
        for (PledgeField.Section section : PledgeField.Section.values()) {
            sections.add(new ListItem(line(section, details.missing(), tree)));
        }
        int missing = details.missing().size();
        whole.setText(
                missing == 0 ? getTranslation("pledge.form.complete") : getTranslation("pledge.form.still", missing));
        whole.getElement().setAttribute("data-complete", missing == 0);
    }

    private Component line(PledgeField.Section section, List<FieldProblem> missing, JsonNode tree) {
        List<PledgeField> fields = PledgeField.of(section);
        long filled = fields.stream()
                .filter(field -> !FieldValues.isEmpty(FieldValues.at(tree, field)))
                .count();
        long needed = missing.stream()
                .filter(problem ->
                        fields.stream().anyMatch(field -> field.path().equals(problem.field())))
                .count();
        var name = new Span(getTranslation("pledge.section." + section));
        name.addClassName("medina-form-progress-name");
        var state = new Span(
                needed > 0
                        ? getTranslation("pledge.form.section.still", needed)
                        : getTranslation("pledge.form.section.count", filled, fields.size()));
        state.addClassName("medina-form-progress-state");
        // a plain link would be taken for a change of page
        var link = new Anchor("#" + FormSection.anchor(section), name, state);
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().setAttribute("data-needed", needed > 0);
        return link;
    }
}
