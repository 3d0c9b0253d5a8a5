package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** An empty place: what will be here, and the first step towards it. */
public final class EmptyState extends Div {

    public EmptyState(String heading, String text, Component... firstStep) {
        addClassName("medina-empty");
        add(new H2(heading), new Paragraph(text));
        add(firstStep);
    }
}
