package org.medina.funding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medina.funding.FundingField;

/** Several controls under one name, with one help and one place for what is wrong with all of them together. */
final class GroupBox extends Div {

    private final Div problem = new Div();

    GroupBox(FundingField field) {
        addClassName("medina-group");
        var name = new Span(FormFields.label(field));
        name.addClassName("medina-group-label");
        name.setId("group-" + field.path());
        var words = new Span(FormFields.help(field));
        words.addClassName("medina-group-help");
        words.setId("group-" + field.path() + "-help");
        problem.addClassName("medina-group-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", "group-" + field.path());
        getElement().setAttribute("aria-describedby", "group-" + field.path() + "-help");
        add(name, words, problem);
    }

    void problem(@Nullable String words) {
        problem.setText(words == null ? "" : words);
        problem.setVisible(words != null);
    }
}
