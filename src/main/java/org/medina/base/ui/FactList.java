package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What is known, in pairs of a name and a value. */
public final class FactList extends DescriptionList {

    public FactList() {
        addClassName("medina-facts");
    }

    public FactList fact(String name, String value) {
        return fact(name, new Span(value));
    }

    public FactList fact(String name, Component value) {
        var pair = new Div(new Term(name), new Description(value));
        getElement().appendChild(pair.getElement());
        return this;
    }
}
