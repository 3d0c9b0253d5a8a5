package org.medina.pledge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Several controls under one name, with one help and one place for what is wrong with all of them together. */
final class Group extends Div {

    private final Div problem = new Div();

    Group(String id, String label, String help) {
        addClassName("medina-group");
        var name = new Span(label);
        name.addClassName("medina-group-label");
        name.setId(id + "-label");
        var words = new Span(help);
        words.addClassName("medina-group-help");
        words.setId(id + "-help");
        problem.addClassName("medina-group-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", id + "-label");
        getElement().setAttribute("aria-describedby", id + "-help");
        add(name, words, problem);
    }

    void problem(@Nullable String words) {
        problem.setText(words == null ? "" : words);
        problem.setVisible(words != null);
    }
}
