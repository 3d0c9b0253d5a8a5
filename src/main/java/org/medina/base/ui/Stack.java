package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Parts of a page one under another, at the page's distance. */
public class Stack extends Div {

    public Stack(Component... parts) {
        super(parts);
        addClassName("medina-stack");
    }
}
